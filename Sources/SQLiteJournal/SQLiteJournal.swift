public import CanonicalJSON
public import EventStream
import GRDB

/// The embedded journal: one SQLite file, append-only and hash-chained, every acknowledged record synced to the disk.
///
/// Beside the file `X` lie `X.lock` (who may write) and, while it is open, SQLite's `X-wal` and `X-shm`. All are readable
/// by their owner only.
public final class SQLiteJournal<Event: Sendable>: Journal {
    /// Where the journal is.
    public let path: String

    let codec: PayloadCodec<Event>
    let reader: JournalReader
    let writer: JournalWriter?

    private init(path: String, codec: PayloadCodec<Event>, reader: JournalReader, writer: JournalWriter?) {
        self.path = path
        self.codec = codec
        self.reader = reader
        self.writer = writer
    }

    /// Opens a journal for writing, creating it when there is none; an existing one is checked from beginning to end, and
    /// nothing is ever written on top of damage.
    ///
    /// - Parameters:
    ///   - path: the file; its directory must exist.
    ///   - codec: how events become bytes.
    ///   - check: when the records are checked that are there.
    ///   - fileSystem: the name of the file system (a VFS of SQLite's, registered in this process) by which the file is
    ///     reached; nil for the machine's own.
    /// - Throws: ``JournalFault``: another process writes, the place cannot be written, the file is something else, or it is
    ///   damaged (then the sentence names the first bad record).
    /// - Complexity: O(size of the journal); about a second for a million records.
    public static func open(
        _ path: String, codec: PayloadCodec<Event>, check: OpeningCheck = .atOnce, fileSystem: String? = nil
    ) throws(JournalFault) -> SQLiteJournal {
        let place = DatabasePlace(path: path, fileSystem: fileSystem)
        let writer = try JournalWriter(place, check: check)
        return SQLiteJournal(path: path, codec: codec, reader: try JournalReader(place), writer: writer)
    }

    /// Opens a journal for reading only: also one that is damaged, that another process writes to, or that lies on a medium
    /// which cannot be written.
    ///
    /// - Throws: ``JournalFault`` when there is none, it is something else, or it cannot be read.
    public static func openForReading(
        _ path: String, codec: PayloadCodec<Event>
    ) throws(JournalFault) -> SQLiteJournal {
        SQLiteJournal(path: path, codec: codec, reader: try JournalReader(DatabasePlace(path: path)), writer: nil)
    }

    /// Synced before it is acknowledged.
    public var durability: Durability { .synced }

    /// Stores records with one sync; see ``Journal/append(_:expecting:isolation:)``.
    public func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        guard let writer else {
            throw .unavailable(
                why: "The journal \(path) is open for reading only; nothing was stored.", retryAfter: nil)
        }
        guard !records.isEmpty else { return [] }
        guard records.count > 1 else {
            let group = EncodedGroup(ready: try encode(records[...]))
            return try await writer.append(group, expecting: expected, isolation: actor)
        }
        // Written as JSON on one thread, while another one wakes up and stores those that are written. The caller's own
        // thread writes few of them; for many it is left free.
        let group = EncodedGroup(count: records.count)
        let isSmall = records.count <= JournalWriter.smallGroup
        return try await writer.append(group, expecting: expected, isolation: isSmall ? actor : nil) {
            group.write { range throws(AppendFault) in try self.encode(records[range]) }
        }
    }

    /// The end of the journal.
    public func head() async throws(JournalFault) -> JournalHead {
        try await reader.head()
    }

    /// Ends writing and reading, and lets the next writer in.
    public func close() async {
        // The writer closes last: SQLite then tidies up its files.
        reader.close()
        await writer?.close()
    }
}

extension SQLiteJournal where Event: Codable {
    /// Opens a journal of canonical JSON through `Codable` for writing; see ``open(_:codec:check:fileSystem:)``.
    public static func open(
        _ path: String, check: OpeningCheck = .atOnce
    ) throws(JournalFault) -> SQLiteJournal {
        try open(path, codec: .json, check: check)
    }

    /// Opens a journal of canonical JSON through `Codable` for reading; see ``openForReading(_:codec:)``.
    public static func openForReading(_ path: String) throws(JournalFault) -> SQLiteJournal {
        try openForReading(path, codec: .json)
    }
}

extension SQLiteJournal where Event: WrittenEvent {
    /// Opens a journal of events that know their written form for writing; see ``open(_:codec:check:fileSystem:)``.
    public static func open(
        _ path: String, check: OpeningCheck = .atOnce, fileSystem: String? = nil
    ) throws(JournalFault) -> SQLiteJournal {
        try open(path, codec: Event.codec, check: check, fileSystem: fileSystem)
    }

    /// Opens a journal of events that know their written form for reading; see ``openForReading(_:codec:)``.
    public static func openForReading(_ path: String) throws(JournalFault) -> SQLiteJournal {
        try openForReading(path, codec: Event.codec)
    }
}
