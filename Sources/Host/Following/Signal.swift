import Synchronization

/// Wakes one task that waits for news, from any thread; news that comes before the task waits is not lost.
final class Signal: Sendable {
    private struct State {
        var isRaised = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Tells that there is something to look at.
    func raise() {
        let waiter = state.withLock { state in
            defer { state.waiter = nil }
            state.isRaised = state.waiter == nil
            return state.waiter
        }
        waiter?.resume()
    }

    /// Returns when something has been told since the last return, or the task is cancelled.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    defer { state.isRaised = false }
                    guard !state.isRaised, !Task.isCancelled else { return true }
                    precondition(state.waiter == nil, "a feed is read by one task at a time")
                    state.waiter = continuation
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            raise()
        }
    }
}
