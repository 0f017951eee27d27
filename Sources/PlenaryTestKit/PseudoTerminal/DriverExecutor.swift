import Dispatch

/// Runs the jobs of one driver of a foreign program on a thread of its own.
///
/// A driver waits in poll(2). On the shared pool of Swift's tasks, two such waits would take both threads of a small
/// machine, and a host living in the same test process could not answer the very program that is waited for.
final class DriverExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "plenary.test.driver")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
