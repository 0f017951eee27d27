package import AssemblyCore
package import EventStream
package import Host

/// Somebody who follows a host and can be asked what was heard.
package actor Listener {
    /// Everything heard, in order.
    package private(set) var updates: [HostUpdate] = []
    /// The assembly as far as it was heard.
    package private(set) var assembly = Assembly()
    /// Whether the feed has ended.
    package private(set) var hasEnded = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Begins to listen.
    package init(_ feed: Feed) {
        Task { await listen(feed) }
    }

    /// The positions heard, in order.
    package var positions: [Position] {
        updates.compactMap { if case .record(let position, _) = $0 { position } else { nil } }
    }

    /// The events heard, in order.
    package var events: [Event] {
        updates.flatMap { update in
            if case .record(_, let events) = update { return events }
            return []
        }
    }

    /// The last status heard.
    package var status: HostStatus? {
        updates.reversed().lazy.compactMap { if case .status(let status) = $0 { status } else { nil } }.first
    }

    /// Returns when a record has been heard, or the feed has ended.
    package func hear(_ position: Position) async { await until { $0.positions.contains(position) } }

    /// Returns when something has come to hold of what was heard, the feed has ended, or the test is out of time.
    package func until(_ condition: @Sendable (isolated Listener) -> Bool) async {
        while !condition(self), !hasEnded, !Task.isCancelled {
            await withTaskCancellationHandler {
                await withCheckedContinuation { waiting.append($0) }
            } onCancel: {
                Task { await wake() }
            }
        }
    }

    /// Returns when the feed has ended.
    package func untilEnd() async { await until { $0.hasEnded } }

    private func listen(_ feed: Feed) async {
        for await batch in feed {
            updates += batch
            for update in batch { receive(update) }
            wake()
        }
        hasEnded = true
        wake()
    }

    private func receive(_ update: HostUpdate) {
        switch update {
        case .record(_, let events): for event in events { assembly.apply(event) }
        case .snapshot(let snapshot): assembly = Assembly(snapshot.state)
        case .past(let past): assembly.add(past)
        case .earlier: break
        case .status: break
        }
    }

    private func wake() {
        let waiters = waiting
        waiting = []
        for waiter in waiters { waiter.resume() }
    }
}
