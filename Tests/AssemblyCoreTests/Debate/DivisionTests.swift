import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("Division into parts")
struct DivisionTests {
    let parts = [
        ProposedPart(title: "Preamble", isOperative: false), ProposedPart(title: "Paragraph 1"),
        ProposedPart(title: "Paragraph 2"),
    ]

    @Test("given nobody who objects, the chair divides; parts are put first, then what is left as a whole")
    func byConsent() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .askDivision("draft", "CC", parts), .divide("draft"))
        #expect(Debate.parts(of: "draft", in: story.assembly).map(\.id) == ["draft-1", "draft-2", "draft-3"])
        #expect(story.refusalToPut("draft") == .debate(.partFirst("draft-1")))
        try story.vote("draft-1", yes: 5, no: 2)
        try story.vote("draft-2", yes: 5, no: 2)
        try story.vote("draft-3", yes: 2, no: 5)
        #expect(Debate.textAsAmended("draft", in: story.assembly).map(\.id) == ["draft-1", "draft-2"])
        #expect(story.refusalToPut("draft") == nil)
        #expect(try story.vote("draft", yes: 4, no: 3) == .carried)
    }

    @Test("given an objection, the wish becomes a motion, with two for and two against; carried, it divides")
    func objection() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .askDivision("draft", "CC", parts), .objectToDivision("draft", "DD"))
        let motion = try #require(story.assembly.pendingMotions.first)
        #expect(motion.kind == .division)
        #expect(motion.mover == "CC")
        #expect(story.refusalToPut("draft") == .debate(.motionFirst(motion.id)))
        try story.vote(motion.id, yes: 4, no: 3)
        #expect(Debate.parts(of: "draft", in: story.assembly).count == 3)
    }

    @Test("given an objection and a motion that is lost, the proposal is voted in one piece")
    func lostMotion() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .askDivision("draft", "CC", parts), .objectToDivision("draft", "DD"))
        try story.vote("motion-1", yes: 3, no: 4)
        #expect(Debate.parts(of: "draft", in: story.assembly).isEmpty)
        #expect(story.refusalToPut("draft") == nil)
    }

    @Test("given a rulebook without that motion, any delegate may have a vote by paragraphs, whoever objects")
    func right() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(debate: .askDivision("draft", "CC", parts))
        story.when(.objectToDivision("draft", "DD"))
        #expect(story.debateRefusal == .divisionIsARight("draft"))
        let step = try #require(story.steps.first { $0.command == .debate(.divide("draft")) })
        #expect(step.refusal == nil)
        #expect(step.article == "RPGA 42")
    }

    @Test("given all operative parts lost, the whole is lost where the rulebook says so, though the preamble stands")
    func operativePartsLost() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .askDivision("draft", "CC", parts), .divide("draft"))
        try story.vote("draft-1", yes: 5, no: 2)
        try story.vote("draft-2", yes: 2, no: 5)
        try story.vote("draft-3", yes: 3, no: 4)
        #expect(story.assembly.questions["draft"]?.state == .decided(.notCarried))
        #expect(story.assembly.debate.lostByParts == ["draft"])
        try story.given(.ballots(.annul("draft-3#1", reason: "A paper was counted twice.")))
        #expect(
            story.assembly.questions["draft"]?.state == .pending, "what the annulled vote had settled is open again")
    }

    @Test("given the last operative part lost, nothing else is put; what was not put comes back with a new vote")
    func nothingPutAfterwards() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let last = ProposedPart(title: "The rest", isOperative: false)
        try story.given(debate: .askDivision("draft", "CC", Array(parts.dropFirst()) + [last]), .divide("draft"))
        try story.vote("draft-1", yes: 2, no: 5)
        #expect(story.refusalToPut("draft-2") == nil, "an operative part is left")
        try story.vote("draft-2", yes: 3, no: 4)
        #expect(story.assembly.questions["draft"]?.state == .decided(.notCarried))
        #expect(story.assembly.questions["draft-3"]?.state == .lapsed)
        #expect(story.refusalToPut("draft-3") == .questionNotPending("draft-3"))
        try story.given(.ballots(.annul("draft-2#1", reason: "A paper was counted twice.")))
        #expect(story.assembly.questions["draft"]?.state == .pending)
        #expect(story.assembly.questions["draft-3"]?.state == .pending)
        try story.vote("draft-2", yes: 4, no: 3)
        #expect(story.refusalToPut("draft-3") == nil)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("given the same elsewhere, what is left is put to the vote; only when nothing is left the whole is lost")
    func otherwise() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(debate: .askDivision("draft", "CC", parts), .divide("draft"))
        try story.vote("draft-1", yes: 5, no: 2)
        try story.vote("draft-2", yes: 2, no: 5)
        try story.vote("draft-3", yes: 3, no: 4)
        #expect(story.refusalToPut("draft") == nil)
        var empty = try DebateFixture.story(DebateFixture.interpol)
        try empty.given(debate: .askDivision("draft", "CC", parts), .divide("draft"))
        for part in ["draft-1", "draft-2", "draft-3"] as [QuestionID] { try empty.vote(part, yes: 0, no: 7) }
        #expect(empty.assembly.questions["draft"]?.state == .decided(.notCarried))
    }

    @Test("given amendments, they are put before the parts; given a vote, there is no division any more")
    func order() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let amendment = try story.amend("draft", by: "CC", "A comma")
        try story.given(debate: .askDivision("draft", "CC", parts), .divide("draft"))
        #expect(story.refusalToPut("draft-1") == .amendmentFirst(amendment))
        try story.vote("other", yes: 4, no: 3)
        story.when(.askDivision("other", "DD", parts))
        #expect(story.refusal == .questionNotPending("other"))
        story.when(.askDivision("draft", "DD", parts))
        #expect(story.debateRefusal == .isDivided("draft"))
    }

    @Test("given parts with their words, they wait for the amendments that may change the words, asked for and divided")
    func wordsThatMayChange() throws {
        let worded = [ProposedPart(title: "One", text: "First."), ProposedPart(title: "Two", text: "Second.")]
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let amendment = try story.amend("draft", by: "CC", "A comma")
        story.when(.askDivision("draft", "CC", worded))
        #expect(story.refusal == .amendmentFirst(amendment))
        try story.vote(amendment, yes: 2, no: 5)
        try story.given(debate: .askDivision("draft", "CC", worded))
        let further = try story.amend("draft", by: "DD", "Another comma")
        story.when(.divide("draft"))
        #expect(story.refusal == .amendmentFirst(further))
    }
}
