import ArgumentParser
import Foundation

/// Measures Plenary against what it is built on and beside, in the same run and on the same machine; ratios count,
/// absolute numbers only say on what.
@main
struct PlenaryBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plenary-benchmark",
        abstract: "Measure Plenary: every figure beside a baseline from the same run.",
        discussion: """
            Build everything in release first ('swift build -c release'): the groups 'screen', 'start', 'hall', 'cluster' and \
            'sealed' run the 'plenary' that lies beside this program. Each group takes less than two minutes, but 'sealed' some \
            five, in which it mostly waits for belenios-tool, and 'hall' some ten, in which ten thousand PINs are checked.
            """
    )

    @Option(name: .customLong("group"), help: "A group to measure; may be repeated. All when left out.")
    var groups: [BenchmarkGroup] = []
    @Option(
        help:
            "How many delegations the groups 'hall' and 'cluster' seat; may be repeated. 196, 1000 and, in one hall, 10000 when left out."
    )
    var delegations: [Int] = []
    @Option(help: "How often a host, and its whole machine, dies in the group 'cluster'.")
    var rounds = 1
    @Option(help: "Where files are made, on the disk that is to be measured; they are removed afterwards.")
    var directory: String = NSTemporaryDirectory()
    @Flag(help: "Print one JSON object instead of tables.")
    var json = false

    func validate() throws {
        guard delegations.allSatisfy({ (HallBenchmark.fewest...100_000).contains($0) }) else {
            throw ValidationError("A hall seats \(HallBenchmark.fewest) to 100000 delegations.")
        }
        guard (1...1_000).contains(rounds) else { throw ValidationError("Each death is tried 1 to 1000 times.") }
    }

    @Option(name: .customLong("serve-baseline"), help: .hidden) var baseline: String?

    func run() async throws {
        if let baseline { return try HallBaseline.serve(at: baseline, in: URL(filePath: directory)) }
        var reports: [GroupReport] = []
        for group in groups.isEmpty ? BenchmarkGroup.allCases : groups {
            let start = ContinuousClock.now
            var report = try await group.measure(in: URL(filePath: directory), delegations, rounds: rounds)
            report.seconds = (ContinuousClock.now - start) / .seconds(1)
            if !json { print(report.text) }
            // Whoever watches a long run wants each group when it is there, also through a pipe.
            fflush(nil)
            reports.append(report)
        }
        if json { print(try GroupReport.json(reports)) }
    }
}

/// What can be measured by itself.
enum BenchmarkGroup: String, CaseIterable, ExpressibleByArgument {
    case bus, journal, screen, replay, start, scale, sealed, hall, cluster
    case rollCalls = "roll-calls"

    /// Measures the group.
    /// - Parameters:
    ///   - directory: where files are made.
    ///   - delegations: how many a hall seats; the usual sizes when empty.
    ///   - rounds: how often hosts of a cluster die.
    func measure(in directory: URL, _ delegations: [Int], rounds: Int) async throws -> GroupReport {
        switch self {
        case .bus: GroupReport(group: self, figures: try await BusBenchmark.run())
        case .journal: GroupReport(group: self, figures: try await JournalBenchmark.run(in: directory))
        case .screen: try await ScreenBenchmark.run(in: directory)
        case .replay: try await ReplayBenchmark.run(in: directory)
        case .start: try await StartBenchmark.run(in: directory)
        case .scale: try await ScaleBenchmark.run()
        case .sealed: try await SealedBenchmark.run(in: directory)
        case .hall: try await HallBenchmark.run(in: directory, delegations)
        case .cluster: try await ClusterBenchmark.run(in: directory, delegations, rounds: rounds)
        case .rollCalls: try await RollCallBenchmark.run(in: directory)
        }
    }
}

/// Why something could not be measured.
struct BenchmarkFault: Error, CustomStringConvertible {
    /// One sentence for people.
    let description: String

    init(_ sentence: String) { description = sentence }
}
