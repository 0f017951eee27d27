import Foundation

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
