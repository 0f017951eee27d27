import AssemblyCore
import Foundation
import PlenaryTestKit

/// A whole hall on one machine: every delegation at a kiosk of its own identifies, follows, votes within a second of the
/// opening, and leaves. The host is the real one, with PINs that are checked and a journal on the disk.
///
/// The kiosks are connections that this program reads without decoding what they are told; their work shares the processors
/// with the host's, as the baseline's does.
enum HallBenchmark {
    /// How many delegations there are.
    private static let sizes = [196, 1_000, 10_000]
    /// The smallest hall that can be measured.
    static let fewest = early + 1
    /// Delegations that are in already, and vote while the others identify.
    private static let early = 20
    /// How many ballots are cast all at once; the median is reported.
    private static let bursts = 3
    /// Between papers of those who are in already.
    private static let rhythm = Duration.milliseconds(10)

    /// Measures halls.
    /// - Parameters:
    ///   - directory: where files are made.
    ///   - delegations: how many there are; the usual sizes when empty.
    static func run(in directory: URL, _ delegations: [Int]) async throws -> GroupReport {
        var figures: [Figure] = []
        for size in delegations.isEmpty ? sizes : delegations {
            figures += try await JournalBenchmark.withScratch(in: directory) { try await hall(size, in: $0) }
        }
        return GroupReport(
            group: .hall, figures: figures,
            notes: [
                "Kiosks, board and host share this machine's processors. A PIN is checked with Argon2id (19 MiB), one after "
                    + "the other: ten thousand take some minutes, and so does this group."
            ])
    }

    private static func hall(_ size: Int, in directory: URL) async throws -> [Figure] {
        var session = try await HallSession(in: directory, members: size)
        let idle = session.memory
        let kiosks = try HallKiosks(size, at: session.socket)
        let title = "\(size) delegations"
        var figures = try await identify(kiosks, &session, title)
        var start = ContinuousClock.now
        try kiosks.follow()
        figures.append(
            Figure(name: "\(title): all know the state", value: (.now - start) / .seconds(1), unit: "s"))
        figures.append(
            Figure(
                name: "\(title): memory for each that follows", value: (session.memory - idle) / Double(size),
                unit: "KiB", baseline: ("allowed", 30), limit: 1))
        figures += try await vote(kiosks, &session, title)
        let rate = try await burst(kiosks, &session)
        start = .now
        try kiosks.leave()
        figures.append(Figure(name: "\(title): all leave", value: (.now - start) / .seconds(1), unit: "s"))
        try await expectNothingLost(session, size)
        let bare = try baseline(kiosks: size, in: directory)
        figures.append(
            Figure(
                name: "\(title): papers, all cast at once", value: rate, unit: "ballots/s",
                baseline: ("echo and group commit", bare), goal: 0.7))
        return figures
    }

    // MARK: Identifying

    /// All identify within half a minute of each other, while some vote already.
    private static func identify(
        _ kiosks: HallKiosks, _ session: inout HallSession, _ title: String
    ) async throws -> [Figure] {
        let ballot = try await session.openBallot()
        _ = try login(kiosks, 0..<early, over: .zero, voting: nil)
        let quiet = try login(kiosks, early..<early, over: .seconds(2), voting: ballot)
        let start = ContinuousClock.now
        let size = kiosks.connections.count
        let window = min(.seconds(30), Duration.milliseconds(20) * (size - early))
        let busy = try login(kiosks, early..<size, over: window, voting: ballot)
        let time = (ContinuousClock.now - start) / .seconds(1)
        try await session.close(ballot)
        return [
            Figure(name: "\(title): all have identified", value: time, unit: "s"),
            Figure(
                name: "\(title): a paper meanwhile, p99", value: percentile(busy, 0.99), unit: "ms",
                baseline: ("a quiet hall, p99, and 50 ms", percentile(quiet, 0.99) + 50), limit: 1),
        ]
    }

    /// Delegations log in, evenly over a while; those who are in already cast one paper after the other meanwhile.
    /// - Returns: what each paper took, in milliseconds.
    private static func login(
        _ kiosks: HallKiosks, _ places: Range<Int>, over window: Duration, voting ballot: BallotID?
    ) throws -> [Double] {
        let start = ContinuousClock.now
        var (next, left, waits) = (places.lowerBound, places.count, [Double]())
        var paper: (place: Int, sent: ContinuousClock.Instant)?
        var paperDue = start
        while left > 0 || paper != nil || ballot != nil && ContinuousClock.now - start < window {
            let now = ContinuousClock.now
            while next < places.upperBound,
                start + window * (Double(next - places.lowerBound) / Double(places.count)) <= now
            {
                try kiosks.identify(next)
                next += 1
            }
            if let ballot, paper == nil, now >= paperDue, left > 0 || now - start < window {
                let place = waits.count % early
                try kiosks.cast(place, in: ballot)
                (paper, paperDue) = ((place, .now), now + rhythm)
            }
            try kiosks.connections.read(waiting: 1) { place, line in
                if kiosks.isIn(place) {
                    _ = try HallKiosks.position(in: line)
                    if let sent = paper?.sent { waits.append((.now - sent) / .milliseconds(1)) }
                    paper = nil
                } else {
                    try kiosks.enter(place, line)
                    left -= 1
                }
            }
        }
        return waits
    }

    // MARK: Voting

    /// All cast within a second of the opening, and a board follows.
    private static func vote(
        _ kiosks: HallKiosks, _ session: inout HallSession, _ title: String
    ) async throws -> [Figure] {
        let heard = RecordsHeard()
        let (socket, ballot) = (session.socket, try await session.openBallot())
        let board = Task { try await heard.follow(at: socket) }
        try await Task.sleep(for: .milliseconds(500))
        let casts = try kiosks.castAll(in: ballot, over: .seconds(1))
        try await Task.sleep(for: .seconds(1))
        board.cancel()
        try await session.close(ballot)
        let waits = casts.map(\.wait)
        let shown = casts.compactMap { cast in
            heard.moment(cast.position).map { ($0 - cast.sent) / .milliseconds(1) }
        }
        guard shown.count == casts.count else {
            throw BenchmarkFault("The board has not heard of \(casts.count - shown.count) papers.")
        }
        return [
            Figure(
                name: "\(title): cast to RECORDED, p99", value: percentile(waits, 0.99), unit: "ms",
                baseline: ("allowed", 1_000), limit: 1),
            Figure(name: "\(title): cast to RECORDED, p50", value: percentile(waits, 0.5), unit: "ms"),
            Figure(name: "\(title): cast to RECORDED, p99.9", value: percentile(waits, 0.999), unit: "ms"),
            Figure(name: "\(title): cast to the board, p99", value: percentile(shown, 0.99), unit: "ms"),
        ]
    }

    /// All cast at the same moment, in several ballots.
    /// - Returns: papers per second, from the first that was sent to the last that was answered.
    private static func burst(_ kiosks: HallKiosks, _ session: inout HallSession) async throws -> Double {
        var rates: [Double] = []
        for _ in 0..<bursts {
            let ballot = try await session.openBallot()
            let start = ContinuousClock.now
            let casts = try kiosks.castAll(in: ballot, over: .zero)
            rates.append(Double(casts.count) / ((ContinuousClock.now - start) / .seconds(1)))
            try await session.close(ballot)
        }
        return BusBenchmark.median(rates)
    }

    /// As many connections ask a program that does nothing but commit and answer.
    private static func baseline(kiosks count: Int, in directory: URL) throws -> Double {
        let socket = directory.appending(path: "baseline").path
        let program = try DrivenTerminal(
            "/proc/self/exe", ["--serve-baseline", socket, "--directory", directory.path],
            home: directory.path)
        try program.wait(for: "ready")
        let kiosks = try HallKiosks(count, at: socket)
        var rates: [Double] = []
        for round in 0..<bursts {
            let start = ContinuousClock.now
            _ = try kiosks.castAll(in: BallotID(BenchmarkAssembly.election, round: round + 1), over: .zero)
            rates.append(Double(count) / ((ContinuousClock.now - start) / .seconds(1)))
        }
        return BusBenchmark.median(rates)
    }

    private static func expectNothingLost(_ session: HallSession, _ size: Int) async throws {
        let received = try await session.end()
        let short = received.filter { $0.key != BallotID(BenchmarkAssembly.election, round: 1) && $0.value != size }
        guard short.isEmpty, received.count == bursts + 2 else {
            throw BenchmarkFault("Papers that were answered are not in the journal: \(short).")
        }
    }

    /// What a share of values stays below.
    static func percentile(_ values: [Double], _ share: Double) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}
