import Foundation
import Host

/// How long a ballot takes from the key that casts it to the frame of the board that counts it: real programs, each on a
/// pseudo-terminal of its own, the host's journal on the disk.
enum ScreenBenchmark {
    /// How many delegations vote, one after the other.
    private static let delegations = 196
    /// After this long no further delegation begins, so that the group ends in time on a busy machine.
    private static let timeLimit = Duration.seconds(90)

    /// Measures the way of one vote again and again, and beside each a bare echo and sync.
    static func run(in directory: URL) async throws -> GroupReport {
        try await JournalBenchmark.withScratch(in: directory) { scratch in
            let session = try await BenchmarkSession.start(in: scratch, members: delegations)
            let board = try session.console("board")
            try board.wait(until: "the ballot was shown") { votesAgainst(on: $0) == 0 }
            let kiosk = try session.console("kiosk")
            let echo = try EchoAndSync(in: scratch)
            let start = ContinuousClock.now
            var (latencies, echoes): ([Double], [Double]) = ([], [])
            for place in 1...delegations where ContinuousClock.now - start < timeLimit {
                let time = try vote(place, at: kiosk, board)
                latencies.append(time / .milliseconds(1))
                echoes.append(try echo.once(reading: [kiosk, board]) / .milliseconds(1))
            }
            try [kiosk, board, session.host].forEach { try $0.end() }
            return report(latencies.sorted(), echoes.sorted())
        }
    }

    private static func report(_ latencies: [Double], _ echoes: [Double]) -> GroupReport {
        func figure(_ name: String, _ place: Double) -> Figure {
            Figure(
                name: "ballot, key to the board's frame, \(name)", value: quantile(place, of: latencies), unit: "ms",
                baseline: ("echo through a pty, write, fdatasync", quantile(place, of: echoes)))
        }
        return GroupReport(
            group: .screen, figures: [figure("median", 0.5), figure("p99", 0.99)],
            notes: [
                "\(latencies.count) ballots: key, kiosk, socket, host, journal with its sync, socket, board; four "
                    + "processes with this one."
            ])
    }

    /// The value that so large a part of the sorted values does not exceed.
    static func quantile(_ part: Double, of sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return .nan }
        return sorted[min(sorted.count - 1, Int((part * Double(sorted.count)).rounded(.up)) - 1)]
    }

    /// Identifies a delegation, marks its paper, and casts it. No key is pressed twice in a row, for a kiosk takes that for a
    /// held key.
    /// - Returns: the time from the casting key to the board's frame.
    private static func vote(_ place: Int, at kiosk: DrivenTerminal, _ board: DrivenTerminal) throws -> Duration {
        func press(_ keys: String, until text: String) throws {
            try kiosk.type(keys)
            try kiosk.wait(for: text, reading: [board])
        }
        try press(RehearsalBadge.number(place: place) + "\n", until: "your delegation's PIN")
        try press("1234\n", until: "Review before casting")
        try press("2", until: "AGAINST: selected")
        try press("0", until: "CAST this vote")
        let start = ContinuousClock.now
        try kiosk.type("9")
        let end = try board.wait(until: "vote \(place) was counted", reading: [kiosk]) { votesAgainst(on: $0) == place }
        let recorded = "Your vote is in the record"
        try kiosk.wait(for: recorded, reading: [board])
        try kiosk.type("\n")
        try kiosk.wait(until: "the kiosk was idle again", reading: [board]) { !$0.shows(recorded) }
        return end - start
    }

    /// The votes against that a board shows: the number in the line of that bar.
    private static func votesAgainst(on board: DrivenTerminal) -> Int? {
        guard let line = board.lines.first(where: { $0.contains("Against ") }) else { return nil }
        return line.split { !$0.isNumber }.first.flatMap { Int($0) }
    }
}
