import EventStream
import GRDB
import Glibc
import Synchronization

/// The reading connection of a journal: independent of the writer, so that reading goes on when writing has failed.
final class JournalReader: Sendable {
    let path: String
    private let queue: DatabaseQueue
    private let isClosed = Mutex(false)

    /// Opens a journal for reading, also one that another process writes to, or on a medium that cannot be written.
    ///
    /// - Throws: ``JournalFault`` when there is none, it is no journal, or it cannot be read.
    init(path: String) throws(JournalFault) {
        self.path = path
        guard JournalFile.exists(path) else { throw Sentences.missing(path) }
        do {
            queue = try Self.open(path)
            guard try queue.read(RecordTable.isOurs) else { throw Sentences.foreign(path) }
        } catch {
            throw Sentences.fault(error, path: path)
        }
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        do {
            return try connect(path)
        } catch let error as DatabaseError where isAboutTheDirectory(error) {
            // In WAL mode even a reader needs to make files beside the journal. Where that is impossible, and nobody writes,
            // SQLite may be told that the file does not change.
            guard !WriterLock.isTaken(for: path), JournalFile.size(path + "-wal") == 0 else {
                throw Sentences.cannotReadInPlace(path)
            }
            return try connect("file:\(escaped(path))?immutable=1")
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

    private static func escaped(_ path: String) -> String {
        path.map { ["%": "%25", "?": "%3f", "#": "%23"][$0] ?? String($0) }.joined()
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

    /// Reads a page of rows, each checked.
    func rows(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRow] {
        let path = path
        return try await read { db in
            var scan = ChainScan(from: position)
            var rows: [StoredRow] = []
            let damage = try scan.read(db, limit: limit) { stored, previous, payload in
                rows.append(StoredRow(stored: stored, previous: previous, payload: Array(payload)))
            }
            if let damage, rows.isEmpty { throw damage.fault(path: path) }
            return rows
        }
    }

    /// The last record's place and hash.
    func head() async throws(JournalFault) -> JournalHead {
        let path = path
        return try await read { try RecordTable.head(in: $0, path: path) }
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

extension RecordTable {
    /// The last record's place and hash.
    ///
    /// - Throws: ``JournalFault`` when the last record is damaged.
    static func head(in db: Database, path: String) throws -> JournalHead {
        var head = JournalHead.origin
        try rows(selectLast, numbers: [], in: db) { row in
            guard let (stored, _) = row.checked() else {
                throw Damage(.altered, at: Position(validating: row.position)).fault(path: path)
            }
            head = JournalHead(position: stored.position, hash: stored.hash)
            return false
        }
        return head
    }
}
