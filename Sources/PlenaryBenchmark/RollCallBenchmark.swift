import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import SQLiteJournal

/// How many answers a second a host takes when all roll-calls of the United Nations, sessions 1 to 50, are taken again,
/// against the core alone deciding and applying the very same commands.
///
/// What is timed goes from the chair's opening of each ballot to the declared result; convening and identifying are not.
/// Session after session every contender has its turn, so that a machine that grows slower does so for all of them.
enum RollCallBenchmark {
    /// Measures the core, a host without a disk, and a host as it is in a hall.
    static func run(in directory: URL) async throws -> GroupReport {
        let archive = try archive()
        var (core, volatile, synced) = (Duration.zero, Duration.zero, Duration.zero)
        for session in archive.sessions {
            core += try fold(session, of: archive.states)
            volatile += try await replay(session, of: archive.states, on: VolatileJournal<Event>())
            synced += try await JournalBenchmark.withScratch(in: directory) { scratch in
                try await replay(session, of: archive.states, on: try journal(in: scratch))
            }
        }
        let answers = archive.rollCalls.reduce(0) { $0 + $1.sum.papers }
        func rate(_ time: Duration) -> Double { Double(answers) / (time / .seconds(1)) }
        let baseline = (name: "core alone", value: rate(core))
        return GroupReport(
            group: .rollCalls,
            figures: [
                ("roll-calls, journal in memory", volatile), ("roll-calls, journal synced to the disk", synced),
            ].map { Figure(name: $0.0, value: rate($0.1), unit: "answers/s", baseline: baseline) },
            notes: [
                "\(archive.rollCalls.count) roll-calls with \(answers) answers; every declared total was the published "
                    + "one.",
                "The delegates of a roll-call cast at the same time, each by a session of its own; one roll-call "
                    + "follows on the other, so that the disk's syncs are waited for.",
            ])
    }

    /// The roll-calls, which lie beside the tests of the host.
    private static func archive(source: String = #filePath) throws -> RollCallArchive {
        let file = "Tests/HostTests/RollCalls/Data/roll-calls.txt"
        let root = URL(filePath: source).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: file).path
        guard FileManager.default.fileExists(atPath: path) else {
            throw BenchmarkFault(
                "There is no \(file) where this program was built; build it again in a whole checkout, then measure.")
        }
        return try RollCallArchive.read(path)
    }
}

extension RollCallBenchmark {
    /// The core alone: every command of a session decided and applied, one after the other.
    /// - Returns: how long the voting took.
    static func fold(_ session: [RollCall], of states: [Member]) throws -> Duration {
        var assembly = Assembly()
        let convocation = RollCallAssembly.convocation(of: states, for: session)
        assembly.apply(Event(at: BenchmarkAssembly.morning, by: .host, fact: .record(.convened(convocation))))
        for command in [Command.sitting(.open(1)), .agenda(.takeUp(RollCallAssembly.item))] {
            try BenchmarkAssembly.carryOut(command, by: BenchmarkAssembly.chair, in: &assembly)
        }
        let start = ContinuousClock.now
        for rollCall in session { try fold(rollCall, of: states, in: &assembly) }
        let time = ContinuousClock.now - start
        for rollCall in session { try check(assembly.ballots[BallotID(rollCall.question, round: 1)], rollCall) }
        return time
    }

    private static func fold(
        _ rollCall: RollCall, of states: [Member], in assembly: inout Assembly
    ) throws(Refusal) {
        let (id, chair) = (BallotID(rollCall.question, round: 1), BenchmarkAssembly.chair)
        try BenchmarkAssembly.carryOut(
            .ballots(.open(rollCall.question, limitSeconds: nil, seal: nil)), by: chair, in: &assembly)
        for case (let state, let choice?) in zip(states, rollCall.answers) {
            try BenchmarkAssembly.carryOut(
                .ballots(.cast(id, state.code, .open(choice))), by: .delegate(state.code), in: &assembly)
        }
        try BenchmarkAssembly.carryOut(.ballots(.close(id)), by: chair, in: &assembly)
        try BenchmarkAssembly.carryOut(.series(.declare(id)), by: chair, in: &assembly)
    }

    /// A host for a session, with a delegate of every State at a kiosk and a board that follows.
    /// - Parameter journal: an empty one.
    /// - Returns: how long the voting took.
    static func replay(
        _ session: [RollCall], of states: [Member], on journal: any Journal<Event>
    ) async throws -> Duration {
        try await TemporaryDirectory.with { directory in
            let host = try await AssemblyHost.start(
                HostConfiguration(
                    journal: journal, convocation: RollCallAssembly.convocation(of: states, for: session),
                    identities: EphemeralIdentityStore(),
                    ballotFiles: BallotFiles(
                        boards: directory.path(of: "boards"), keys: directory.path(of: "keys")),
                    signingKey: SigningKey()))
            let chamber = try await RollCallChamber.open(at: host, of: states)
            var ballots: [Ballot] = []
            let start = ContinuousClock.now
            for rollCall in session { ballots.append(try await chamber.hold(rollCall)) }
            let time = ContinuousClock.now - start
            await host.stop()
            for (rollCall, ballot) in zip(session, ballots) { try check(ballot, rollCall) }
            return time
        }
    }

    /// A journal as a host in a hall has it.
    static func journal(in directory: URL) throws -> any Journal<Event> {
        try SQLiteJournal<Event>.open(directory.appending(path: "journal").path, codec: JournalBenchmark.codec)
    }

    /// What was not counted right is not worth measuring.
    private static func check(_ ballot: Ballot?, _ rollCall: RollCall) throws(BenchmarkFault) {
        guard ballot?.phase == .declared, ballot?.tally == rollCall.published else {
            throw BenchmarkFault("\(rollCall.title) was not declared with the published total.")
        }
    }
}
