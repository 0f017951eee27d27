import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Amendments")
struct AmendmentTests {
    func story() throws -> AssemblyStory { try DebateFixture.story(DebateFixture.interpol) }

    @Test("given a delegation's amendment, it is decided as its draft is, and is put first")
    func tabling() throws {
        var story = try story()
        let proposal = Proposal(title: "Delete paragraph 2", text: nil, sponsors: ["CC", "DD"], amends: "draft")
        story.when(.propose(proposal), by: .delegate("CC"))
        let amendment = try #require(story.assembly.questions["amendment-1"])
        #expect(amendment.decision == "resolution")
        #expect(amendment.sponsors == ["CC", "DD"])
        #expect(story.refusalToPut("draft") == .amendmentFirst("amendment-1"))
        story.when(.propose(proposal), by: .delegate("EE"))
        #expect(story.refusal == .notYours(needs: [.chair, .secretariat]), "nobody tables for another")
    }

    @Test("given an observer, it tables nothing and sponsors nothing")
    func observers() throws {
        var story = try story()
        story.when(.propose(Proposal(title: "Ours", text: nil, sponsors: ["JJ"], decision: "resolution")))
        #expect(story.debateRefusal == .observersTableNothing("JJ"))
        story.when(.sponsor("draft", "JJ"))
        #expect(story.debateRefusal == .observersTableNothing("JJ"))
    }

    @Test("given several amendments, the chair ranks them, and the furthest removed from the text is put first")
    func ranking() throws {
        var story = try story()
        let near = try story.amend("draft", by: "CC", "A comma")
        let far = try story.amend("draft", by: "DD", "Delete all")
        #expect(story.refusalToPut(near) == .debate(.rankingIncomplete(of: "draft", missing: [near, far])))
        story.when(.rankAmendments(of: "draft", [far]))
        #expect(story.debateRefusal == .rankingIncomplete(of: "draft", missing: [near]))
        story.when(.rankAmendments(of: "draft", [far, "other"]))
        #expect(story.debateRefusal == .notOfSameText("other"))
        try story.given(debate: .rankAmendments(of: "draft", [far, near]))
        #expect(Debate.amendments(to: "draft", in: story.assembly).map(\.id) == [far, near])
        #expect(story.refusalToPut(near) == .debate(.furtherRemovedFirst(far)))
        #expect(story.refusalToPut("draft") == .amendmentFirst(far))
        #expect(try story.vote(far, yes: 1, no: 6) == .notCarried)
        #expect(story.refusalToPut(near) == nil)
    }

    @Test("given a ranking, an amendment that comes later has to be ranked before anything is put")
    func latecomer() throws {
        var story = try story()
        let first = try story.amend("draft", by: "CC", "One")
        let second = try story.amend("draft", by: "DD", "Two")
        try story.given(debate: .rankAmendments(of: "draft", [second, first]))
        let third = try story.amend("draft", by: "EE", "Three")
        #expect(story.refusalToPut(second) == .debate(.rankingIncomplete(of: "draft", missing: [third])))
    }

    @Test("given an adopted amendment that implies the rejection of another, the other is not put, and says why")
    func disposal() throws {
        var story = try story()
        let far = try story.amend("draft", by: "CC", "Delete all")
        let near = try story.amend("draft", by: "DD", "A comma")
        try story.given(debate: .rankAmendments(of: "draft", [far, near]), .markDisposal(by: far, of: [near]))
        try story.vote(far, yes: 5, no: 2)
        #expect(story.assembly.questions[near]?.state == .disposed(by: far))
        #expect(
            DebateCommand.whyNotPut(near, in: story.assembly) == "The adoption of 'Delete all' implies its rejection.")
        #expect(story.refusalToPut(near) == .questionNotPending(near))
        #expect(story.refusalToPut("draft") == nil)
    }

    @Test("given the same mark and an amendment that is rejected, the other is put")
    func noDisposal() throws {
        var story = try story()
        let far = try story.amend("draft", by: "CC", "Delete all")
        let near = try story.amend("draft", by: "DD", "A comma")
        try story.given(debate: .rankAmendments(of: "draft", [far, near]), .markDisposal(by: far, of: [near]))
        try story.vote(far, yes: 2, no: 5)
        #expect(story.refusalToPut(near) == nil)
    }

    @Test("given an annulled adoption, what it had disposed of is before the assembly again")
    func annulment() throws {
        var story = try story()
        let far = try story.amend("draft", by: "CC", "Delete all")
        let near = try story.amend("draft", by: "DD", "A comma")
        try story.given(debate: .rankAmendments(of: "draft", [far, near]), .markDisposal(by: far, of: [near]))
        try story.vote(far, yes: 5, no: 2)
        try story.given(.ballots(.annul(BallotID(far, round: 1), reason: "The machine failed.")))
        #expect(story.assembly.questions[near]?.state == .pending)
        #expect(!Debate.isAmended("draft", in: story.assembly))
    }

    @Test("given an adopted amendment, the text is voted on as amended, and the text that was tabled stays as it was")
    func asAmended() throws {
        var story = try story()
        let amendment = try story.amend("draft", by: "CC", "Add a paragraph")
        let sub = try story.amend(amendment, by: "DD", "Make it two")
        #expect(story.refusalToPut(amendment) == .amendmentFirst(sub))
        try story.vote(sub, yes: 4, no: 3)
        try story.vote(amendment, yes: 4, no: 3)
        #expect(Debate.isAmended("draft", in: story.assembly))
        #expect(Debate.textAsAmended("draft", in: story.assembly).map(\.id) == ["draft", amendment, sub])
        #expect(story.assembly.questions["draft"]?.text == "We resolve.")
        let step = story.steps.first { $0.command == .ballots(.open("draft", limitSeconds: nil, seal: nil)) }
        #expect(step?.label == "Open the ballot: The draft, as amended")
        #expect(step?.article == "GR 20")
    }

    @Test("given an amendment to an amendment, it cannot be amended itself")
    func depth() throws {
        var story = try story()
        let amendment = try story.amend("draft", by: "CC", "One")
        let sub = try story.amend(amendment, by: "DD", "Two")
        let proposal = Proposal(title: "Three", text: nil, sponsors: ["EE"], amends: sub)
        story.when(.propose(proposal))
        #expect(story.debateRefusal == .amendsTooDeep(sub))
    }

    @Test("given two sponsors, an amendment is accepted when both have agreed, and is part of the draft without a vote")
    func acceptance() throws {
        var story = try story()
        let amendment = try story.amend("draft", by: "CC", "A friendly one")
        story.when(.acceptAmendment(amendment, "CC"))
        #expect(story.debateRefusal == .notASponsor("CC", "draft"))
        story.when(.acceptAmendment(amendment, "AA"), by: .delegate("AA"))
        #expect(story.facts == [.debate(.amendmentAgreed(amendment, "AA"))])
        #expect(story.refusalToPut("draft") == .amendmentFirst(amendment))
        try story.given(debate: .acceptAmendment(amendment, "BB"))
        #expect(story.assembly.questions[amendment]?.state == .accepted)
        #expect(Debate.textAsAmended("draft", in: story.assembly).map(\.id) == ["draft", amendment])
        #expect(story.refusalToPut("draft") == nil)
        #expect(
            DebateCommand.whyNotPut(amendment, in: story.assembly)
                == "The sponsors have accepted it; it is part of the text without a vote.")
    }

    @Test("given a vote on the draft, no amendment to it is tabled or accepted any more")
    func tooLate() throws {
        var story = try story()
        let ballot = try story.open("draft")
        let proposal = Proposal(title: "Late", text: nil, sponsors: ["CC"], amends: "draft")
        story.when(.propose(proposal))
        #expect(story.refusal == .voteUnderWay(ballot))
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        story.when(.propose(proposal))
        #expect(story.debateRefusal == .votingHasBegun("draft") || story.refusal == .questionNotPending("draft"))
    }
}
