import EventStream
import GRDB
import GRDBSQLite
import Synchronization

/// The writing connection of a journal: one in the whole machine, by its lock.
final class JournalWriter: Sendable {
    /// Whether appending is possible.
    enum Condition: Sendable {
        case open
        /// A write or a sync failed; what SQLite's page cache and the kernel's hold is no longer known to be on the disk, so
        /// nothing is accepted any more (a repeated fsync would report success without having written anything).
        case poisoned(why: JournalSentence)
        case closed
    }

    struct State: Sendable {
        var head: JournalHead
        var condition = Condition.open
        /// Records of a commit that failed: stored or not, the next opening will tell.
        var inDoubt: Set<RecordID> = []
        /// How long the write-ahead log was at the last checkpoint, in pages.
        var checkpointedPages = 0
    }

    /// How many pages the log may grow by before it is copied into the main file: large enough that a busy minute pays for
    /// few checkpoints, small enough that each stays short.
    static let checkpointPages = 8_000

    /// The same after a small group, when nobody is pressed: a log that is begun anew is written over its own old blocks,
    /// and a sync then takes half as long as one that makes the file longer.
    static let quietCheckpointPages = 1_000

    /// How many records are a small group: they are encoded where the caller is, because waking another thread for them
    /// would take longer.
    static let smallGroup = 64

    /// The size of a page in bytes. New ids fall anywhere into their index, and every page that one falls into is written
    /// whole: half of SQLite's usual size saves a third of what a group of 200 ballots writes.
    static let pageSize = 2_048

    /// How much memory the writer may use to keep pages: the whole index of half a million records.
    static let cacheKibibytes = 16 << 10

    let path: String
    let queue: DatabaseQueue
    let groups = AppendQueue()
    let state: Mutex<State>
    let log = WriteAheadLog()
    /// What of the journal has been checked, when that is left to those who read it; nil when all was checked at once.
    let proof: ChainProof?
    private let lock: Mutex<WriterLock?>

    /// Opens a journal for writing, or creates it.
    ///
    /// - Parameter check: when the records are checked that are there.
    /// - Throws: ``JournalFault``; a damaged journal is refused and left as it is.
    init(_ place: DatabasePlace, check: OpeningCheck) throws(JournalFault) {
        path = place.path
        try JournalFile.refuseOtherThanFile(path)
        let lock = try WriterLock.acquire(for: path)
        self.lock = Mutex(lock)
        _ = try JournalFile.create(path)
        do {
            queue = try Self.connect(place)
            let head = try queue.writeWithoutTransaction { try Self.prepare($0, at: place, check: check) }
            state = Mutex(State(head: head))
            proof = check == .atOnce ? nil : ChainProof(of: head)
            queue.writeWithoutTransaction(log.watch)
        } catch {
            throw Sentences.fault(error, path: path)
        }
    }

    private static func connect(_ place: DatabasePlace) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "journal.writer"
        return try DatabaseQueue(path: place.location, configuration: configuration)
    }

    /// Sets the modes that durability rests on, and reads them back: SQLite answers a mode it cannot have with another one,
    /// and GRDB sets `synchronous = NORMAL` in some of its own.
    private static func prepare(_ db: Database, at place: DatabasePlace, check: OpeningCheck) throws -> JournalHead {
        let isBlank = try RecordTable.isBlank(db)
        if !isBlank {
            try RecordTable.refuseForeign(db, path: place.path)
            try check.refuseDamage(db, at: place)
        }
        if isBlank { try db.execute(sql: "PRAGMA page_size = \(pageSize)") }
        // Every row is asked for: the switch ends with a commit, and its failure is told after the row that says "wal".
        _ = try String.fetchAll(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // New ids fall anywhere into their index: with SQLite's usual 2 MB its pages would be read again and again.
        try db.execute(sql: "PRAGMA cache_size = -\(cacheKibibytes)")
        // Checkpoints are run by us after the acknowledgement, so that their failures are seen.
        _ = try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint = 0")
        if isBlank { try RecordTable.create(in: db) }
        let head = try RecordTable.head(in: db)
        // Asked last: that a switch came to nothing SQLite itself knows only after its next transaction.
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal", try synchronous(db) == 2 else {
            throw JournalFault(
                .inaccessible, "The disk that holds \(place.path) cannot keep a journal safely; choose a local disk.")
        }
        // What a process that died had written and not synced can be read, and whoever asks for it again will be told that
        // it is recorded. It is synced, and copied into the file, before anybody can ask.
        _ = try db.checkpoint(.passive)
        return head
    }

    /// SQLite's setting: 2 means that every commit is synced.
    static func synchronous(_ db: Database) throws -> Int {
        try RecordTable.number("PRAGMA synchronous", in: db)
    }

    /// Ends writing and lets go of the lock; everything acknowledged is in the file.
    func close() async {
        let before = state.withLock { state in
            defer { state.condition = .closed }
            return state.condition
        }
        if case .closed = before { return }
        await withCheckedContinuation { continuation in
            queue.asyncWriteWithoutTransaction { _ in continuation.resume() }
        }
        if case .poisoned = before {
            // Closing would copy the log into the file and delete it, as if every sync had succeeded. The connection stays as
            // it is until the process ends; opening the journal anew then reads the log as a crash would have left it.
            _ = Unmanaged.passRetained(queue)
        } else {
            // A failure leaves the log beside the file, where the next opening finds it.
            try? queue.close()
        }
        lock.withLock { $0 = nil }
    }
}

/// How long SQLite's write-ahead log is.
final class WriteAheadLog: Sendable {
    private let length = Atomic(0)

    /// The length after the last commit, in pages.
    var pages: Int { length.load(ordering: .relaxed) }

    /// Lets SQLite report the length at every commit of a connection; this object must live as long as the connection.
    ///
    /// SQLite's own checkpoints are reported in the same way, so there are none from now on.
    func watch(_ db: Database) {
        _ = sqlite3_wal_hook(
            db.sqliteConnection,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue()
                    .length.store(Int(pages), ordering: .relaxed)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
