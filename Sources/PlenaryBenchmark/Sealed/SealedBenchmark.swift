import CGMP
import Foundation

/// What a verifiable secret ballot costs, beside belenios-tool 2.0 on the same elections, in CPU seconds.
enum SealedBenchmark {
    private static let voters = 200
    /// The large board, and one a tenth of its size whose check must take as much memory.
    private static let largeBoard = 2_000
    /// What counts as memory that does not grow, for a board that is ten times as large.
    private static let flat = 1.25

    /// Holds the elections.
    static func run(in directory: URL) async throws -> GroupReport {
        try await JournalBenchmark.withScratch(in: directory) { scratch in
            let tool = BeleniosTool.isInstalled ? BeleniosTool(folder: scratch.appending(path: "tool")) : nil
            if let tool {
                try FileManager.default.createDirectory(at: tool.folder, withIntermediateDirectories: false)
            }
            var (figures, notes): ([Figure], [String]) = ([], [])
            for scenario in [SealedScenario.small(voters: voters), .large(voters: voters)] {
                let times = try SealedContest(scenario).run(tool)
                figures += Self.figures(scenario.name, times.own, beside: times.tool)
                if let portable = try portable(scenario) {
                    figures += Self.figures("\(scenario.name), GMP alone", portable, beside: times.tool)
                }
                notes.append(
                    "\(scenario.name): each ballot was checked and added when it was cast, in "
                        + "\(milliseconds(times.own.check)) ms; the tool checks all of them in each of its steps.")
            }
            figures += try memory(in: scratch)
            notes = [engine, missing(tool)].compactMap(\.self) + notes
            return GroupReport(group: .sealed, figures: figures, notes: notes)
        }
    }

    /// The same on a processor without vector lanes for big numbers; nil when this is one.
    private static func portable(_ scenario: SealedScenario) throws -> SealedContest.Times? {
        guard sealed_lanes_in_use() == 1 else { return nil }
        sealed_use_lanes(0)
        defer { sealed_use_lanes(1) }
        return try SealedContest(scenario).run(nil).own
    }

    private static var engine: String {
        let name =
            sealed_lanes_in_use() == 1
            ? "AVX-512 IFMA, eight numbers at a time, and beside it GMP alone" : "GMP, one number at a time"
        return "Arithmetic: \(name). \(voters) voters; aims beyond the goals: create 10x, verify 3x."
    }

    private static func missing(_ tool: BeleniosTool?) -> String? {
        tool == nil
            ? "belenios-tool is not installed here, so nothing was compared: 'apt-get install belenios-tool', then "
                + "measure again." : nil
    }

    /// Speeds, so that more is better as in the goals.
    private static func figures(
        _ name: String, _ own: SealedContest.Times, beside tool: SealedContest.Times?
    ) -> [Figure] {
        func figure(_ what: String, _ unit: String, goal: Double, _ time: (SealedContest.Times) -> Double) -> Figure {
            Figure(
                name: "\(what), \(name)", value: 1 / time(own), unit: "\(unit)/CPU s",
                baseline: tool.map { ("belenios-tool", 1 / time($0)) }, goal: tool == nil ? nil : goal)
        }
        return [
            figure("create a ballot", "ballots", goal: 5, \.create),
            figure("verify the board, all cores", "boards", goal: 2, \.verify),
            figure("close to announced result", "results", goal: 20, \.close),
        ]
    }

    /// The memory that `plenary verify` takes for a small and a large board.
    private static func memory(in scratch: URL) throws -> [Figure] {
        let plenary = try BenchmarkSession.program()
        let peaks = try [largeBoard / 10, largeBoard].map { voters in
            let path = scratch.appending(path: "\(voters).bel").path
            try LargeBulletinBoard.write(voters: voters, to: path)
            let process = try MeasuredProcess.run(plenary, ["verify", path], in: scratch, watching: true)
            return process.peakMemory ?? .nan
        }
        return [
            Figure(
                name: "verify \(largeBoard) ballots, 20 candidates", value: peaks[1], unit: "MiB",
                baseline: ("\(largeBoard / 10) ballots", peaks[0]), limit: flat)
        ]
    }

    private static func milliseconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10_000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
