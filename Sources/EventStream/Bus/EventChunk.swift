/// A fixed piece of the ring: events side by side in memory, written once and never changed.
///
/// `@unchecked Sendable` because the compiler cannot see the rule that makes it safe: cells are initialised in order, and
/// `count` is written, only by the publisher who holds the lock of the ring's end; the number of events is made known with
/// an atomic store afterwards; a reader loads that number first and touches only cells below it; and nobody writes to a
/// cell a second time.
@usableFromInline
final class EventChunk<Event: Sendable>: @unchecked Sendable {
    @usableFromInline let cells: UnsafeMutablePointer<Event>
    let capacity: Int
    // Written under a lock, as above; the check at run time would cost as much as the rest of publishing.
    @exclusivity(unchecked) @usableFromInline var count = 0

    /// - Parameter capacity: how many events the chunk can take.
    @usableFromInline
    init(capacity: Int) {
        self.capacity = capacity
        cells = .allocate(capacity: capacity)
    }

    deinit {
        cells.deinitialize(count: count)
        cells.deallocate()
    }

    @inlinable
    func append(_ event: Event) {
        (cells + count).initialize(to: event)
        count += 1
    }
}

/// The end of the ring, where publishers write; protected by a lock of its own, so that readers are never in their way.
@usableFromInline
struct RingEnd<Event: Sendable>: Sendable {
    /// The chunk that is being filled.
    @usableFromInline var chunk: EventChunk<Event>
    /// How many more events it can take.
    @usableFromInline var room = 0
    /// The position of the newest event, published or about to be.
    @usableFromInline var head: Int
    @usableFromInline var isFinished = false

    @usableFromInline
    init(head: Int) {
        chunk = EventChunk(capacity: 1)
        self.head = head
    }
}
