public import Bytes

/// The receipt for a record that is durable.
public struct Stored: Hashable, Codable, Sendable {
    /// Its place in the journal.
    public let position: Position
    /// Its name.
    public let id: RecordID
    /// When it was decided: milliseconds since 1970.
    public let at: Int64
    /// The hash over the record and everything before it.
    public let hash: Digest

    /// A receipt.
    public init(position: Position, id: RecordID, at: Int64, hash: Digest) {
        self.position = position
        self.id = id
        self.at = at
        self.hash = hash
    }
}

/// A record as it was read back from a journal.
public struct StoredRecord<Event: Sendable>: Sendable {
    /// Place, name, time and hash.
    public let stored: Stored
    /// The hash of the record before it; ``Digest/zero`` for the first one.
    public let previous: Digest
    /// What was decided, in order.
    public let events: RecordedEvents<Event>

    /// A record with its place in the chain.
    @inlinable
    public init(stored: Stored, previous: Digest, events: RecordedEvents<Event>) {
        self.stored = stored
        self.previous = previous
        self.events = events
    }

    /// A record by itself.
    public init(stored: Stored, previous: Digest, events: [Event]) {
        self.init(stored: stored, previous: previous, events: RecordedEvents(events))
    }

    /// The place in the journal.
    public var position: Position { stored.position }
}

extension StoredRecord: Equatable where Event: Equatable {}

/// The end of a journal: how many records there are, and the hash that stands for all of them.
public struct JournalHead: Hashable, Codable, Sendable {
    /// The position of the last record; ``Position/origin`` when there is none.
    public let position: Position
    /// The hash of the last record; ``Digest/zero`` when there is none.
    public let hash: Digest

    /// The head of an empty journal.
    public static let origin = JournalHead(position: .origin, hash: .zero)

    /// A head.
    public init(position: Position, hash: Digest) {
        self.position = position
        self.hash = hash
    }
}
