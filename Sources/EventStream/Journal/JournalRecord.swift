public import Bytes

/// One decision on its way into the journal: one or more events that are written as a whole or not at all.
public struct JournalRecord<Event: Sendable>: Sendable {
    /// The name of the record, chosen before the first attempt to store it.
    public let id: RecordID
    /// When it was decided: milliseconds since 1970 by the wall clock. Kept for the minutes; nothing is decided by it.
    public let at: Int64
    /// What was decided, in order; at least one event.
    public let events: [Event]

    /// A record.
    ///
    /// - Parameters:
    ///   - id: the name of the record; the same for every attempt to store it.
    ///   - at: milliseconds since 1970.
    ///   - events: at least one event.
    public init(id: RecordID, at: Int64, events: [Event]) {
        precondition(!events.isEmpty, "a record carries at least one event")
        self.id = id
        self.at = at
        self.events = events
    }
}

extension JournalRecord: Equatable where Event: Equatable {}
extension JournalRecord: Hashable where Event: Hashable {}

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

/// The events of one record, in order: a part of the events of all records that were read with it, because an array for
/// each record would cost as much as reading it.
@frozen
public struct RecordedEvents<Event: Sendable>: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    @usableFromInline let page: [Event]
    @usableFromInline let start: Int
    /// The place after the last event.
    public let endIndex: Int

    /// A part of the events of a page; all of them when the page is one record.
    @inlinable
    public init(_ page: [Event], in range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= page.count, "the record lies within its page")
        (self.page, start, endIndex) = (page, range.lowerBound, range.count)
    }

    /// The events of a record that is by itself.
    @inlinable
    public init(_ events: [Event]) {
        self.init(events, in: 0..<events.count)
    }

    /// The events of a record that is by itself.
    @inlinable
    public init(arrayLiteral events: Event...) {
        self.init(events)
    }

    /// The place of the first event.
    @inlinable public var startIndex: Int { 0 }

    /// The event at a place, counted from 0 within the record.
    @inlinable
    public subscript(index: Int) -> Event {
        precondition(index >= 0 && index < endIndex, "the record has an event at this place")
        return page[start + index]
    }
}

extension RecordedEvents: Equatable where Event: Equatable {
    /// Whether the events are the same, wherever they stand.
    public static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }
}
