import Synchronization

/// When a full hall hears of papers. A few kiosks hear of each at once; to tell each paper to each of a thousand would be a
/// million messages while a thousand wait for RECORDED, so that a crowd hears of them together, three times a second at most.
final class HallPulse: Sendable {
    private struct State {
        var crowd = 0
        var resting: [AsyncStream<Void>.Continuation] = []
        var isDue = false
        /// How often something has happened that is no paper.
        var urgent = 0
    }

    /// The largest hall in which each paper is told at once.
    static let fewest = 64
    /// The shortest time between two beats.
    private static let shortest = Duration.milliseconds(333)
    /// What the host gives to one kiosk at a beat: a hall of ten thousand hears of papers every second.
    private static let share = Duration.microseconds(100)

    private let clock: any HostClock
    private let state = Mutex(State())

    init(_ clock: any HostClock) { self.clock = clock }

    /// Whether so many follow that they hear of papers together.
    var isNeeded: Bool { state.withLock { $0.crowd > Self.fewest } }

    /// One more follows, or one less.
    func count(_ difference: Int) { state.withLock { $0.crowd += difference } }

    /// How often something has happened that is no paper.
    var urgent: Int { state.withLock { $0.urgent } }

    /// Rings at the next beat; at once where something that is no paper has happened since.
    func ring(_ bell: AsyncStream<Void>.Continuation, since urgent: Int) {
        let (isNow, pause) = state.withLock { state -> (Bool, Duration?) in
            guard state.urgent == urgent else { return (true, nil) }
            state.resting.append(bell)
            guard !state.isDue else { return (false, nil) }
            state.isDue = true
            return (false, max(Self.shortest, Self.share * state.crowd))
        }
        if isNow { bell.yield() }
        guard let pause else { return }
        Task { [self] in
            try? await clock.sleep(until: clock.elapsed() + pause)
            state.withLock { $0.isDue = false }
            beat()
        }
    }

    /// Something has happened that is no paper: all who rest hear of it at once.
    func hurry() {
        state.withLock { $0.urgent += 1 }
        beat()
    }

    private func beat() {
        let resting = state.withLock { state in
            defer { state.resting = [] }
            return state.resting
        }
        for bell in resting { bell.yield() }
    }
}
