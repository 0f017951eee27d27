import Answers
import ArgumentParser
import Foundation
import Simulation

/// Holds whole assemblies with the real host on one thread, in an order that a seed decides, while everything around it
/// goes wrong: one seed is one run, to be repeated at will.
@main
struct PlenarySimulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plenary-simulate",
        abstract: "Hold whole assemblies in simulation: one seed is one run.",
        discussion: """
            The host is the real one. Time, disk, network and people are simulated, and what must never happen is looked \
            for in every run. A seed that fails is printed with the command that repeats the shortest part of it that \
            still fails.

            With --hosts several hosts hold each session, on a cluster whose servers are simulated; all that decides which of \
            them leads is real.

            With --kills nothing is simulated: the real host, which must have been built beside this program, is killed \
            with signal 9 again and again while kiosks cast at its socket, and every acknowledged paper is looked for.

            With --power-cuts three real servers of a cluster lose their power at once, again and again; root alone can do it.
            """
    )

    @Option(help: "The seeds: one number, or two with dots between them.")
    var seeds: SeedRange = SeedRange(first: 1, last: 500)
    @Option(help: "Stop after so many minutes, whatever is left of the seeds.")
    var minutes: Int?
    @Option(
        help:
            "What may go wrong, with commas: \(Trouble.allCases.map(\.rawValue).joined(separator: ", ")); or nothing.")
    var only: TroubleList = TroubleList(troubles: Set(Trouble.allCases))
    @Option(help: "End the trouble after so many acts of people; without it, after as many as the seed wants.")
    var acts: Int?
    @Option(help: "No assembly has more members than so many, besides those that its rules name.")
    var members = 50
    @Option(help: "How many hosts hold each session: one by itself, or several on a cluster.")
    var hosts = 1
    @Flag(help: "Print the trace of each run as one number.")
    var trace = false
    @Flag(help: "Print the records of each run.")
    var records = false
    @Flag(help: "Say nothing of what was reached.")
    var brief = false
    @Option(help: "How many runs are held at a time; without it, as many as the machine has processors.")
    var threads: Int?
    @Flag(help: "Stop at the first seed that fails.")
    var first = false

    @Option(help: "Instead of all that, kill the real host so many times while kiosks cast.")
    var kills: Int?
    @Option(help: "Instead of all that, cut the power of three servers of a cluster so many times.")
    var powerCuts: Int?
    @Option(help: "The seed of the first session whose host is killed.")
    var seed: UInt64 = 1

    func run() throws {
        let holds: Bool
        if let powerCuts {
            holds = try KillSeries.wait { try await PowerCutSeries(cuts: powerCuts).run() }
        } else if let kills {
            holds = try KillSeries(kills: kills, seed: seed).run()
        } else {
            return try simulate()
        }
        try StandardStreams.requireAnswered()
        if !holds { throw ExitCode.failure }
    }

    private func simulate() throws {
        let start = ContinuousClock.now
        let series = SeedSeries(
            seeds: seeds,
            order: RunOrder(seed: seeds.first, troubles: only.troubles, acts: acts, mostMembers: members, hosts: hosts),
            deadline: minutes.map { start + .seconds(60 * $0) }, stopsAtFailure: first, tell: tell)
        // What is told of each run comes in the order of the seeds.
        let threads = threads ?? (trace || records ? 1 : ProcessInfo.processInfo.activeProcessorCount)
        let findings = series.run(onThreads: threads)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let rate = Int((Double(findings.held) / max(seconds, 0.001) * 10).rounded())
        StandardStreams.answer(
            "\(findings.held) seeds, \(findings.failed) failed, \(rate / 10).\(rate % 10) seeds a second")
        if !brief { StandardStreams.answer(ReachReport(findings.reached).text) }
        try StandardStreams.requireAnswered()
        if findings.failed > 0 { throw ExitCode.failure }
    }

    private func tell(_ result: RunResult) {
        if records { for record in result.records { StandardStreams.answer(record) } }
        if trace {
            StandardStreams.answer(
                "seed \(result.order.seed)  trace \(result.trace)  jobs \(result.jobs)  acts \(result.acts)")
        }
        if !result.failures.isEmpty { StandardStreams.answer(FailureReport(result, members: members).text) }
    }
}

/// Seeds from the first to the last.
struct SeedRange: ExpressibleByArgument {
    let first: UInt64
    let last: UInt64

    init(first: UInt64, last: UInt64) { (self.first, self.last) = (first, last) }

    init?(argument: String) {
        let parts = argument.split(separator: "...", omittingEmptySubsequences: false).map { UInt64($0) }
        guard let first = parts[0], let last = parts.count == 1 ? first : parts[1], parts.count <= 2, first <= last
        else {
            return nil
        }
        self.init(first: first, last: last)
    }

    var defaultValueDescription: String { "\(first)...\(last)" }
}

/// What may go wrong, as it is written on the command line.
struct TroubleList: ExpressibleByArgument {
    let troubles: Set<Trouble>

    init(troubles: Set<Trouble>) { self.troubles = troubles }

    init?(argument: String) {
        guard let troubles = Trouble.all(in: argument) else { return nil }
        self.troubles = troubles
    }

    var defaultValueDescription: String { "all" }
}
