import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Testing

@Suite("Secret ballots", .timeLimit(.minutes(1)))
struct SecretBallotTests {
    static func play(
        _ choices: [MemberCode: Choice], on question: QuestionID = SmallAssembly.secretMotion
    ) async throws -> (story: HostStory, ballot: Ballot) {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: question, by: chair)
        for member in SmallAssembly.codes {
            guard let choice = choices[member] else { continue }
            let token = try await story.delegate(member)
            let reply = try await story.cast(choice, in: ballot, of: member, by: token)
            guard case .recorded = reply else { throw StoryFailure("\(reply)") }
        }
        return (story, ballot)
    }

    static func finish(_ story: HostStory, _ ballot: Ballot) async throws -> Ballot {
        let chair = try await story.officer(.chair)
        try await story.act(.closeBallot(ballot.id), by: chair)
        try await story.wait(for: .counted, of: ballot.id)
        try await story.act(.declareResult(ballot.id), by: chair)
        guard let finished = await story.host.assembly.ballots[ballot.id] else { throw StoryFailure("no ballot") }
        return finished
    }

    @Test("after the close the host opens the box, counts, and destroys the key")
    func counted() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes, "BR": .yes, "CA": .no, "DK": .abstain])
        #expect(try keys(of: story).count == 1)
        let finished = try await Self.finish(story, ballot)
        #expect(finished.tally.votesFor == 2)
        #expect(finished.tally.against == 1)
        #expect(finished.tally.abstentions == 1)
        #expect(finished.result?.verdict.outcome == .carried)
        await story.host.stop()
        #expect(try keys(of: story).isEmpty)
    }

    @Test("a vote that was changed counts once, as it was changed to")
    func changed() async throws {
        let (story, ballot) = try await Self.play(["AL": .names(["one"])], on: SmallAssembly.election)
        let token = try await story.delegate("AL")
        _ = try await story.cast(.names(["two"]), in: ballot, of: "AL", by: token)
        let finished = try await Self.finish(story, ballot)
        #expect(finished.tally.scores == ["two": 1])
    }

    @Test("the key of an open ballot lies in a file of its own, for the owner alone")
    func keyFile() async throws {
        let (story, _) = try await Self.play([:])
        let name = try #require(try keys(of: story).first)
        let attributes = try FileManager.default.attributesOfItem(atPath: story.directory.path(of: "keys/\(name)"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let directory = try FileManager.default.attributesOfItem(atPath: story.directory.path(of: "keys"))
        #expect(directory[.posixPermissions] as? Int == 0o700)
    }

    @Test("a host that dies while the ballot is open can count after it is started again")
    func diesWhileOpen() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes, "BR": .no, "CA": .yes])
        let next = try await story.restarted()
        let finished = try await Self.finish(next, ballot)
        #expect(finished.tally.votesFor == 2)
        #expect(finished.tally.against == 1)
    }

    @Test("a host that dies between the close and the count counts when it is started again")
    func diesBeforeCount() async throws {
        let inner = InMemoryJournal<Event>()
        let journal = FaultyJournal(inner)
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.secretMotion, by: chair)
        _ = try await story.cast(.yes, in: ballot, of: "AL", by: try await story.delegate("AL"))
        journal.plan(.pass, .fullDisk)
        try await story.act(.closeBallot(ballot.id), by: chair)
        let board = try await story.listen(as: try await story.host.open(.board, on: DeviceID("board")).token)
        await board.until { $0.status?.storageTrouble != nil }

        let opened = HostStory(
            host: story.host, journal: inner, clock: story.clock, identities: story.identities,
            directory: story.directory, signingKey: story.signingKey)
        let next = try await opened.restarted()

        try await next.wait(for: .counted, of: ballot.id)
        #expect(await next.host.assembly.ballots[ballot.id]?.tally.votesFor == 1)
    }

    @Test("keys that a crash left over are destroyed at the next start, and nothing else in their directory")
    func leftOver() async throws {
        let (story, ballot) = try await Self.play([:])
        let key = try #require(try keys(of: story).first)
        for name in ["ballot-0000.key", "ballot-0001.key.new", "host.key", "notes"] {
            try Data([1]).write(to: URL(fileURLWithPath: story.directory.path(of: "keys/\(name)")))
        }
        let next = try await story.restarted()
        #expect(try keys(of: story).sorted() == [key, "host.key", "notes"].sorted())
        #expect(await next.host.assembly.ballots[ballot.id]?.phase == .open)
    }

    @Test("an annulled ballot is never opened, and its key is destroyed")
    func annulled() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes])
        let chair = try await story.officer(.chair)
        let reply = await story.host.submit(
            Submission(
                command: .annulBallot(ballot.id, reason: "The wrong text was put."),
                attestation: Attestation(name: "second", password: "1234")), by: chair)
        guard case .recorded = reply else {
            Issue.record("the reply was \(reply)")
            return
        }
        await story.host.stop()
        #expect(try keys(of: story).isEmpty)
        #expect(try story.storedEvents().allSatisfy { if case .ballotCounted = $0.fact { false } else { true } })
    }

    @Test("papers that cannot be read count as invalid")
    func malformed() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes])
        let other = try await SecretBallotTests.play([:]).ballot
        let foreign = try #require(PaperSealing.seal(.no, for: other))
        let papers = [
            SealedPaper(ciphertext: "no Base64 at all", tracker: String(repeating: "0", count: 64)),
            SealedPaper(ciphertext: "AAAA", tracker: String(repeating: "1", count: 64)), foreign,
        ]
        for (member, paper) in zip(SmallAssembly.codes.dropFirst(), papers) {
            try await story.act(.cast(ballot.id, member, .sealed(paper)), by: try await story.delegate(member))
        }
        let finished = try await Self.finish(story, ballot)
        #expect(finished.tally.votesFor == 1)
        #expect(finished.tally.against == 0)
        #expect(finished.tally.invalid == 3)
    }

    @Test("every choice of a ballot gives a ciphertext of the same length, and no two are alike")
    func length() async throws {
        let (_, ballot) = try await Self.play([:], on: SmallAssembly.election)
        let choices: [Choice] = [.abstain, .names(["one"]), .names(["two"]), .names(["three"]), .abstain]
        let sealed = try choices.map { try #require(PaperSealing.seal($0, for: ballot)) }
        #expect(Set(sealed.map(\.ciphertext.count)).count == 1)
        #expect(Set(sealed.map(\.tracker)).count == choices.count)
        for paper in sealed {
            #expect(PaperSealing.tracker(of: paper.ciphertext) == paper.tracker)
            #expect(CheckWords.words(for: paper.tracker).count == CheckWords.count)
        }
    }

    @Test("nothing can be sealed that cannot stand on the paper")
    func impossible() async throws {
        let (_, ballot) = try await Self.play([:], on: SmallAssembly.election)
        for choice: Choice in [.yes, .names([]), .names(["one", "two"]), .names(["nobody"])] {
            #expect(PaperSealing.paper(with: choice, for: ballot) == nil)
        }
    }

    @Test("a client cannot bring a seal of its own")
    func foreignSeal() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let mine = BallotSeal(scheme: "libsodium-sealed-box", publicKey: "mine", grade: "perfect")
        try await story.act(.openBallot(SmallAssembly.secretMotion, limitSeconds: nil, seal: mine), by: chair)
        let seal = await story.host.assembly.currentBallot?.seal
        #expect(seal?.publicKey != "mine")
        #expect(seal?.grade == "rehearsal grade: the host could open this box")
    }

    private func keys(of story: HostStory) throws -> [String] {
        let path = story.directory.path(of: "keys")
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path)
    }
}
