import Answers
import ArgumentParser
import AssemblyCore
import AssemblyFiles
import CanonicalJSON
import EventStream
import Foundation
import Host
import Language
import Rehearsal

/// `plenary rehearse`: a whole assembly with simulated delegations, through the same host, bus and journal.
struct RehearseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Play a whole assembly with simulated delegations.",
        discussion: """
            Without --headless it plays on the chair's console, at a speed that + and - change and Space stops. \
            The same seed gives the same figures.
            """
    )

    @Argument(help: "An assembly file; the built-in assembly when left out.")
    var assembly: String?
    @Flag(help: "Without a console: play to the end and print what was decided.")
    var headless = false
    @Option(help: "The seed of the simulated delegations.")
    var seed: UInt64 = 1
    @Flag(help: "Print one JSON object (with --headless).")
    var json = false
    @Option(help: "A new directory for the files of the rehearsal.")
    var state: String?
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let convocation = try AssemblyChoice.load(assembly).asRehearsal(true)
        let directory = try rehearsalDirectory()
        guard headless else { return try watch(convocation, in: directory) }
        let report = try Blocking.run { [seed] in try await Self.play(convocation, in: directory, seed: seed) }
        StandardStreams.answer(json ? try ShownJSON.text(of: report) : RehearsalText.text(of: report))
    }

    /// A directory that holds no session yet: a rehearsal never goes on in another one's record.
    private func rehearsalDirectory() throws -> StateDirectory {
        if let state {
            let directory = StateDirectory(path: state)
            guard !directory.holdsSession else {
                throw CommandLineFault(
                    "\(CommandLineFault.path(state)) holds a session already; name a new directory with --state.")
            }
            return directory
        }
        let stamp = "\(Int(Date().timeIntervalSince1970))-\(ProcessInfo.processInfo.processIdentifier)"
        return StateDirectory(session: "rehearsal-\(stamp)")
    }

    private static func play(
        _ convocation: Convocation, in directory: StateDirectory, seed: UInt64
    ) async throws -> RehearsalReport {
        let start = ContinuousClock.now
        let session = try await HostedSession.open(directory, convening: convocation)
        do throws(RehearsalFault) {
            let road = try await RehearsalRoad.takePlaces(at: session.host, seed: seed)
            let assembly = try await road.play()
            await session.host.stop()
            let events = try await eventCount(directory)
            let seconds = start.duration(to: .now) / .seconds(1)
            return RehearsalReport(
                of: assembly, events: events, journal: directory.journal, boards: directory.boards,
                seconds: seconds)
        } catch {
            await session.host.stop()
            throw CommandLineFault(error.sentence)
        }
    }

    private static func eventCount(_ directory: StateDirectory) async throws(RehearsalFault) -> Int {
        do {
            return try await RecordedSession.read(directory.journal).records.reduce(0) { $0 + $1.events.count }
        } catch { throw RehearsalFault("The journal of the rehearsal could not be read back.") }
    }

    private func watch(_ convocation: Convocation, in directory: StateDirectory) throws {
        let status = try WatchedRehearsal(
            convocation: convocation, directory: directory, seed: seed, terminal: terminal
        ).run()
        throw ExitCode(status)
    }
}

/// A rehearsal's report for a person.
enum RehearsalText {
    /// One line a ballot, then where the journal is.
    static func text(of report: RehearsalReport) -> String {
        var lines = ["REHEARSAL  \(report.assembly)", ""]
        for ballot in report.ballots {
            let round = ballot.round > 1 ? ", ballot \(ballot.round)" : ""
            lines.append("\(ballot.question)\(round)")
            lines.append("    \(figures(of: ballot)): \(ballot.outcomeInWords)")
        }
        lines += ["", "\(report.events) events in \(report.journal)", "Check it: plenary verify \(report.journal)"]
        return lines.joined(separator: "\n")
    }

    private static func figures(of ballot: BallotReport) -> String {
        var parts: [String] = []
        if let votesFor = ballot.votesFor, let against = ballot.against {
            parts += ["\(votesFor) for", "\(against) against"]
        }
        if let scores = ballot.scores {
            parts += scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        }
        parts.append("\(ballot.abstentions) \(ballot.abstentions.pluralCount == 1 ? "abstention" : "abstentions")")
        if let required = ballot.required { parts.append("\(required) required") }
        return parts.joined(separator: ", ")
    }
}
