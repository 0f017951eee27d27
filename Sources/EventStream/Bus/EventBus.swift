public import Synchronization

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

extension EventBus {
    /// A new subscription.
    ///
    /// - Parameters:
    ///   - position: the first event wanted; nil means whatever is published from now on. Events that the ring no longer
    ///     holds are reported as lagged. A position beyond the one after ``head`` is a mistake of the caller: compare a
    ///     position that came from outside with ``head`` first.
    ///   - wake: for a reader with an event loop: called, from a publisher's thread, whenever something has come after
    ///     ``Subscription/drain()`` found nothing; at once when something is there already. It must return quickly and
    ///     must not keep the subscription alive (write to an eventfd, say).
    /// - Returns: the subscription; letting go of it ends it.
    public func subscribe(from position: Position? = nil, wake: (@Sendable () -> Void)? = nil) -> Subscription<Event> {
        let (subscriber, wakeNow) = state.withLock { state in
            let head = published.load(ordering: .acquiring)
            let wanted = position?.number ?? head + 1
            precondition(wanted >= 1 && wanted <= head + 1, "no event can have this position yet")
            let subscriber = state.subscribe(from: wanted, callback: wake)
            return (subscriber, wake != nil && !rest(subscriber, in: &state))
        }
        if wakeNow { wake?() }
        return Subscription(bus: self, subscriber: subscriber)
    }

    /// What lies at the subscriber's cursor; when nothing does, a subscriber with a callback may fall asleep.
    func serve(_ subscriber: Int, falling asleep: Bool) -> BusState<Event>.Found {
        state.withLock { state in
            let found = look(subscriber, in: &state)
            guard asleep, case .nothing = found, !rest(subscriber, in: &state) else { return found }
            return look(subscriber, in: &state)
        }
    }

    func cancel(_ subscriber: Int) {
        state.withLock { state in
            defer { sleeping.store(state.sleepers.count, ordering: .sequentiallyConsistent) }
            return state.cancel(subscriber)
        }?()
    }

    /// Returns when there is something for the subscriber, or never will be, or the task is cancelled.
    ///
    /// - Parameter wanted: the position it waits for; 0 when that is not known.
    func wait(_ subscriber: Int, for wanted: Int, isolation actor: isolated (any Actor)?) async {
        if wanted > 0 {
            for _ in 0..<Self.patience {
                await Task.yield()
                if hasNews(since: wanted) { return }
            }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isAsleep = state.withLock { rest(subscriber, continuation, in: &$0) }
                if !isAsleep { continuation.resume() }
            }
        } onCancel: {
            cancel(subscriber)
        }
    }

    /// How often a reader that found nothing lets others run and looks again before it falls asleep. Waking it costs the
    /// publisher some microseconds; in a stream of events most of that is saved, and an idle reader still sleeps.
    private static var patience: Int { 8 }

    /// Whether a look would find something: costs no lock.
    private func hasNews(since wanted: Int) -> Bool {
        published.load(ordering: .acquiring) >= wanted || isFinished.load(ordering: .acquiring)
    }

    private func look(_ subscriber: Int, in state: inout BusState<Event>) -> BusState<Event>.Found {
        // First whether it is finished, then the head: a finished bus gets no newer one.
        let isFinished = isFinished.load(ordering: .acquiring)
        return state.serve(subscriber, head: published.load(ordering: .acquiring), isFinished: isFinished)
    }

    /// Lets the subscriber sleep until the next event.
    ///
    /// - Returns: false when there is something already, or never will be; then it does not sleep.
    private func rest(
        _ subscriber: Int, _ continuation: CheckedContinuation<Void, Never>? = nil, in state: inout BusState<Event>
    ) -> Bool {
        guard let wanted = state.wanted(by: subscriber) else { return false }
        let isNew = state.fallAsleep(subscriber, continuation)
        precondition(isNew || continuation == nil, "a subscription is read by one task at a time")
        sleeping.store(state.sleepers.count, ordering: .sequentiallyConsistent)
        // A publisher who looked for sleepers before that store has published before this load.
        guard
            published.load(ordering: .sequentiallyConsistent) >= wanted
                || isFinished.load(ordering: .sequentiallyConsistent)
        else { return true }
        state.stayAwake(subscriber)
        sleeping.store(state.sleepers.count, ordering: .sequentiallyConsistent)
        return false
    }
}
