import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Secrets

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

    private static func identify(_ members: Int, at host: AssemblyHost) async throws -> [SessionToken] {
        let pin = try await host.greeting().rehearsalPIN ?? ""
        var tokens: [SessionToken] = []
        for place in 1...members {
            let badge = RehearsalBadge.number(place: place)
            tokens.append(
                try await host.open(.delegate(badge: badge, pin: "\(pin)"), on: DeviceID("kiosk \(place)")).token)
        }
        return tokens
    }

    private static func act(_ command: Command, by token: SessionToken, at host: AssemblyHost) async throws {
        let reply = await host.submit(Submission(command: command), by: token)
        guard case .recorded = reply else { throw BenchmarkFault("\(command) was answered \(reply).") }
    }

    /// Opens a ballot, lets every delegation cast, and closes it.
    /// - Returns: how long the casting took.
    private static func holdBallot(
        _ round: Int, by delegates: [SessionToken], _ chair: SessionToken, at host: AssemblyHost
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
