import GRDB
import Glibc
import Synchronization

/// Groups on their way to the thread that stores them, first come first served.
///
/// Whoever has just been told that a ballot is recorded often casts, or answers, the next one at once. To wake a sleeping
/// thread takes about as long as a quick disk takes to sync, so the thread looks for a next group for a moment before it
/// sleeps; it lets every other thread go first meanwhile, and an idle journal costs nothing.
final class AppendQueue: Sendable {
    /// Stores one group.
    typealias Turn = @Sendable (Database) -> Void

    /// How long the thread looks for a next group: about what being woken would take, there and back.
    static let patience: Duration = .microseconds(100)

    private struct State {
        var turns: [Turn] = []
        /// Whether the thread is awake, or has been called.
        var isServed = false
    }

    private let state = Mutex(State())
    private let added = Atomic(0)

    /// Adds a group at the end.
    /// - Returns: whether the thread has to be called to ``serve(_:)``.
    func add(_ turn: @escaping Turn) -> Bool {
        let isFirst = state.withLock { state in
            defer { state.isServed = true }
            state.turns.append(turn)
            return !state.isServed
        }
        added.add(1, ordering: .releasing)
        return isFirst
    }

    /// Stores group after group until none has come for a moment.
    func serve(_ db: Database) {
        var seen = added.load(ordering: .acquiring)
        while let turns = next(after: &seen) {
            for turn in turns { turn(db) }
            wait(for: seen)
        }
    }

    /// What has gathered; nil, and the next group has to call the thread again, when there is nothing.
    private func next(after seen: inout Int) -> [Turn]? {
        seen = added.load(ordering: .acquiring)
        return state.withLock { state in
            guard !state.turns.isEmpty else {
                state.isServed = false
                return nil
            }
            defer { state.turns = [] }
            return state.turns
        }
    }

    private func wait(for seen: Int) {
        let end = ContinuousClock.now + Self.patience
        while added.load(ordering: .acquiring) == seen, ContinuousClock.now < end { sched_yield() }
    }
}
