import AssemblyCore
import CanonicalJSON
import ClusterJournal
import EventStream
import Foundation
import Glibc
import PlenaryTestKit

/// A session at three hosts on three servers: what it carries beside what the servers do at most, and how long nobody leads
/// when a host, or a whole machine, is gone. Servers, hosts and kiosks share the processors of one machine.
enum ClusterBenchmark {
    /// How many delegations cast at a time.
    private static let sizes = [196, 1_000]
    /// How many consoles follow at each host.
    private static let consoles = 1_000
    /// For how long papers are cast, and messages stored; the median of some goes is reported.
    private static let time = Duration.seconds(1.5)
    private static let goes = 3

    /// Measures it.
    /// - Parameters:
    ///   - directory: where files are made.
    ///   - delegations: how many cast at a time; the usual sizes when empty.
    ///   - rounds: how often each kind of death is tried.
    static func run(in directory: URL, _ delegations: [Int], rounds: Int) async throws -> GroupReport {
        guard OutsideTool.natsServer.isExpected else {
            return GroupReport(
                group: .cluster, figures: [],
                notes: ["Not measured: there is no nats-server at \(OutsideTool.natsServer.path)."])
        }
        let sizes = delegations.isEmpty ? sizes : delegations
        let figures = try await JournalBenchmark.withScratch(in: directory) { directory in
            let session = try await ClusterSession.begin(
                in: directory, members: sizes.max() ?? 0, connections: max(sizes.max() ?? 0, consoles) + 64)
            var figures: [Figure] = []
            for size in sizes { figures += try await papers(size, session) }
            figures += try await waits(sizes.min() ?? 0, session)
            figures += try await fanOut(session)
            figures += try await TakeOverBenchmark(session).run(rounds: rounds)
            try await session.end()
            return figures
        }
        return GroupReport(
            group: .cluster, figures: figures,
            notes: [
                "Three servers (sync_interval: always), three hosts and all kiosks share this machine's processors and its "
                    + "disk; the baseline has them for the servers alone. It is one message a paper, as many under way as "
                    + "there are kiosks.",
                "Deaths of each kind: \(rounds) (--rounds). A death takes as long as until a paper is acknowledged that was cast after it.",
            ])
    }

    // MARK: Papers

    /// Delegations at two hosts that follow cast one paper after the other.
    private static func papers(_ size: Int, _ session: ClusterSession) async throws -> [Figure] {
        let sockets = try await session.followers().map(session.socket)
        let kiosks = try HallKiosks(size, at: sockets)
        try kiosks.enterAll()
        guard let name = StreamName(session: "bare-\(size)") else { throw BenchmarkFault("There is no such name.") }
        let bare = try await BareStream.open(session.access, name)
        let payload = try JournalBenchmark.codec.encode([JournalBenchmark.ballot(195)])
        var (ours, raw): ([Double], [Double]) = ([], [])
        for _ in 0..<goes {
            ours.append(try kiosks.castOnAndOn(in: ClusterSession.ballot, for: time))
            raw.append(Double(await bare.append(payload, window: size, for: time)) / (time / .seconds(1)))
        }
        bare.close()
        try kiosks.leave()
        return [
            Figure(
                name: "\(size) delegations at two hosts that follow: papers", value: BusBenchmark.median(ours),
                unit: "ballots/s", baseline: ("JetStream alone", BusBenchmark.median(raw)), goal: 0.8)
        ]
    }

    /// How long a delegate waits for RECORDED, at a host that follows and at the one that leads.
    private static func waits(_ size: Int, _ session: ClusterSession) async throws -> [Figure] {
        let (leader, follower) = (try await session.leader(), try await session.followers()[0])
        var waits: [Int: [Double]] = [:]
        for host in [leader, follower] {
            let kiosks = try HallKiosks(size, at: [session.socket(host)])
            try kiosks.enterAll()
            for _ in 0..<goes {
                waits[host, default: []] += try kiosks.castAll(in: ClusterSession.ballot, over: .seconds(2)).map(\.wait)
            }
            try kiosks.leave()
        }
        return [0.5, 0.99].map { share in
            Figure(
                name:
                    "\(size) delegations in two seconds: cast to RECORDED at a host that follows, p\(Int(share * 100))",
                value: HallBenchmark.percentile(waits[follower] ?? [], share), unit: "ms",
                baseline: ("at the host that leads", HallBenchmark.percentile(waits[leader] ?? [], share)), limit: 2)
        }
    }

    /// Consoles follow at every host, and one paper after the other is cast.
    private static func fanOut(_ session: ClusterSession) async throws -> [Figure] {
        let boards = try HallKiosks(3 * consoles, at: (0...2).map(session.socket))
        try boards.enterAll(asBoards: true)
        try boards.follow()
        let caster = try HallKiosks(1, at: [session.socket(try await session.followers()[0])])
        try caster.enterAll()
        var times: [Double] = []
        for _ in 0..<(goes * 3) {
            let told = boards.connections.toldLines
            let cast = try caster.castAll(in: ClusterSession.ballot, over: .zero)[0]
            while zip(boards.connections.toldLines, told).contains(where: { $0 <= $1 }) {
                guard ContinuousClock.now - cast.answered < .seconds(30) else {
                    throw BenchmarkFault("A board was not told of a paper.")
                }
                try boards.connections.read(waiting: 10) { _, _ in }
            }
            times.append((ContinuousClock.now - cast.answered) / .milliseconds(1))
            // What comes by itself, such as the time, is over before the next one.
            try boards.connections.quieten()
        }
        try caster.leave()
        return [
            Figure(
                name: "\(consoles) boards at each of three hosts: acknowledged to the last board",
                value: BusBenchmark.median(times), unit: "ms")
        ]
    }
}
