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

extension ScreenBenchmark {
    /// How many bytes a frame takes, how long a key takes to its frame, and how often a console wakes without cause.
    struct Frames {
        /// Bytes written for a frame, and the fewest that would have done.
        var written: [Double] = []
        var fewest: [Double] = []

        /// Takes note of the frame that a board has just shown.
        mutating func note(_ board: DrivenTerminal, since before: ScreenCells, _ received: Int) {
            written.append(Double(board.received - received))
            fewest.append(Double(board.cells.fewestBytes(since: before)))
        }

        /// The figure: all bytes against all that would have done.
        var figure: Figure {
            Figure(
                name: "bytes for a vote on the board", value: BusBenchmark.median(written), unit: "bytes",
                baseline: ("smallest possible diff", BusBenchmark.median(fewest)), limit: 1.3)
        }
    }

    /// How long a key takes to its frame at the chair's console, beside an echo of the terminal itself.
    static func keyToFrame(in scratch: URL) throws -> [Figure] {
        var figures: [Figure] = []
        for (rows, columns) in [(24, 80), (60, 200)] {
            let echo = try DrivenTerminal("cat", home: scratch.path, rows: rows, columns: columns)
            try echo.type("x")
            try echo.wait(for: "x")
            let place = scratch.appending(path: "frames-\(columns)").path
            let chair = try DrivenTerminal(
                try BenchmarkSession.program(), ["chair", "--state", place, "--socket", place + ".socket"],
                home: scratch.path, rows: rows, columns: columns)
            try chair.wait(for: "Open sitting 1")
            try chair.type("a")
            try chair.wait(for: "1.2")
            try chair.listenForRest(.milliseconds(150))
            let ours = try times(60, at: chair, keys: ["\u{1B}[B", "\u{1B}[A"])
            let theirs = try times(60, at: echo, keys: ["x"])
            try chair.end()
            try echo.end()
            figures.append(
                Figure(
                    name: "key to frame, \(columns)×\(rows)", value: quantile(0.5, of: ours), unit: "ms",
                    baseline: ("terminal echo", quantile(0.5, of: theirs))))
            figures.append(
                Figure(name: "the slowest of 60, \(columns)×\(rows)", value: quantile(1, of: ours), unit: "ms"))
        }
        return figures
    }

    /// From each of some keys to the next piece of output, in milliseconds.
    private static func times(_ count: Int, at terminal: DrivenTerminal, keys: [String]) throws -> [Double] {
        try (0..<count).map { place in
            let (start, seen) = (ContinuousClock.now, terminal.received)
            try terminal.type(keys[place % keys.count])
            let end = try terminal.wait(until: "the key was answered") { $0.received > seen }
            try terminal.listen(until: .now + .milliseconds(40))
            return (end - start) / .milliseconds(1)
        }
    }

    /// How often an idle kiosk wakes in a minute, beside a clock that alone would wake it sixty times: the thread that owns
    /// the screen, and all threads together, those of the link to the host among them.
    static func wakes(of terminal: DrivenTerminal, reading others: [DrivenTerminal]) throws -> [Figure] {
        let seconds = 15
        let before = ProcessStatus.switches(of: terminal.process)
        try terminal.listen(until: .now + .seconds(seconds), reading: others)
        let after = ProcessStatus.switches(of: terminal.process)
        // Threads that have ended meanwhile are not counted; those that have begun are, whole.
        let wakes = after.map { ($0.key, $0.value - (before[$0.key] ?? 0)) }
        let screen = wakes.filter { $0.0 == "\(terminal.process)" }
        return [("the screen's thread", screen, 2.0), ("all threads", wakes, nil)].map { name, wakes, limit in
            let count = wakes.reduce(0) { $0 + $1.1 }
            return Figure(
                name: "wake-ups of an idle kiosk in a minute, \(name)", value: Double(count * 60 / seconds), unit: "",
                baseline: ("its clock alone", 60), limit: limit)
        }
    }
}

extension ProcessStatus {
    /// How often each thread of a process has gone to sleep by itself so far.
    static func switches(of process: pid_t) -> [String: Int] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        let counts = threads.compactMap { thread -> (String, Int)? in
            let path = "/proc/\(process)/task/\(thread)/status"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
            let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
            return line?.split(separator: "\t").last.flatMap { Int($0) }.map { (thread, $0) }
        }
        return Dictionary(counts) { $1 }
    }
}
