import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import Language
import PlenaryTestKit
import Secrets
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
            guard case .recorded = reply else { throw StoryFault("\(reply)") }
        }
        return (story, ballot)
    }

    static func finish(_ story: HostStory, _ ballot: Ballot) async throws -> Ballot {
        let chair = try await story.officer(.chair)
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        try await story.wait(for: .counted, of: ballot.id)
        try await story.act(.series(.declare(ballot.id)), by: chair)
        guard let finished = await story.host.assembly.ballots[ballot.id] else { throw StoryFault("no ballot") }
        return finished
    }

    @Test("after the close the board is closed, opened by the scrutineers, and counted from the decryption alone")
    func counted() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes, "BR": .yes, "CA": .no, "DK": .abstain])
        let finished = try await Self.finish(story, ballot)
        #expect(finished.tally == .motion(for: 2, against: 1, abstentions: 1))
        #expect(finished.result?.verdict.outcome == .carried)
        let board = try #require(await story.host.assembly.scrutiny.boards[ballot.id])
        #expect(board.closing.credentials == 4)
        #expect(board.openedBy.count == 2)
        #expect(board.head != nil)
        await story.host.stop()
        let steps = try story.storedEvents().compactMap { event -> String? in
            switch event.fact {
            case .scrutiny(.boardClosed): "closed"
            case .scrutiny(.decryptionGiven): "part"
            case .ballots(.counted): "counted"
            case .scrutiny(.boardPublished): "published"
            default: nil
            }
        }
        #expect(steps == ["closed", "part", "part", "counted", "published"])
    }

    @Test("a vote that was changed counts once, as it was changed to")
    func changed() async throws {
        let (story, ballot) = try await Self.play(["AL": .names(["one"])], on: SmallAssembly.election)
        let token = try await story.delegate("AL")
        _ = try await story.cast(.names(["two"]), in: ballot, of: "AL", by: token)
        let finished = try await Self.finish(story, ballot)
        #expect(finished.tally.scores == ["two": 1])
    }

    @Test("the seeds of a rehearsal's scrutineers lie in a file of their own, for the owner alone")
    func seedFile() async throws {
        let (story, ballot) = try await Self.play([:])
        #expect(ballot.seal?.grade == .host)
        let path = story.directory.path(of: "keys/rehearsal-scrutineers")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
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
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        let board = try await story.listen(as: try await story.host.open(.board, on: DeviceID("board")).token)
        await board.until { $0.status?.storageTrouble != nil }

        let opened = HostStory(
            host: story.host, journal: inner, clock: story.clock, identities: story.identities,
            directory: story.directory, signingKey: story.signingKey)
        let next = try await opened.restarted()

        try await next.wait(for: .counted, of: ballot.id)
        #expect(await next.host.assembly.ballots[ballot.id]?.tally.votesFor == 1)
    }

    @Test("an annulled ballot is never opened")
    func annulled() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes])
        let chair = try await story.officer(.chair)
        let reply = await story.host.submit(
            Submission(
                command: .ballots(.annul(ballot.id, reason: "The wrong text was put.")),
                attestation: Attestation(name: "second", password: "1234")), by: chair)
        guard case .recorded = reply else {
            Issue.record("the reply was \(reply)")
            return
        }
        await story.host.stop()
        #expect(try story.storedEvents().allSatisfy { if case .ballots(.counted) = $0.fact { false } else { true } })
    }

    @Test("papers that do not prove themselves are refused when they are cast, each with its reason")
    func malformed() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes])
        let (other, otherBallot) = try await Self.play([:])
        let foreign = try #require(try await other.paper(with: .no, in: otherBallot, of: "BR"))
        let anothers = try #require(try await story.paper(with: .no, in: ballot, of: "CA"))
        let zeros = String(repeating: "0", count: 64)
        let papers: [(Paper, String)] = [
            (.sealed(SealedPaper(ciphertext: "no Base64 at all", tracker: zeros)), "not written in the format"),
            (.sealed(SealedPaper(ciphertext: "AAAA", tracker: zeros)), "tracker"), (foreign, "not the voting card"),
            (anothers, "not the voting card"),
        ]
        let token = try await story.delegate("BR")
        for (paper, reason) in papers {
            guard case .refused(let refusal) = await story.submit(.ballots(.cast(ballot.id, "BR", paper)), by: token)
            else {
                Issue.record("a paper was accepted: \(reason)")
                continue
            }
            #expect(refusal.sentence.english.contains(reason), "\(refusal.sentence.english)")
        }
        let finished = try await Self.finish(story, ballot)
        #expect(finished.tally == .motion(for: 1, against: 0))
    }

    @Test("a paper for a ballot that nobody has opened yet is refused, however early it comes")
    func early() async throws {
        let (story, ballot) = try await Self.play(["AL": .yes])
        let paper = try #require(try await story.paper(with: .yes, in: ballot, of: "BR"))
        let reply = await story.submit(
            .ballots(.cast(BallotID(SmallAssembly.election, round: 1), "BR", paper)), by: try await story.delegate("BR")
        )
        #expect(reply == .refused(.noSuchBallot(BallotID(SmallAssembly.election, round: 1))))
    }

    @Test("a paper that was shown can never be cast, and one that was cast cannot be shown")
    func shown() async throws {
        let (story, ballot) = try await Self.play([:])
        let token = try await story.delegate("AL")
        let paper = try #require(try await story.paper(with: .yes, in: ballot, of: "AL"))
        let tracker = try #require(paper.tracker)
        try await story.act(.scrutiny(.spoilPaper(ballot.id, "AL", tracker: tracker)), by: token)
        #expect(
            await story.submit(.ballots(.cast(ballot.id, "AL", paper)), by: token) == .refused(.scrutiny(.paperSpoiled))
        )
        let fresh = try #require(try await story.paper(with: .no, in: ballot, of: "AL"))
        try await story.act(.ballots(.cast(ballot.id, "AL", fresh)), by: token)
        let late = Command.scrutiny(.spoilPaper(ballot.id, "AL", tracker: try #require(fresh.tracker)))
        #expect(await story.submit(late, by: token) == .refused(.scrutiny(.paperCast)))
        #expect(try await Self.finish(story, ballot).tally == .motion(for: 0, against: 1))
    }

    @Test("every paper has a tracker of its own, with five words")
    func trackers() async throws {
        let (story, ballot) = try await Self.play([:], on: SmallAssembly.election)
        var trackers: Set<String> = []
        for choice: Choice in [.abstain, .names(["one"]), .names(["two"]), .names(["one"]), .abstain] {
            let paper = try #require(try await story.paper(with: choice, in: ballot, of: "AL"))
            let tracker = try #require(paper.tracker)
            trackers.insert(tracker)
            #expect(CheckWords.words(for: tracker).count == CheckWords.count)
            #expect(Tracker.short(tracker).count == 43)
        }
        #expect(trackers.count == 5)
    }

    @Test("nothing can be sealed that cannot stand on the paper")
    func impossible() async throws {
        let (story, ballot) = try await Self.play([:], on: SmallAssembly.election)
        for choice: Choice in [.yes, .names([]), .names(["one", "two"]), .names(["nobody"])] {
            #expect(try await story.paper(with: choice, in: ballot, of: "AL") == nil)
        }
    }

    @Test("a client cannot bring a seal of its own")
    func foreignSeal() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let mine = BallotSeal(scheme: "libsodium-sealed-box", publicKey: "mine", grade: .scrutineers(5, of: 5))
        try await story.act(.ballots(.open(SmallAssembly.secretMotion, limitSeconds: nil, seal: mine)), by: chair)
        let seal = await story.host.assembly.currentBallot?.seal
        #expect(seal?.publicKey != "mine")
        #expect(seal?.grade == .host)
    }
}
