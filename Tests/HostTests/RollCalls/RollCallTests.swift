import AssemblyCore
import Host
import PlenaryTestKit
import SQLiteJournal
import Testing

@Suite("The roll-calls of the United Nations, sessions 1 to 50", .timeLimit(.minutes(10)))
struct RollCallTests {
    @Test("all 4,002 are there, and every published total is the sum of its rows")
    func archive() throws {
        let archive = try RollCallArchive.united()
        #expect(archive.states.count == 192)
        #expect(Set(archive.states.map(\.code)).count == 192)
        #expect(archive.states.map(\.order).sorted() == Array(1...192))
        #expect(archive.rollCalls.count == 4_002)
        #expect(Set(archive.rollCalls.map(\.number)).count == 4_002)
        #expect(archive.rollCalls.reduce(0) { $0 + $1.sum.papers } == 494_660)
        let differing = archive.rollCalls.filter { $0.sum != $0.published }
        #expect(differing.map(\.number) == [])
    }

    @Test("taken again at a host, answer by answer, every declared total is the published one")
    func replay() async throws {
        let archive = try RollCallArchive.united()
        let start = ContinuousClock.now
        let taken = try await Self.repeated(archive.sessions, of: archive.states)
        let rate = Double(taken.reduce(0) { $0 + $1.ballot.received }) / ((ContinuousClock.now - start) / .seconds(1))

        for (rollCall, ballot) in taken {
            let (figures, published) = (ballot.result?.figures, rollCall.published)
            let title = Comment(rawValue: rollCall.title)
            #expect(figures?.votes == .motion(for: published.votesFor, against: published.against), title)
            #expect(figures?.abstentions == published.abstentions, title)
            #expect(figures?.cast == published.papers, title)
            #expect(ballot.result?.verdict.outcome == Self.outcome(of: published), title)
        }
        #expect(Set(taken.map(\.rollCall.number)).count == 4_002)
        #expect(taken.reduce(0) { $0 + $1.ballot.received } == 494_660, "at \(Int(rate)) answers a second")
    }

    @Test("what is no roll-call is refused with its line")
    func damage() throws {
        let head = "# remark\nAA\t1\tAland\nBB\t2\tBeland\n\n"
        let sound = try RollCallArchive((head + "7\t3\tR/3/1\t1\t0\t1\tya\n").utf8)
        #expect(sound.rollCalls.first?.answers == [.yes, .abstain])
        for line in ["7\t3\tR/3/1\t1\t0\t1\ty3", "7\t3\tR/3/1\t1\t0\t1\ty", "7\t3\tR/3/1\t1\t0\t1\tyx", "7\t3"] {
            let damage = #expect(throws: RollCallArchive.ArchiveFault.self) { try RollCallArchive((head + line).utf8) }
            #expect(damage?.line == 5)
        }
    }

    /// Takes the roll-calls of all sessions, two sessions at a time, because there are two processors at least.
    private static func repeated(
        _ sessions: [[RollCall]], of states: [Member]
    ) async throws -> [(rollCall: RollCall, ballot: Ballot)] {
        try await withThrowingTaskGroup(of: [(rollCall: RollCall, ballot: Ballot)].self) { chambers in
            var (waiting, taken) = (sessions[...], [(rollCall: RollCall, ballot: Ballot)]())
            for session in [waiting.popFirst(), waiting.popFirst()].compactMap(\.self) {
                chambers.addTask { try await repeated(session, of: states) }
            }
            while let done = try await chambers.next() {
                taken += done
                if let session = waiting.popFirst() { chambers.addTask { try await repeated(session, of: states) } }
            }
            return taken
        }
    }

    /// Takes the roll-calls of one session at a host of its own, on a journal that is synced to the disk.
    /// - Returns: with each the ballot as the board shows it after the declaration.
    private static func repeated(
        _ session: [RollCall], of states: [Member]
    ) async throws -> [(rollCall: RollCall, ballot: Ballot)] {
        try await TemporaryDirectory.with { directory in
            let journal = try SQLiteJournal<Event>.open(directory.path(of: "journal.sqlite"))
            let host = try await AssemblyHost.start(
                HostConfiguration(
                    journal: journal, convocation: RollCallAssembly.convocation(of: states, for: session),
                    identities: EphemeralIdentityStore(),
                    ballotFiles: BallotFiles(
                        boards: directory.path(of: "boards"), keys: directory.path(of: "keys")),
                    signingKey: SigningKey()))
            let chamber = try await RollCallChamber.open(at: host, of: states)
            var taken: [(rollCall: RollCall, ballot: Ballot)] = []
            for rollCall in session { taken.append((rollCall, try await chamber.hold(rollCall))) }
            await host.stop()
            return taken
        }
    }

    /// What more than half of the votes expressed gives, said in the simplest way.
    private static func outcome(of published: Tally) -> Outcome {
        published.votesFor > published.against ? .carried : .notCarried
    }
}
