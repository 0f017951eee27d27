import AssemblyCore
import EventStream
import Glibc
import PlenaryTestKit

/// How long nothing is acknowledged when the host that leads, its whole machine, or nobody dies.
struct TakeOverBenchmark {
    private let session: ClusterSession
    private let delegates: ClusterDelegates
    /// How many delegations cast meanwhile, over all hosts.
    private static let casting = 6

    init(_ session: ClusterSession) {
        self.session = session
        delegates = ClusterDelegates(at: (0...2).map(session.socket))
    }

    /// Tries each death as often as asked for.
    func run(rounds: Int) async throws -> [Figure] {
        await delegates.begin(Self.casting)
        var (killed, machine, frozen, handed): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        for _ in 0..<rounds {
            killed.append(try await killHost())
            machine.append(try await killMachine())
            frozen.append(try await freezeHost())
            handed.append(try await handOver())
        }
        await delegates.end()
        let lost = try await delegates.lost(in: session.journal)
        guard lost == 0 else {
            throw BenchmarkFault("\(lost) papers that were acknowledged are not in the record once.")
        }
        let count = await delegates.papers.count
        return [
            Self.longest("the host that leads killed: acknowledging again", killed, allowed: 5, "s"),
            Self.longest("with the server that leads the stream: acknowledging again", machine, allowed: 10, "s"),
            Self.longest("the host that leads frozen: acknowledging again", frozen, allowed: 10, "s"),
            Self.longest("the lead handed over: the longest wait for RECORDED", handed, allowed: 500, "ms"),
            Figure(
                name: "papers acknowledged meanwhile, each in the record once", value: Double(count), unit: "ballots"),
        ]
    }

    private static func longest(_ name: String, _ values: [Double], allowed: Double, _ unit: String) -> Figure {
        Figure(
            name: "\(name), longest of \(values.count)", value: values.max() ?? .nan, unit: unit,
            baseline: ("allowed", allowed), limit: 1)
    }

    private func seconds(since moment: ContinuousClock.Instant) async throws -> Double {
        (try await delegates.hear(1, castAfter: moment) - moment) / .seconds(1)
    }

    /// All is well again, and has been for a moment.
    private func settle() async throws {
        try await delegates.hear(30, castAfter: .now)
        while Set(try await session.followers()).count != 2 { try await Task.sleep(for: .milliseconds(50)) }
    }

    private func killHost() async throws -> Double {
        try await settle()
        let leader = try await session.leader()
        let moment = ContinuousClock.now
        try await session.killHost(leader)
        let time = try await seconds(since: moment)
        try session.start(leader)
        return time
    }

    private func killMachine() async throws -> Double {
        try await settle()
        let (leader, server) = (try await session.leader(), try await session.streamLeader())
        let moment = ContinuousClock.now
        session.signal(leader, SIGKILL)
        try await session.servers.kill(server)
        try await session.killHost(leader)
        let time = try await seconds(since: moment)
        try session.servers.start(server)
        try session.start(leader)
        return time
    }

    private func freezeHost() async throws -> Double {
        try await settle()
        let leader = try await session.leader()
        let moment = ContinuousClock.now
        session.signal(leader, SIGSTOP)
        let time = try await seconds(since: moment)
        session.signal(leader, SIGCONT)
        return time
    }

    /// - Returns: the longest that a paper waited, in milliseconds.
    private func handOver() async throws -> Double {
        try await settle()
        // A host that was frozen, and its kiosks, have come to themselves.
        try await Task.sleep(for: .seconds(4))
        try await settle()
        let (leader, refused, moment) = (try await session.leader(), await delegates.unanswered, ContinuousClock.now)
        let ordered = try await PipedProcess.run(
            BenchmarkSession.program(), ["cluster", "hand-over", session.file], within: .seconds(60))
        guard ordered.status == 0 else { throw BenchmarkFault("The lead was not handed over: \(ordered.errors)") }
        try await delegates.hear(30, castAfter: .now)
        guard try await session.leader() != leader else { throw BenchmarkFault("The same host leads as before.") }
        guard await delegates.unanswered == refused else {
            throw BenchmarkFault("A paper was not acknowledged while the lead was handed over.")
        }
        let waits = await delegates.papers.filter { $0.answered > moment }.map {
            ($0.answered - $0.sent) / .milliseconds(1)
        }
        return waits.max() ?? .nan
    }
}
