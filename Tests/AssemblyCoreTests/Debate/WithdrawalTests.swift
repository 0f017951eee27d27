import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Withdrawal, re-introduction, reconsideration")
struct WithdrawalTests {
    @Test("given two sponsors, the first only leaves; when the last does, the proposal and its amendments are gone")
    func withdrawal() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let amendment = try story.amend("draft", by: "CC", "A comma")
        try story.given(debate: .withdraw("draft", "AA"))
        #expect(story.assembly.questions["draft"]?.sponsors == ["BB"])
        #expect(story.assembly.questions["draft"]?.state == .pending)
        story.when(.withdraw("draft", "BB"), by: .delegate("BB"))
        #expect(story.facts == [.questions(.withdrawn("draft")), .debate(.lapsed(amendment, because: "draft"))])
        #expect(DebateCommand.whyNotPut(amendment, in: story.assembly) == "It fell with 'The draft'.")
    }

    @Test("given a ballot that has been opened, it is too late to withdraw")
    func tooLate() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let ballot = try story.open("other")
        try story.given(.ballots(.annul(ballot, reason: "The machine failed.")))
        story.when(.withdraw("other", "CC"))
        #expect(story.debateRefusal == .votingHasBegun("other"))
        #expect(story.refusal?.sentence(in: story.assembly) == "Voting on 'The other' has begun (RPGA 31).")
    }

    @Test("given a proposal that the assembly has amended, it can be withdrawn only where the rulebook says so")
    func amended() throws {
        for (rules, allows) in [(DebateFixture.unitedNations, false), (DebateFixture.interpol, true)] {
            var story = try DebateFixture.story(rules)
            let amendment = try story.amend("other", by: "DD", "A comma")
            try story.vote(amendment, yes: 4, no: 3)
            story.when(.withdraw("other", "CC"))
            #expect(story.debateRefusal == (allows ? nil : .isAmended("other")))
        }
    }

    @Test("given a withdrawal, another delegation may take the text up at once, unchanged, in its place")
    func reintroduction() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let amendment = try story.amend("other", by: "DD", "A comma")
        try story.given(debate: .withdraw("other", "CC"))
        story.when(.reintroduce("other", "CC"))
        #expect(story.debateRefusal == .ownWithdrawal("CC", "other"))
        story.when(.reintroduce("other", "EE"), by: .delegate("EE"))
        #expect(story.assembly.questions["other"]?.sponsors == ["EE"])
        #expect(story.assembly.questions["other"]?.state == .pending)
        #expect(story.assembly.questions[amendment]?.state == .pending, "its amendments come back with it")
        #expect(story.assembly.questions(under: "texts").map(\.id).prefix(2) == ["draft", "other"])
    }

    @Test("given another vote in between, it is too late to take a withdrawn text up again")
    func notPrompt() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(debate: .withdraw("other", "CC"))
        try story.vote("draft", yes: 4, no: 3)
        story.when(.reintroduce("other", "EE"))
        #expect(story.debateRefusal == .tooLateToReintroduce("other"))
    }

    @Test(
        "given a decided proposal, a carried motion brings it back, its series begins anew, and the record keeps both")
    func reconsideration() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.vote("draft", yes: 3, no: 4)
        story.when(.withdraw("draft", "AA"))
        #expect(story.refusal == .questionNotPending("draft"))
        let motion = try story.move(ProposedMotion(.reconsideration, by: "CC", question: "draft"))
        try story.given(debate: .callOnMotion(motion, "DD", .against))
        try story.given(.floor(.yieldFloor))
        try story.vote(motion, yes: 4, no: 3)
        let draft = try #require(story.assembly.questions["draft"])
        #expect(draft.state == .pending)
        #expect(draft.roundsBefore == 1)
        #expect(try story.vote("draft", yes: 5, no: 2) == .carried)
        #expect(story.assembly.ballots(on: "draft").count == 2)
    }

    @Test("given two thirds for reconsideration, four of seven are too few")
    func twoThirds() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.vote("draft", yes: 3, no: 4)
        let motion = try story.move(ProposedMotion(.reconsideration, by: "CC", question: "draft"))
        try story.vote(motion, yes: 4, no: 3)
        #expect(story.assembly.questions["draft"]?.state == .decided(.notCarried))
        let again = try story.move(ProposedMotion(.reconsideration, by: "CC", question: "draft"))
        try story.vote(again, yes: 5, no: 2)
        #expect(story.assembly.questions["draft"]?.state == .pending)
    }

    @Test("given a concluded item, reconsideration lets it be taken up again")
    func concludedItem() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.vote("draft", yes: 4, no: 3)
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")))
        let motion = try story.move(ProposedMotion(.reconsideration, by: "CC", question: "draft"))
        try story.vote(motion, yes: 4, no: 3)
        try story.given(.agenda(.conclude("elections")), .agenda(.takeUp("texts")))
        #expect(story.refusalToPut("draft") == nil)
    }

    @Test("given something that was not voted, there is nothing to reconsider")
    func undecided() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        story.when(.move(ProposedMotion(.reconsideration, by: "CC", question: "draft")))
        #expect(story.debateRefusal == .notDecided("draft"))
        story.when(.move(ProposedMotion(.reconsideration, by: "CC")))
        #expect(story.debateRefusal == .motionNeedsQuestion(.reconsideration))
    }
}
