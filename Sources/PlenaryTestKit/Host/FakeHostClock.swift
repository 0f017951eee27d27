package import AssemblyCore
import Host
import Synchronization

/// Clocks that a test moves: whoever sleeps on them wakes when the test says so, never by itself.
package final class FakeHostClock: HostClock {
    private struct Sleeper {
        let deadline: Duration
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var moment: Moment
        var elapsed = Duration.zero
        var sleepers: [Int: Sleeper] = [:]
        var last = 0
        var watchers: [Int: (count: Int, continuation: CheckedContinuation<Void, Never>)] = [:]

        mutating func takeWatchers() -> [CheckedContinuation<Void, Never>] {
            let ready = watchers.filter { $0.value.count <= sleepers.count }
            for id in ready.keys { watchers[id] = nil }
            return ready.values.map(\.continuation)
        }
    }

    private let state: Mutex<State>

    /// Clocks that stand still.
    /// - Parameter moment: what the wall clock shows.
    package init(_ moment: Moment = Moment(milliseconds: 1_730_797_200_000)) { state = Mutex(State(moment: moment)) }

    /// The wall clock.
    package func moment() -> Moment { state.withLock { $0.moment } }

    /// The monotonic clock.
    package func elapsed() -> Duration { state.withLock { $0.elapsed } }

    /// Lets time pass on both clocks, and wakes whose time has come.
    package func advance(seconds: Int) {
        let woken = state.withLock { state in
            state.moment = state.moment.adding(seconds: seconds)
            state.elapsed += .seconds(seconds)
            let woken = state.sleepers.filter { $0.value.deadline <= state.elapsed }
            for id in woken.keys { state.sleepers[id] = nil }
            return woken.values.sorted { $0.deadline < $1.deadline }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Sets the wall clock forward or back, as an operator or a time server may; the monotonic clock goes on as before.
    package func jumpWallClock(seconds: Int) {
        state.withLock { $0.moment = $0.moment.adding(seconds: seconds) }
    }

    /// Returns when so many tasks sleep, or the test is out of time.
    package func waitForSleepers(_ count: Int = 1) async {
        let id = nextID()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    guard state.sleepers.count < count, !Task.isCancelled else { return true }
                    state.watchers[id] = (count, continuation)
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.watchers.removeValue(forKey: id) }?.continuation.resume()
        }
    }

    private func nextID() -> Int {
        state.withLock { state in
            state.last += 1
            return state.last
        }
    }

    /// Sleeps until a test has moved the clock so far.
    package func sleep(until elapsed: Duration) async throws {
        let id = nextID()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in enter(id, elapsed, continuation) }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
        }
    }

    private func enter(_ id: Int, _ deadline: Duration, _ continuation: CheckedContinuation<Void, any Error>) {
        enum Found {
            case late, cancelled
            case sleeping([CheckedContinuation<Void, Never>])
        }
        let found = state.withLock { state -> Found in
            if Task.isCancelled { return .cancelled }
            guard deadline > state.elapsed else { return .late }
            state.sleepers[id] = Sleeper(deadline: deadline, continuation: continuation)
            return .sleeping(state.takeWatchers())
        }
        switch found {
        case .late: continuation.resume()
        case .cancelled: continuation.resume(throwing: CancellationError())
        case .sleeping(let watchers): for watcher in watchers { watcher.resume() }
        }
    }
}
