import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Secrets

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

extension ScaleBenchmark {
    /// How many kiosks cast at the same time.
    private static let kiosksAtOnce = 64
    /// How many papers are timed at least: a host does more for each than the core.
    private static let hostPapersAtLeast = 20_000

    /// Nanoseconds from handing in a paper to its answer, for a host under full load: time over papers.
    static func hostCost(members: Int) async throws -> Double {
        try await TemporaryDirectory.with { directory in
            let host = try await AssemblyHost.start(
                HostConfiguration(
                    journal: VolatileJournal<Event>(), convocation: BenchmarkAssembly.convocation(members: members),
                    identities: EphemeralIdentityStore(),
                    ballotFiles: BallotFiles(
                        boards: directory.path(of: "boards"), keys: directory.path(of: "keys")),
                    signingKey: SigningKey()))
            let chair = try await host.open(.rehearsalOfficer(.chair), on: DeviceID("chair")).token
            let board = try await host.follow(from: .first, by: host.open(.board, on: DeviceID("board")).token)
            let watching = Task { for await _ in board {} }
            let delegates = try await identify(members, at: host)
            try await act(.sitting(.open(1)), by: chair, at: host)
            try await act(.agenda(.takeUp(BenchmarkAssembly.item)), by: chair, at: host)
            var (time, count, round) = (Duration.zero, 0, 0)
            while count < hostPapersAtLeast {
                round += 1
                time += try await holdBallot(round, by: delegates, chair, at: host)
                count += members
            }
            await host.stop()
            await watching.value
            return time / .nanoseconds(1) / Double(count)
        }
    }

    private static func identify(_ members: Int, at host: AssemblyHost) async throws -> [LoginToken] {
        let pin = try await host.greeting().rehearsalPIN ?? ""
        var tokens: [LoginToken] = []
        for place in 1...members {
            let badge = RehearsalBadge.number(place: place)
            tokens.append(
                try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk \(place)")).token)
        }
        return tokens
    }

    private static func act(_ command: Command, by token: LoginToken, at host: AssemblyHost) async throws {
        let reply = await host.submit(Submission(command: command), by: token)
        guard case .recorded = reply else { throw BenchmarkFault("\(command) was answered \(reply).") }
    }

    /// Opens a ballot, lets every delegation cast, and closes it.
    /// - Returns: how long the casting took.
    private static func holdBallot(
        _ round: Int, by delegates: [LoginToken], _ chair: LoginToken, at host: AssemblyHost
    ) async throws -> Duration {
        let ballot = BallotID(BenchmarkAssembly.election, round: round)
        try await act(
            .ballots(.open(BenchmarkAssembly.election, limitSeconds: nil, seal: nil)), by: chair, at: host)
        let papers = delegates.indices.map { place in
            Submission(
                command: .ballots(
                    .cast(
                        ballot, BenchmarkAssembly.member(place), .open(BenchmarkAssembly.choice(place)))))
        }
        let start = ContinuousClock.now
        let recorded = await withTaskGroup(of: Int.self) { group in
            for kiosk in 0..<kiosksAtOnce {
                group.addTask {
                    var recorded = 0
                    for place in stride(from: kiosk, to: papers.count, by: kiosksAtOnce) {
                        if case .recorded = await host.submit(papers[place], by: delegates[place]) { recorded += 1 }
                    }
                    return recorded
                }
            }
            return await group.reduce(0, +)
        }
        let time = ContinuousClock.now - start
        guard recorded == papers.count else {
            throw BenchmarkFault("\(papers.count - recorded) of \(papers.count) papers were not recorded.")
        }
        try await act(.ballots(.close(ballot)), by: chair, at: host)
        try await act(.series(.declare(ballot)), by: chair, at: host)
        return time
    }
}
