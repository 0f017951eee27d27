import Foundation

/// How long it takes from the start of a console to its first frame and to its first complete one, and how much
/// memory it then holds, beside `htop`, another full-screen program of the terminal.
enum StartBenchmark {
    /// How often each program is started, in turn; the medians are reported.
    private static let repetitions = 5

    /// A program to start.
    private struct Contender {
        let name: String
        /// Starts it.
        let start: () throws -> DrivenTerminal
        /// A text that is on the first complete frame and on no earlier one.
        let sign: String
        var untilFirstFrame: [Double] = []
        var untilComplete: [Double] = []
        var memory: [Double] = []
        var ownMemory: [Double] = []
        /// What is resident when nobody has done anything for some seconds.
        var memoryAtRest: [Double] = []

        init(_ name: String, sign: String, start: @escaping () throws -> DrivenTerminal) {
            (self.name, self.sign, self.start) = (name, sign, start)
        }

        /// - Parameter isLast: whether it is left alone for a while before it ends.
        mutating func measure(isLast: Bool) throws {
            let start = ContinuousClock.now
            let terminal = try self.start()
            let sign = sign
            let first = try terminal.wait(until: "the first frame of \(name)") { $0.isFullScreen && !$0.isBlank }
            let complete = try terminal.wait(until: "the first complete frame of \(name)") { $0.shows(sign) }
            untilFirstFrame.append((first - start) / .milliseconds(1))
            // What was complete at the first look was complete with the first frame.
            untilComplete.append((max(first, complete) - start) / .milliseconds(1))
            try terminal.listenForRest(.milliseconds(400))
            memory.append(ProcessStatus.residentMemory(of: terminal.process) ?? .nan)
            ownMemory.append(ProcessStatus.ownMemory(of: terminal.process) ?? .nan)
            if isLast {
                try terminal.listen(until: .now + .seconds(8))
                memoryAtRest.append(ProcessStatus.residentMemory(of: terminal.process) ?? .nan)
            }
            try terminal.end()
        }
    }

    /// Starts each program several times.
    static func run(in directory: URL) async throws -> GroupReport {
        try await JournalBenchmark.withScratch(in: directory) { scratch in
            let session = try await BenchmarkSession.start(in: scratch, members: 196)
            let textual = Textual.prepare(in: scratch)
            var rivals = hasHtop ? [htop(scratch)] : []
            if let textual { rivals.append(hello(textual, scratch)) }
            var ours = try contenders(session, scratch)
            for repetition in 1...repetitions {
                let isLast = repetition == repetitions
                for index in rivals.indices { try rivals[index].measure(isLast: isLast) }
                for index in ours.indices { try ours[index].measure(isLast: isLast) }
            }
            try session.host.end()
            return GroupReport(
                group: .start,
                figures: rivals.isEmpty ? figures(ours, beside: nil) : rivals.flatMap { figures(ours, beside: $0) },
                notes: (hasHtop ? [] : ["htop is not installed here, so there is nothing to compare with."])
                    + (textual == nil ? ["Textual could not be had from PyPI here, so it is not compared with."] : [])
                    + [
                        "Board and kiosk attach to a running host with 196 delegations and an open ballot; the chair's "
                            + "console begins a new rehearsal of the built-in assembly in its own process."
                    ])
        }
    }

    private static func contenders(_ session: BenchmarkSession, _ scratch: URL) throws -> [Contender] {
        var number = 0
        return [
            Contender("plenary board", sign: "Against ") { try session.console("board") },
            Contender("plenary kiosk", sign: "Identify yourself") { try session.console("kiosk") },
            Contender("plenary (chair and host)", sign: "INTERPOL") {
                number += 1
                let place = scratch.appending(path: "chair-\(number)").path
                return try DrivenTerminal(
                    session.plenary, ["chair", "--state", place, "--socket", place + ".socket"], home: scratch.path)
            },
        ]
    }

    private static func htop(_ scratch: URL) -> Contender {
        Contender("htop", sign: "PID") { try DrivenTerminal("htop", home: scratch.path) }
    }

    private static func hello(_ textual: (python: String, program: String), _ scratch: URL) -> Contender {
        Contender("Textual's hello", sign: Textual.sign) {
            try DrivenTerminal(textual.python, [textual.program], home: scratch.path)
        }
    }

    private static var hasHtop: Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/htop") }
    }

    private static func figures(_ ours: [Contender], beside rival: Contender?) -> [Figure] {
        func figure(_ what: String, _ unit: String, _ values: (Contender) -> [Double]) -> [Figure] {
            ours.map { contender in
                Figure(
                    name: "\(what), \(contender.name)", value: BusBenchmark.median(values(contender)), unit: unit,
                    baseline: rival.map { ($0.name, BusBenchmark.median(values($0))) })
            }
        }
        return figure("start to first frame", "ms") { $0.untilFirstFrame }
            + figure("start to complete frame", "ms") { $0.untilComplete }
            + figure("resident memory", "MiB") { $0.memory }
            + figure("resident memory at rest", "MiB") { $0.memoryAtRest }
            + figure("of which its own (without files)", "MiB") { $0.ownMemory }
    }
}
