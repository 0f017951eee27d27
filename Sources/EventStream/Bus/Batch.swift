/// What a subscriber gets at a time.
public enum Batch<Event: Sendable>: Sendable {
    /// Events in order, without a gap to the batch before; the first of them has the position `first`.
    case events(first: Position, EventRun<Event>)

    /// The subscriber was too slow (or began too far back) and the ring no longer holds the events from `from` up to, but
    /// not including, `next`. They are to be replayed from the journal; the next batch begins at `next`.
    case lagged(from: Position, next: Position)

    /// The position with which the batch after this one begins.
    public var next: Position {
        switch self {
        case .events(let first, let events): first.advanced(by: events.count)
        case .lagged(_, let next): next
        }
    }
}
