import Foundation
import Host

/// How long a ballot takes from the key that casts it to the frame of the board that counts it: real programs, each
/// on a pseudo-terminal of its own, the host's journal on the disk.
///
/// A board shows at most three frames a second, and one each second for its clock. A ballot that falls into the pause
/// after a frame waits for its end. So there are two figures: with the board at rest, which is the way of the vote
/// itself, and at any moment, which is what a hall sees.
enum ScreenBenchmark {
    /// How many delegations vote, one after the other.
    private static let delegations = 196
    /// After this long no further delegation begins, so that the group ends in time on a busy machine.
    private static let timeLimit = Duration.seconds(70)
    /// The longest pause between two frames that nobody asked for, with some allowance.
    private static let rest = Duration.milliseconds(345)

    private struct Samples {
        var frames = Frames()
        var atRest: [Double] = []
        var atAnyMoment: [Double] = []
        var echoes: [Double] = []
    }

    /// Measures the way of one vote again and again, and beside each a bare echo and sync.
    static func run(in directory: URL) async throws -> GroupReport {
        try await JournalBenchmark.withScratch(in: directory) { scratch in
            let session = try await BenchmarkSession.start(in: scratch, members: delegations)
            let hall = PollingPlace(kiosk: try session.console("kiosk"), board: try session.console("board"))
            try hall.board.wait(until: "the ballot was shown") { PollingPlace.votesAgainst(on: $0) == 0 }
            let echo = try EchoAndSync(in: scratch)
            let start = ContinuousClock.now
            var samples = Samples()
            for place in 1...delegations where ContinuousClock.now - start < timeLimit {
                try measure(place, in: hall, &samples)
                samples.echoes.append(try echo.once(reading: [hall.kiosk, hall.board]) / .milliseconds(1))
            }
            let waking = try wakes(of: hall.kiosk, reading: [hall.board])
            try [hall.kiosk, hall.board, session.host].forEach { try $0.end() }
            var report = report(samples)
            report.figures += [samples.frames.figure] + waking + (try keyToFrame(in: scratch))
            return report
        }
    }

    private static func measure(_ place: Int, in hall: PollingPlace, _ samples: inout Samples) throws {
        // A board turns its pages unless somebody steers it, for a minute and a half each time.
        if place % 40 == 1 { try hall.steerBoard() }
        try hall.prepare(place)
        if place % 8 == 0 {
            // After a second only the board's clock counts, and each part of its second is as likely as any other.
            try hall.wait(.milliseconds(1_000 + place / 8 * 61 % 100 * 10))
            samples.atAnyMoment.append(try hall.cast(place, noting: &samples.frames) / .milliseconds(1))
        } else {
            try hall.board.listenForRest(rest, reading: [hall.kiosk])
            samples.atRest.append(try hall.cast(place, noting: &samples.frames) / .milliseconds(1))
        }
    }

    private static func report(_ samples: Samples) -> GroupReport {
        func figures(_ name: String, _ values: [Double], _ quantiles: [(name: String, part: Double)]) -> [Figure] {
            quantiles.map { quantile in
                Figure(
                    name: "key to the board's frame, \(name), \(quantile.name)",
                    value: Self.quantile(quantile.part, of: values), unit: "ms",
                    baseline: ("pty echo, write, fdatasync", Self.quantile(quantile.part, of: samples.echoes)))
            }
        }
        return GroupReport(
            group: .screen,
            figures: figures("board at rest", samples.atRest, [("median", 0.5), ("p99", 0.99)])
                + figures("at any moment", samples.atAnyMoment, [("median", 0.5), ("worst", 1)]),
            notes: [
                "\(samples.atRest.count) and \(samples.atAnyMoment.count) ballots. The way: key, kiosk, socket, host, "
                    + "journal and sync, socket, board, frame.",
                "The bytes for a vote are those after LookShortener and FrameOutput: ncurses' own would be half as many again, "
                    + "in ten writes instead of one (measured with strace; see there).",
                "A board shows at most three frames a second (interface A8); that is most of the time at any moment.",
            ])
    }

    /// The value that so large a part of the values does not exceed.
    static func quantile(_ part: Double, of values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        return values.sorted()[min(values.count, max(1, Int((part * Double(values.count)).rounded(.up)))) - 1]
    }
}
