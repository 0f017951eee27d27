import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import Language
import PlenaryTestKit
import Registrar
import SealedBallot
import Testing

/// Nobody speaks for others, and who may not do something learns nothing by trying.
@Suite("In whose name", .timeLimit(.minutes(1)))
struct InWhoseNameTests {
    @Test("a delegation proposes in its own name; whoever else is to sponsor joins for itself")
    func sponsors() async throws {
        let story = try await HostStory.begin()
        let (chair, delegate) = (try await story.officer(.chair), try await story.delegate("AL"))
        try await story.openSitting(by: chair)
        let rule = try #require(await story.host.assembly.rulebook?.decisions.first?.id)
        for sponsors: [MemberCode] in [["AL", "BR"], ["AL", "BR", "CA"]] {
            let proposal = Proposal(title: "Ours", text: nil, sponsors: sponsors, decision: rule)
            guard case .refused(.invalid) = await story.submit(.debate(.propose(proposal)), by: delegate) else {
                Issue.record("\(sponsors) were put under a proposal by one of them")
                continue
            }
        }
        #expect(await story.host.assembly.questions.values.allSatisfy { $0.sponsors.count < 2 })
    }

    @Test("scrutineers are appointed by two officers, at least two of them to be needed")
    func scrutineers() async throws {
        let story = try await ScrutinyStory.begin()
        let names = ScrutinyStory.scrutineers
        let alone = Command.scrutiny(.appointScrutineers(names, needed: 2))
        #expect(await story.story.submit(alone, by: story.chair) == .refused(.secondPersonNeeded))
        for (names, needed) in [([names[0]], 1), (names, 1)] {
            let command = Command.scrutiny(.appointScrutineers(names, needed: needed))
            let reply = await story.story.host.submit(
                Submission(command: command, attestation: ScrutinyStory.registrar), by: story.office)
            guard case .refused(.invalid) = reply else {
                Issue.record("\(needed) of \(names.count) were appointed: \(reply)")
                continue
            }
        }
        #expect(await story.scrutiny.scrutineers.isEmpty)
    }

    @Test("another list of voting cards needs two officers and a reason, and must be of this assembly")
    func cards() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.publishCards()
        let other = try CredentialIssue.make(for: "SMALL", members: SmallAssembly.codes, ballots: 2).credentials
        let foreign = try CredentialIssue.make(for: "OTHER", members: SmallAssembly.codes, ballots: 2).credentials
        let second = ScrutinyStory.registrar
        #expect(
            try await story.install(other.bytes, named: "a", reason: StatedReason("Lost.", in: .english))
                == .refused(.secondPersonNeeded))
        #expect(try await story.install(other.bytes, named: "b", attestation: second) == .refused(.reasonNeeded))
        guard
            case .refused(.invalid) = try await story.install(
                foreign.bytes, named: "c", reason: StatedReason("Lost.", in: .english), attestation: second)
        else {
            Issue.record("the cards of another assembly were taken")
            return
        }
        let reply = try await story.install(
            other.bytes, named: "d", reason: StatedReason("Tout a été perdu.", in: .french), attestation: second)
        guard case .recorded(let position) = reply else {
            Issue.record("\(reply)")
            return
        }
        let corrections = await story.story.host.assembly.corrections
        #expect(corrections.last?.position == position.number)
        #expect(corrections.last?.note == "Tout a été perdu.")
    }

    @Test("a device's name belongs to whoever uses it: another caller with the same name ends nobody's session")
    func devices() async throws {
        let story = try await HostStory.begin()
        let own = try await Caller.$current.withValue(Caller(user: 1, connection: 1)) {
            try await story.delegate("AL", at: "kiosk 1")
        }
        _ = try await Caller.$current.withValue(Caller(user: 1, connection: 2)) {
            try await story.delegate("BR", at: "kiosk 1")
        }
        #expect(await story.submit(.floor(.request("AL")), by: own) == .refused(.noOpenSitting))
    }

    @Test("a name of a command that was used for another one is refused, in memory, on its way and after a restart")
    func repeatedNames() async throws {
        let story = try await HostStory.begin()
        let (chair, delegate) = (try await story.officer(.chair), try await story.delegate("AL"))
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        let first = Submission(command: .ballots(.cast(ballot.id, "AL", .open(.yes))))
        guard case .recorded(let position) = await story.host.submit(first, by: delegate) else {
            Issue.record("the first was not recorded")
            return
        }
        let other = Submission(id: first.id, command: .ballots(.cast(ballot.id, "AL", .open(.no))))
        guard case .refused = await story.host.submit(other, by: delegate) else {
            Issue.record("another command was answered as the first one")
            return
        }
        #expect(await story.host.submit(first, by: delegate) == .recorded(position))
        await story.host.quiet()
        let next = try await story.restarted()
        let again = try await next.delegate("AL")
        #expect(await next.host.submit(first, by: again) == .recorded(position))
        guard case .refused = await next.host.submit(other, by: again) else {
            Issue.record("after the restart another command was answered as the first one")
            return
        }
    }

    @Test("whoever may not cast a paper is told just that, whatever the paper, and no proof is looked at")
    func permissionFirst() async throws {
        var story = try await ScrutinyStory.begin()
        try await story.holdCeremony()
        try await story.publishCards()
        try await story.story.openSitting(by: story.chair)
        let ballot = try await story.story.openBallot(on: SmallAssembly.secretMotion, by: story.chair)
        let board = try await story.story.host.open(.board, on: DeviceID("board")).token
        var papers = [Paper.sealed(SealedPaper(ciphertext: "nonsense", tracker: "nonsense"))]
        for card in [story.cards["AL"], story.cards["BR"]] {
            papers.append(try await story.paper(.yes, in: ballot, card: card))
        }
        let start = ContinuousClock.now
        for _ in 0..<50 {
            for paper in papers {
                #expect(
                    await story.story.submit(.ballots(.cast(ballot.id, "AL", paper)), by: board)
                        == .refused(.notYours(needs: [.delegate])))
            }
        }
        #expect(ContinuousClock.now - start < .seconds(2))
        for command: Command in [
            .ballots(.cast("none", "AL", papers[0])), .scrutiny(.giveDecryption(ballot.id, "tellers-1", "x")),
            .scrutiny(.giveCertificate("tellers-1", "x")),
        ] {
            guard case .refused(.notYours) = await story.story.submit(command, by: board) else {
                Issue.record("\(command) told the board something")
                continue
            }
        }
    }
}
