import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import Language
import PlenaryTestKit
import Scrutineer
import SealedBallot
import Secrets
import Testing

@Suite("Scrutineers, cards and boards in a real session", .timeLimit(.minutes(3)))
struct ScrutinyTests {
    @Test("a message that comes while the scrutineers' appointment is not on record yet is not recorded unchecked")
    func tooEarly() async throws {
        let journal = FaultyJournal<Event>(InMemoryJournal<Event>())
        let story = try await ScrutinyStory.begin(journal: journal)
        let office = try await ScrutinyStory.login(.scrutineer, "tellers-1", at: story.story)
        // Given an appointment that has been decided, and waits for the disk
        journal.plan(.hold)
        let appointment = Submission(
            command: .scrutiny(.appointScrutineers(ScrutinyStory.scrutineers, needed: 2)),
            attestation: ScrutinyStory.registrar)
        async let appointed = story.story.host.submit(appointment, by: story.office)
        await journal.waitUntilHeld()
        // When a scrutineer sends what is no certificate
        let message = Submission(command: .scrutiny(.giveCertificate("tellers-1", "Words")))
        async let given = story.story.host.submit(message, by: office)
        try await Task.sleep(for: .milliseconds(100))
        journal.release()
        // Then it is refused, as it would be a moment later
        guard case .recorded = await appointed else { throw StoryFault("nobody was appointed") }
        guard case .refused = await given else { throw StoryFault("what is no certificate was recorded") }
    }

    @Test("without scrutineers, and then without cards, no secret ballot opens, and the refusal says what to do")
    func prerequisites() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.story.openSitting(by: story.chair)
        let open = Command.ballots(.open(SmallAssembly.secretMotion, limitSeconds: nil, seal: nil))
        #expect(await story.story.submit(open, by: story.chair) == .refused(.scrutiny(.noScrutineers)))
        try await story.story.act(
            .scrutiny(.appointScrutineers(ScrutinyStory.scrutineers, needed: 2)), by: story.office,
            with: ScrutinyStory.registrar)
        #expect(
            await story.story.submit(open, by: story.chair)
                == .refused(.scrutiny(.keyIncomplete(.certificates, awaited: ScrutinyStory.scrutineers))))
        try await story.holdCeremony()
        #expect(await story.story.submit(open, by: story.chair) == .refused(.scrutiny(.noCredentials)))
        try await story.publishCards()
        _ = try await story.story.openBallot(on: SmallAssembly.secretMotion, by: story.chair)
        // A recorded vote needs none of it.
        #expect(await story.scrutiny.ballotsOpened == 1)
    }

    @Test("a whole election: cards, papers, closing, two of three scrutineers, the result, a board that all accept")
    func whole() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.holdCeremony()
        #expect(await story.scrutiny.trustees != nil)
        try await story.publishCards()
        try await story.story.openSitting(by: story.chair)
        let ballot = try await story.story.openBallot(on: SmallAssembly.secretMotion, by: story.chair)
        #expect(ballot.seal?.grade == .scrutineers(2, of: 3))
        for (member, choice) in [("AL", .yes), ("BR", .no), ("CA", .yes), ("DK", .abstain)] as [(MemberCode, Choice)] {
            guard case .recorded = try await story.cast(choice, in: ballot, of: member) else {
                Issue.record("\(member) could not cast")
                return
            }
        }
        // Somebody changes the vote; the last one counts.
        _ = try await story.cast(.yes, in: ballot, of: "BR")
        try await story.story.act(.ballots(.close(ballot.id)), by: story.chair)
        await story.story.host.quiet()
        #expect(await story.scrutiny.boards[ballot.id]?.closing.credentials == 4)
        #expect(await story.story.host.assembly.ballots[ballot.id]?.phase == .closed)

        guard case .recorded = try await story.open(ballot.id, with: 2) else {
            Issue.record("the third scrutineer's part was refused")
            return
        }
        await story.story.host.quiet()
        #expect(await story.story.host.assembly.ballots[ballot.id]?.phase == .closed, "one part opens nothing")
        let again = try await story.open(ballot.id, with: 2)
        #expect(again == .refused(.scrutiny(.partGiven("tellers-3"))))
        // The host dies between two parts; nothing is lost by it.
        try await story.restart()
        guard case .recorded = try await story.open(ballot.id, with: 0) else {
            Issue.record("the first scrutineer's part was refused")
            return
        }
        try await story.story.wait(for: .counted, of: ballot.id)
        #expect(
            await story.story.host.assembly.ballots[ballot.id]?.tally == .motion(for: 3, against: 0, abstentions: 1))
        try await accepted(story, ballot)
    }

    /// Our own verifier, the verifier of the record, and belenios-tool.
    private func accepted(_ story: ScrutinyStory, _ ballot: Ballot) async throws {
        let (path, bytes) = try await story.board(of: ballot.id)
        let report = try BulletinBoardVerifier(BulletinBoardBytes(bytes)).verify()
        #expect(report.stage == .result)
        #expect(report.counted == 4)
        #expect(report.result?.counts == [[1, 3, 0]])
        #expect(report.lastEventHash == (await story.scrutiny.boards[ballot.id]?.head))
        let page = try String(contentsOfFile: path.replacingOccurrences(of: ".bel", with: ".txt"), encoding: .utf8)
        #expect(page.contains(HeadWords.words(for: report.lastEventHash).joined(separator: " ")))

        var (audit, scrutiny) = (Audit(), ScrutinyAudit(keepsBoards: true))
        for event in try await story.story.events() {
            let before = audit.assembly
            #expect(audit.check(event) == nil)
            #expect(scrutiny.check(event, before: before, after: audit.assembly) == nil)
        }
        #expect(scrutiny.boards.map(\.bytes) == [bytes])
        try BeleniosVerification.expectAccepted(path)
    }

    @Test(
        "another delegation's card, a stranger's card and a replaced card are refused; a replacement needs two officers"
    )
    func cards() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.holdCeremony()
        try await story.publishCards()
        try await story.story.openSitting(by: story.chair)
        let ballot = try await story.story.openBallot(on: SmallAssembly.secretMotion, by: story.chair)
        let token = try await story.delegate("AL")
        for card in [story.cards["BR"], VotingCode.random()] {
            let paper = try await story.paper(.yes, in: ballot, card: card)
            #expect(
                await story.story.submit(.ballots(.cast(ballot.id, "AL", paper)), by: token)
                    == .refused(.scrutiny(.wrongCard("AL"))))
        }
        // While a ballot is open its cards are fixed.
        let second = Attestation(name: "registrar", password: "a long password")
        #expect(
            try await story.replaceCard(of: "AL", attestation: second)
                == .refused(.scrutiny(.ballotUnderWay(ballot.id))))
        try await story.story.act(.ballots(.close(ballot.id)), by: story.chair)
        await story.story.host.quiet()
        for seat in 0...1 { _ = try await story.open(ballot.id, with: seat) }
        try await story.story.wait(for: .counted, of: ballot.id)
        try await story.story.act(.series(.declare(ballot.id)), by: story.chair)

        #expect(try await story.replaceCard(of: "AL", attestation: nil) == .refused(.secondPersonNeeded))
        let lost = story.cards["AL"]
        guard case .recorded = try await story.replaceCard(of: "AL", attestation: second) else {
            Issue.record("the card was not replaced")
            return
        }
        let replacement = try await story.story.events().last
        #expect(replacement?.language == .french && replacement.map { "\($0.fact)".contains("taxi") } == true)
        let next = try await story.story.openBallot(on: SmallAssembly.election, by: story.chair)
        let old = try await story.paper(.abstain, in: next, card: lost)
        #expect(
            await story.story.submit(.ballots(.cast(next.id, "AL", old)), by: token)
                == .refused(.scrutiny(.wrongCard("AL"))))
        guard case .recorded = try await story.cast(.names(["one"]), in: next, of: "AL") else {
            Issue.record("the new card does not vote")
            return
        }
    }

    @Test("a wrong part, a tampered message of the ceremony and a stranger are refused with the reason")
    func forged() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.story.act(
            .scrutiny(.appointScrutineers(ScrutinyStory.scrutineers, needed: 2)), by: story.office,
            with: ScrutinyStory.registrar)
        let foreign = try #require(
            try ScrutineerSeat().nextStep(of: "tellers-2", in: await story.scrutiny))
        guard case .giveCertificate(_, let text) = foreign else {
            Issue.record("\(foreign)")
            return
        }
        // Made for the second place, brought for the first.
        let reply = await story.story.submit(.scrutiny(.giveCertificate("tellers-1", text)), by: story.office)
        guard case .refused(.scrutiny(.badMessage("tellers-1", why: _))) = reply else {
            Issue.record("\(reply)")
            return
        }
        let ballot = try await story.closeBox(with: .yes, of: "AL")
        await #expect(throws: (any Error).self) {
            var stranger = story
            stranger.replaceSeat(0, with: ScrutineerSeat())
            _ = try await stranger.open(ballot.id, with: 0)
        }
        let garbage = await story.story.submit(
            .scrutiny(.giveDecryption(ballot.id, "tellers-1", "{\"decryption_factors\":[]}")), by: story.chair)
        guard case .refused(.scrutiny(.badPart("tellers-1", why: _))) = garbage else {
            Issue.record("\(garbage)")
            return
        }
    }

    @Test("a host that would have another board opened than the one announced is found out by the scrutineer")
    func honestHostOnly() async throws {
        var story = try await ScrutinyStory.begin()
        let ballot = try await story.closeBox(with: .yes, of: "AL")
        var (_, bytes) = try await story.board(of: ballot.id)
        let scrutiny = await story.scrutiny
        #expect(throws: ScrutineerSeat.StepRefusal.self) {
            _ = try story.seats[0].part(of: ballot.id, board: Array(bytes.dropLast(1_024)), in: scrutiny)
        }
        bytes[bytes.count - 700] ^= 1
        #expect(throws: ScrutineerSeat.StepRefusal.self) {
            _ = try story.seats[0].part(of: ballot.id, board: bytes, in: scrutiny)
        }
    }

    @Test("cards serve for so many ballots; when they are used up, the refusal says so")
    func usedUp() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.holdCeremony()
        try await story.publishCards(ballots: 1)
        try await story.story.openSitting(by: story.chair)
        let ballot = try await story.story.openBallot(on: SmallAssembly.secretMotion, by: story.chair)
        try await story.story.act(.ballots(.close(ballot.id)), by: story.chair)
        await story.story.host.quiet()
        for seat in 0...1 { _ = try await story.open(ballot.id, with: seat) }
        try await story.story.wait(for: .counted, of: ballot.id)
        try await story.story.act(.series(.declare(ballot.id)), by: story.chair)
        let open = Command.ballots(.open(SmallAssembly.election, limitSeconds: nil, seal: nil))
        #expect(await story.story.submit(open, by: story.chair) == .refused(.scrutiny(.credentialsUsedUp(ballots: 1))))
    }
}
