import Synchronization

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
    func take(_ subscriber: Int, falling asleep: Bool) -> BusState<Event>.Found {
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
        return state.take(subscriber, head: published.load(ordering: .acquiring), isFinished: isFinished)
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
