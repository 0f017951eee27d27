import EventStream
import GRDB

extension SQLiteJournal {
    /// Checks a journal from beginning to end: SQLite's file, the guards against changes, and of every record its place,
    /// its hash, its predecessor, and that its events can be read.
    ///
    /// - Parameters:
    ///   - path: the file; another process may be writing to it.
    ///   - codec: how events are read.
    /// - Returns: the head, or the first damage.
    /// - Throws: ``JournalFault`` when there is no journal or it cannot be read at all.
    /// - Complexity: O(size of the journal).
    public static func verifyChain(
        _ path: String, codec: PayloadCodec<Event> = .json
    ) async throws(JournalFault) -> Verification {
        let reader = try JournalReader(path: path)
        defer { reader.close() }
        return try await reader.read { db in
            try ChainVerifier.verify(db) { payload in
                guard try !codec.decode(Array(payload)).isEmpty else { throw Damage(.unreadable, at: nil) }
            }
        }
    }
}
