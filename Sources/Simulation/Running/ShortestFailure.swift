/// The shortest part of a failing run that still fails: with as little that may go wrong, and as few acts before the quiet.
package struct ShortestFailure {
    /// The run that it comes down to.
    package let result: RunResult

    /// Looks for it.
    /// - Parameter failing: a run that has failed.
    /// - Complexity: some twenty runs.
    package init(of failing: RunResult) {
        var best = failing
        for trouble in Trouble.allCases where best.order.troubles.contains(trouble) {
            var order = best.order
            order.troubles.remove(trouble)
            let run = SimulationRun.run(order)
            if !run.failures.isEmpty { best = run }
        }
        result = Self.withFewestActs(best)
    }

    /// First ever longer parts until one fails, then between the last that held and the first that failed.
    private static func withFewestActs(_ failing: RunResult) -> RunResult {
        var (best, low, length) = (failing, -1, 0)
        while length < failing.acts {
            var order = failing.order
            order.acts = length
            let run = SimulationRun.run(order)
            if !run.failures.isEmpty {
                best = run
                break
            }
            (low, length) = (length, max(1, length * 2))
        }
        var high = best.order.acts ?? failing.acts
        while high - low > 1 {
            var order = failing.order
            order.acts = (low + high) / 2
            let run = SimulationRun.run(order)
            if run.failures.isEmpty { low = (low + high) / 2 } else { (best, high) = (run, (low + high) / 2) }
        }
        return best
    }
}
