import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import SQLiteJournal

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
            for rollCall in session { ballots.append(try await chamber.take(rollCall)) }
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
