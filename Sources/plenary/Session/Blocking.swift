import Dispatch
import Synchronization

/// Waits on the main thread for asynchronous work: commands are synchronous, because a console's main thread belongs to
/// the terminal, where nothing drains a main queue.
enum Blocking {
    /// Runs work to its end and gives its result.
    static func run<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) throws -> Result {
        let end = End<Result>()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                let result = try await work()
                end.outcome.withLock { $0 = .success(result) }
            } catch {
                end.outcome.withLock { $0 = .failure(error) }
            }
            done.signal()
        }
        done.wait()
        guard let outcome = end.outcome.withLock({ $0 }) else { preconditionFailure("the work signals its end once") }
        return try outcome.get()
    }

    private final class End<Result: Sendable>: Sendable {
        let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
    }
}
