import Synchronization

/// Carries numbered events to every subscriber in this process: one shared ring, and a cursor for each subscriber.
///
/// Publishing costs the same for one subscriber as for a thousand: it writes the event once and wakes only those who
/// sleep. It never waits for a slow subscriber and drops nothing silently: whoever falls behind by more than
/// ``capacity`` events gets ``Batch/lagged(from:next:)`` and replays from the journal. Memory is bounded by the ring,
/// plus the runs that subscribers are still holding.
///
/// Publishers have one lock and readers another. Between them stand two numbers: the publisher stores ``published``, then
/// looks whether anybody sleeps; the reader says that it sleeps, then looks at ``published`` again. Both are sequentially
/// consistent, so one of the two always sees the other.
public final class EventBus<Event: Sendable>: Sendable {
    @usableFromInline let end: Mutex<RingEnd<Event>>
    @usableFromInline let state: Mutex<BusState<Event>>
    /// The position of the newest event that readers may take.
    @usableFromInline let published: Atomic<Int>
    /// How many subscribers sleep.
    @usableFromInline let sleeping = Atomic(0)
    let isFinished = Atomic(false)

    /// How many events are kept for those who are behind.
    public let capacity: Int

    /// A bus without subscribers.
    ///
    /// - Parameters:
    ///   - capacity: how many events are kept for those who are behind; at least 1.
    ///   - head: the position of the newest event that already exists elsewhere (in the journal); the first event
    ///     published here follows it.
    public init(capacity: Int = 65_536, head: Position = .origin) {
        precondition(capacity > 0, "a bus keeps at least one event")
        self.capacity = capacity
        end = Mutex(RingEnd(head: head.number))
        state = Mutex(BusState(capacity: capacity, head: head.number))
        published = Atomic(head.number)
    }

    /// The position of the newest event.
    public var head: Position { Position(published.load(ordering: .acquiring)) }

    /// The position of the oldest event that can still be had without the journal; one after ``head`` when none is left.
    public var oldest: Position {
        state.withLock { Position($0.offered(after: published.load(ordering: .acquiring)) + 1) }
    }

    /// How many subscriptions are alive.
    public var subscriberCount: Int { state.withLock { $0.subscriberCount } }
}
