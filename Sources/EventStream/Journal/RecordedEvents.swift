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
