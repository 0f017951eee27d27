import CSimulatedThread

/// One thread's work: a bag of ready jobs, of which the seed picks the next, and timers, to the first of which the time
/// jumps when no job is ready.
///
/// While a bag is open on a thread, every job of Swift's concurrency that becomes ready there falls into it: actors, tasks
/// with and without a parent, detached ones. Nothing of what is simulated has to know.
///
/// `@unchecked Sendable`: only the thread on which it is open touches it.
final class JobBag: TaskExecutor, @unchecked Sendable {
    private struct Timer {
        let id: Int
        let deadline: Duration
        let continuation: CheckedContinuation<Void, any Error>
    }

    private var ready: [UnownedJob] = []
    /// By deadline, the last one first; of equal ones the one that was set last first.
    private var timers: [Timer] = []
    private var lastTimer = 0
    private var dice: Dice
    private let keepsOrder: Bool
    /// The time since the beginning; only ``run(atMost:)`` moves it.
    private(set) var now = Duration.zero
    /// How many jobs have been run.
    private(set) var jobs = 0
    /// What happened, as one number.
    private(set) var trace = TraceHash()
    /// Called between jobs; whatever ends a process does it here.
    var beforeEachJob: () -> Void = {}

    /// An empty bag.
    init(seed: UInt64) {
        dice = Dice(seed: seed, for: "jobs")
        keepsOrder = dice.happens(perMille: 200)
    }

    /// Receives a job of a task that prefers this executor.
    func enqueue(_ job: consuming ExecutorJob) { ready.append(UnownedJob(job)) }

    /// Does something on this thread with the bag open; libsodium's randomness follows from the seed meanwhile.
    func open<Result>(seed: UInt64, _ body: () throws -> Result) rethrows -> Result {
        let context = Unmanaged.passUnretained(self).toOpaque()
        simulated_thread_begin(
            context,
            { context, job in
                Unmanaged<JobBag>.fromOpaque(context).takeUnretainedValue().receive(job)
            }, seed)
        defer { simulated_thread_end() }
        return try body()
    }

    /// How many jobs have asked the system to wait for them, past this bag's clock.
    var delaysOutside: Int { Int(simulated_thread_delays()) }

    private func receive(_ job: UnsafeMutableRawPointer) { ready.append(unsafeBitCast(job, to: UnownedJob.self)) }

    /// Runs jobs until none is ready and nobody waits for a time.
    /// - Parameter limit: how many jobs at most.
    /// - Returns: whether it came to that end.
    func run(atMost limit: Int) -> Bool {
        let executor = asUnownedTaskExecutor()
        while jobs < limit {
            beforeEachJob()
            guard let job = nextJob() else {
                guard let first = timers.last?.deadline else { return true }
                now = max(now, first)
                while let timer = timers.last, timer.deadline <= now {
                    timers.removeLast()
                    timer.continuation.resume()
                }
                continue
            }
            jobs += 1
            job.runSynchronously(on: executor)
        }
        return false
    }

    /// Whether nothing is ready and nobody waits.
    var isEmpty: Bool { ready.isEmpty && timers.isEmpty }

    private func nextJob() -> UnownedJob? {
        guard !ready.isEmpty else { return nil }
        let place = keepsOrder ? 0 : dice.below(ready.count)
        trace.add(UInt64(ready.count) << 32 | UInt64(place))
        return ready.remove(at: place)
    }

    /// Puts something that happened into the trace.
    func note(_ what: some StringProtocol) { trace.add(what) }

    /// Waits until a time.
    /// - Throws: `CancellationError` when the task is cancelled first.
    func sleep(until deadline: Duration) async throws {
        lastTimer += 1
        let id = lastTimer
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                if Task.isCancelled { return continuation.resume(throwing: CancellationError()) }
                guard deadline > now else { return continuation.resume() }
                timers.insert(Timer(id: id, deadline: deadline, continuation: continuation), at: place(of: deadline))
            }
        } onCancel: {
            guard let place = timers.firstIndex(where: { $0.id == id }) else { return }
            timers.remove(at: place).continuation.resume(throwing: CancellationError())
        }
    }

    /// Where a timer belongs that is set now: after those that end later.
    private func place(of deadline: Duration) -> Int {
        var (low, high) = (0, timers.count)
        while low < high {
            let middle = (low + high) / 2
            if timers[middle].deadline > deadline { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Waits for a while, whatever becomes of the task.
    func pause(_ duration: Duration) async { try? await sleep(until: now + duration) }
}

/// Everything that happened in a run, in its order, as one number: two runs are the same when their numbers are.
package struct TraceHash: Hashable, Sendable, CustomStringConvertible {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Nothing has happened.
    package init() {}

    /// Takes in a number.
    mutating func add(_ number: UInt64) {
        state = (state ^ number) &* 0x100_0000_01b3
        state ^= state >> 29
    }

    /// Takes in a text.
    mutating func add(_ text: some StringProtocol) {
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        add(UInt64(text.utf8.count))
    }

    /// Sixteen hexadecimal digits.
    package var description: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
