import AssemblyCore
import EventStream
public import Host

/// The state of an assembly as one session hears it: the fold of its feed.
public actor AssemblyMirror {
    /// What has been heard so far.
    public private(set) var assembly = Assembly()
    /// The last record heard.
    public private(set) var position = Position.origin
    /// Delegations at kiosks that people use.
    public private(set) var peopleAtKiosks: Set<MemberCode> = []
    /// Whether the feed has ended.
    public private(set) var hasEnded = false
    private var waiting: [(Position, CheckedContinuation<Void, Never>)] = []

    /// A mirror of which nothing has been heard.
    public init() {}

    /// Folds a feed until it ends.
    public func follow(_ feed: Feed) async {
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
    public func heard(_ wanted: Position) async -> Assembly {
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
        let people = status.kiosks.filter { !$0.device.isSimulated }
        peopleAtKiosks = Set(people.compactMap(\.member))
    }

    private func resume(_ isReached: (Position) -> Bool) {
        for (wanted, continuation) in waiting where isReached(wanted) { continuation.resume() }
        waiting.removeAll { isReached($0.0) }
    }
}
