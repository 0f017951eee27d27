import Synchronization

extension EventBus {
    /// Publishes one event.
    ///
    /// - Parameter event: the event.
    /// - Returns: its position.
    /// - Complexity: O(1) in the number of subscribers, apart from waking those who sleep.
    @inlinable
    @discardableResult
    public func publish(_ event: Event) -> Position {
        let position = end.withLock { end in
            precondition(!end.isFinished, "nothing is published on a finished bus")
            push(event, at: &end)
            published.store(end.head, ordering: .sequentiallyConsistent)
            return end.head
        }
        if sleeping.load(ordering: .sequentiallyConsistent) > 0 { wakeSleepers() }
        return Position(position)
    }

    /// Publishes events that follow one another: no other publisher's event comes between them, and readers see all of
    /// them at once.
    ///
    /// - Parameters:
    ///   - events: the events, in order; none is allowed, and does nothing.
    ///   - expected: where the first of them must come to stand, when the caller knows. Anything else would be a gap or a
    ///     repetition, which is a mistake of the caller and ends the program.
    /// - Returns: the position of the first of them (where the next event will stand when there are none).
    /// - Complexity: O(number of events); O(1) in the number of subscribers, apart from waking those who sleep.
    @inlinable
    @discardableResult
    public func publish(_ events: some Collection<Event>, at expected: Position? = nil) -> Position {
        let first = end.withLock { end in
            precondition(!end.isFinished, "nothing is published on a finished bus")
            let first = end.head + 1
            precondition(expected == nil || expected?.number == first, "a gap or a repetition on the bus")
            for event in events { push(event, at: &end) }
            published.store(end.head, ordering: .sequentiallyConsistent)
            return first
        }
        if sleeping.load(ordering: .sequentiallyConsistent) > 0 { wakeSleepers() }
        return Position(first)
    }

    /// Ends every subscription, each after it has been given what was published; nothing can be published any more.
    public func finish() {
        end.withLock { $0.isFinished = true }
        isFinished.store(true, ordering: .sequentiallyConsistent)
        wakeSleepers()
    }

    @inlinable
    func push(_ event: Event, at end: inout RingEnd<Event>) {
        if end.room == 0 { extend(&end) }
        end.chunk.append(event)
        end.room -= 1
        end.head += 1
    }

    /// Once in a chunk: the only moment at which a publisher meets the readers' lock.
    @usableFromInline
    func extend(_ end: inout RingEnd<Event>) {
        let head = published.load(ordering: .relaxed)
        end.chunk = state.withLock { $0.addChunk(head: head) }
        end.room = end.chunk.capacity
    }

    @usableFromInline
    func wakeSleepers() {
        let wakers = state.withLock { state in
            sleeping.store(0, ordering: .sequentiallyConsistent)
            return state.takeSleepers()
        }
        for waker in wakers { waker() }
    }
}
