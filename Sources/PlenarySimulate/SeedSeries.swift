import Answers
import Dispatch
import Simulation
import Synchronization

/// Seeds one after the other, on as many threads as are wanted: each run has one thread for itself.
struct SeedSeries {
    /// What came of all of them.
    struct Findings {
        var (held, failed) = (0, 0)
        var reached = Reached()
    }

    private struct State {
        var next: UInt64?
        var findings = Findings()
    }

    /// The seeds.
    let seeds: SeedRange
    /// What each run is asked to be, but for its seed.
    let order: RunOrder
    /// When no further run is begun; `nil` for when all have been.
    let deadline: ContinuousClock.Instant?
    /// Whether no further run is begun when one has failed.
    let stopsAtFailure: Bool
    /// Hears of each run, by one thread at a time.
    let tell: @Sendable (RunResult) -> Void

    /// Runs them all.
    func run(onThreads threads: Int) -> Findings {
        let state = Mutex(State(next: seeds.first))
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            while let seed = state.withLock({ nextSeed(of: &$0) }) {
                var order = order
                order.seed = seed
                let result = SimulationRun.run(order)
                state.withLock { state in
                    state.findings.held += 1
                    state.findings.reached.add(result.reached)
                    if !result.failures.isEmpty { state.findings.failed += 1 }
                    tell(result)
                }
            }
        }
        return state.withLock { $0.findings }
    }

    /// The next seed to be run; `nil` where none is.
    private func nextSeed(of state: inout State) -> UInt64? {
        guard let seed = state.next, seed <= seeds.last else { return nil }
        if stopsAtFailure, state.findings.failed > 0 { return nil }
        if let deadline, ContinuousClock.now > deadline { return nil }
        state.next = seed == .max ? nil : seed + 1
        return seed
    }
}
