import AssemblyCore

/// What one ballot costs, from 200 delegations to 200,000: it must be the same.
///
/// Only the papers are timed; opening and closing a ballot go through the whole roll, once for all delegations
/// together.
enum ScaleBenchmark {
    /// How many delegations the assemblies have.
    static let sizes = [200, 2_000, 20_000, 200_000]
    /// How many papers are timed at least in one measurement.
    static let papersAtLeast = 200_000
    /// How often each measurement is made; the median is reported.
    static let repetitions = 3
    /// What counts as flat while the number of delegations grows a thousandfold: memory that does not fit into the
    /// processor's caches any more may double the cost.
    static let flat = 2.0

    /// Measures the core alone and the whole host.
    static func run() async throws -> GroupReport {
        var core: [Double] = []
        var host: [Double] = []
        for size in sizes {
            var (coreCosts, hostCosts): ([Double], [Double]) = ([], [])
            for _ in 0..<repetitions {
                coreCosts.append(try coreCost(members: size))
                hostCosts.append(try await hostCost(members: size))
            }
            core.append(BusBenchmark.median(coreCosts))
            host.append(BusBenchmark.median(hostCosts))
        }
        return GroupReport(
            group: .scale,
            figures: compare("core, decide and apply", core) + compare("host, cast to answer", host),
            notes: [
                "The host keeps its journal in memory here and has one board that follows; what the disk costs is in "
                    + "the group 'journal'."
            ])
    }

    private static func compare(_ name: String, _ costs: [Double]) -> [Figure] {
        zip(sizes, costs).map { size, cost in
            Figure(
                name: "\(name), \(size) delegations", value: cost, unit: "ns/ballot",
                baseline: ("\(sizes[0]) delegations", costs[0]), limit: flat)
        }
    }

    /// Nanoseconds for one paper to be decided and applied.
    private static func coreCost(members: Int) throws(Refusal) -> Double {
        let papers = (0..<members).map { place in
            let member = BenchmarkAssembly.member(place)
            return (
                Authority.delegate(member),
                Command.ballots(
                    .cast(
                        BallotID(BenchmarkAssembly.election, round: 1), member, .open(BenchmarkAssembly.choice(place))))
            )
        }
        var (time, count) = (Duration.zero, 0)
        while count < papersAtLeast {
            var assembly = try BenchmarkAssembly.opening(members: members).assembly
            try BenchmarkAssembly.carryOut(
                .ballots(.open(BenchmarkAssembly.election, limitSeconds: nil, seal: nil)), by: BenchmarkAssembly.chair,
                in: &assembly)
            let start = ContinuousClock.now
            for (authority, command) in papers {
                try BenchmarkAssembly.carryOut(command, by: authority, in: &assembly)
            }
            time += ContinuousClock.now - start
            count += members
            precondition(assembly.currentBallot?.received == members, "every paper is received")
        }
        return time / .nanoseconds(1) / Double(count)
    }
}
