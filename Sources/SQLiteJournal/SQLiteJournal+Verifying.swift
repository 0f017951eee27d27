public import CanonicalJSON
public import EventStream
import GRDB

extension SQLiteJournal {
    /// Checks a journal from beginning to end: SQLite's file, the guards against changes, and of every record its place,
    /// its hash after the one before it, and that its events can be read.
    ///
    /// - Parameters:
    ///   - path: the file; another process may be writing to it.
    ///   - codec: how events are read.
    /// - Returns: the head, or the first damage.
    /// - Throws: ``JournalFault`` when there is no journal or it cannot be read at all.
    /// - Complexity: O(size of the journal).
    public static func verifyChain(
        _ path: String, codec: PayloadCodec<Event>
    ) async throws(JournalFault) -> Verification {
        let reader = try JournalReader(DatabasePlace(path: path))
        defer { reader.close() }
        return try await reader.read { db in
            try ChainVerifier.verify(
                db,
                trouble: { stored, payload in
                    do {
                        return try codec.decode(payload, stored.at).isEmpty
                            ? ChainFault(.unreadable, at: stored.position) : nil
                    } catch { return .unreadable(stored.position, because: error) }
                })
        }
    }
}

extension SQLiteJournal where Event: Codable {
    /// Checks a journal of canonical JSON through `Codable` from beginning to end; see ``verifyChain(_:codec:)``.
    public static func verifyChain(_ path: String) async throws(JournalFault) -> Verification {
        try await verifyChain(path, codec: .json)
    }
}

extension SQLiteJournal where Event: WrittenEvent {
    /// Checks a journal of events that know their written form from beginning to end; see ``verifyChain(_:codec:)``.
    public static func verifyChain(_ path: String) async throws(JournalFault) -> Verification {
        try await verifyChain(path, codec: Event.codec)
    }
}
