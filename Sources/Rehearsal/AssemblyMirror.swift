package import AssemblyCore
package import EventStream
package import Host

/// The state of an assembly as one login hears it: the fold of its feed.
package actor AssemblyMirror {
    /// What has been heard so far.
    package private(set) var assembly = Assembly()
    /// The last record heard.
    package private(set) var position = Position.origin
    /// Delegations at kiosks that people use.
    package private(set) var peopleAtKiosks: Set<MemberCode> = []
    /// Whether the feed has ended.
    package private(set) var hasEnded = false
    private var waiting: [(Position, CheckedContinuation<Void, Never>)] = []

    /// A mirror of which nothing has been heard.
    package init() {}

    /// Folds a feed until it ends.
    package func follow(_ feed: Feed) async {
        for await updates in feed {
            for update in updates {
                switch update {
                case .record(let position, let events): fold(events, at: position)
                case .snapshot(let snapshot): begin(with: snapshot)
                case .past(let past): assembly.add(past)
                case .earlier: break
                case .status(let status): note(status)
                }
            }
        }
        hasEnded = true
        resume { _ in true }
    }

    /// Waits until a record has been heard, or the feed has ended.
    package func heard(_ wanted: Position) async -> Assembly {
        if position < wanted, !hasEnded { await withCheckedContinuation { waiting.append((wanted, $0)) } }
        return assembly
    }

    private func fold(_ events: [Event], at position: Position) {
        for event in events { assembly.apply(event) }
        self.position = position
        resume { $0 <= position }
    }

    private func begin(with snapshot: HostSnapshot) {
        (assembly, position) = (Assembly(snapshot.state), snapshot.position)
        resume { $0 <= snapshot.position }
    }

    private func note(_ status: HostStatus) {
        peopleAtKiosks = Set(status.kiosks.compactMap(\.member))
    }

    private func resume(_ isReached: (Position) -> Bool) {
        for (wanted, continuation) in waiting where isReached(wanted) { continuation.resume() }
        waiting.removeAll { isReached($0.0) }
    }
}
