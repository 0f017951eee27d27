import EventStream
import GRDB

/// The embedded journal: one SQLite file, append-only and hash-chained, every acknowledged record synced to the disk.
///
/// Beside the file `X` lie `X.lock` (who may write) and, while it is open, SQLite's `X-wal` and `X-shm`. All are readable
/// by their owner only.
public final class SQLiteJournal<Event: Codable & Sendable>: Journal {
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

    /// Opens a journal for writing, creating it when there is none; an existing one is checked from beginning to end.
    ///
    /// - Parameters:
    ///   - path: the file; its directory must exist.
    ///   - codec: how events become bytes.
    /// - Throws: ``JournalFault``: another process writes, the place cannot be written, the file is something else, or it is
    ///   damaged (then the sentence names the first bad record).
    public static func open(_ path: String, codec: PayloadCodec<Event> = .json) throws(JournalFault) -> SQLiteJournal {
        let writer = try JournalWriter(path: path)
        return SQLiteJournal(path: path, codec: codec, reader: try JournalReader(path: path), writer: writer)
    }

    /// Opens a journal for reading only: also one that is damaged, that another process writes to, or that lies on a medium
    /// which cannot be written.
    ///
    /// - Throws: ``JournalFault`` when there is none, it is something else, or it cannot be read.
    public static func openForReading(
        _ path: String, codec: PayloadCodec<Event> = .json
    ) throws(JournalFault) -> SQLiteJournal {
        SQLiteJournal(path: path, codec: codec, reader: try JournalReader(path: path), writer: nil)
    }

    /// Synced before it is acknowledged.
    public var durability: Durability { .synced }

    /// Stores records with one sync; see ``Journal/append(_:expecting:)``.
    public func append(
        _ records: [JournalRecord<Event>], expecting expected: Position
    ) async throws(AppendFailure) -> [Stored] {
        guard let writer else {
            throw .unavailable(
                why: "The journal \(path) is open for reading only; nothing was stored.", retryAfter: nil)
        }
        guard !records.isEmpty else { return [] }
        return try await writer.append(count: records.count, expecting: expected) { range throws(AppendFailure) in
            try encode(records[range])
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
