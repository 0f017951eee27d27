import EventStream
import GRDB
import Glibc
import Synchronization

/// The reading connection of a journal: independent of the writer, so that reading goes on when writing has failed.
final class JournalReader: Sendable {
    let place: DatabasePlace
    var path: String { place.path }
    private let queue: DatabaseQueue
    private let isClosed = Mutex(false)

    /// Opens a journal for reading, also one that another process writes to, or on a medium that cannot be written.
    ///
    /// - Throws: ``JournalFault`` when there is none, it is no journal, or it cannot be read.
    init(_ place: DatabasePlace) throws(JournalFault) {
        self.place = place
        let path = place.path
        try JournalFile.refuseOtherThanFile(path)
        if let reason = JournalFile.absence(path) { throw Sentences.absent(path, errno: reason) }
        do {
            queue = try Self.open(place)
            try queue.read { db in
                // What was written last may still lie in the log beside an empty file.
                guard try JournalFile.size(path) > 0 || !RecordTable.isBlank(db) else { throw Sentences.empty(path) }
                try RecordTable.refuseForeign(db, path: path)
            }
        } catch {
            throw Sentences.fault(error, path: path)
        }
    }

    private static func open(_ place: DatabasePlace) throws -> DatabaseQueue {
        let path = place.path
        do {
            return try connect(place.location)
        } catch let error as DatabaseError where isAboutTheDirectory(error) {
            // In WAL mode even a reader needs to make files beside the journal. Where that is impossible, and nobody writes,
            // SQLite may be told that the file does not change.
            guard !WriterLock.isTaken(for: path), JournalFile.size(path + "-wal") == 0 else {
                throw Sentences.cannotReadInPlace(path)
            }
            return try connect(place.unchanging)
        }
    }

    private static func connect(_ location: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "journal.reader"
        let queue = try DatabaseQueue(path: location, configuration: configuration)
        _ = try queue.read { try RecordTable.number("SELECT count(*) FROM sqlite_schema", in: $0) }
        return queue
    }

    private static func isAboutTheDirectory(_ error: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_PERM].contains(error.resultCode)
    }

    /// Runs the closure with the connection, in one snapshot of the journal.
    ///
    /// The call cannot be cancelled: GRDB would interrupt SQLite, and a half-read journal is of no use.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Result
    ) async throws(JournalFault) -> Result {
        guard !isClosed.withLock({ $0 }) else { throw Sentences.closed(path) }
        let outcome: Swift.Result<Result, any Error> = await withCheckedContinuation { continuation in
            queue.asyncRead { access in
                continuation.resume(returning: Swift.Result { try body(access.get()) })
            }
        }
        do {
            return try outcome.get()
        } catch {
            throw Sentences.fault(error, path: path)
        }
    }

    /// Reads a page of rows in order, without gaps, their hashes not yet checked.
    func page(from position: Position, limit: Int) async throws(JournalFault) -> RecordPage {
        try await read { db in
            var page = RecordPage(capacity: limit)
            do {
                try page.fill(db, from: position, limit: limit)
            } catch let error as DatabaseError where ChainFault.isDamage(error) {
                page.damage = ChainFault(.file, at: position.advanced(by: page.rows.count))
            }
            return page
        }
    }

    /// The last record's place and hash.
    func head() async throws(JournalFault) -> JournalHead {
        try await read { try RecordTable.head(in: $0) }
    }

    /// Lets go of the file; reading afterwards is refused.
    func close() {
        guard
            !isClosed.withLock({ state in
                defer { state = true }; return state
            })
        else { return }
        // Closing a reading connection has nothing to write; SQLite's objections to it are of no consequence.
        try? queue.close()
    }
}

extension RecordPage {
    /// Reads rows, and before them the hash of the record that the first one follows.
    fileprivate mutating func fill(_ db: Database, from position: Position, limit: Int) throws {
        let hasPredecessor = position > .first
        var expected = hasPredecessor ? position.number - 1 : position.number
        let count = hasPredecessor && limit < .max ? limit + 1 : limit
        try RecordTable.rows(RecordTable.selectFrom, numbers: [expected, count], in: db) { row in
            guard row.position == expected else {
                damage = ChainFault(.missing, at: Position(validating: expected))
                return false
            }
            guard let stored = row.stored else {
                damage = ChainFault(.altered, at: Position(validating: expected))
                return false
            }
            expected += 1
            if stored.position < position { follow(stored.hash) } else { append(stored, payload: row.payload) }
            return true
        }
    }
}
