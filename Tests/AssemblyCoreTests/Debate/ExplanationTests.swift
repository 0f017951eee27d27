import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Explanations of vote")
struct ExplanationTests {
    @Test("given a rulebook that allows them after the vote only, one may be announced before and is heard after")
    func after() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(debate: .offerExplanation("draft", "CC"))
        story.when(.callExplanation("draft", "CC"))
        #expect(story.debateRefusal == .explainedAfterVote("draft"))
        try story.vote("draft", yes: 4, no: 3)
        #expect(story.steps.first?.command == .debate(.callExplanation("draft", "CC")))
        #expect(story.steps.first?.article == "RPGA 39(8)")
        try story.given(debate: .callExplanation("draft", "CC"))
        try story.given(.floor(.yieldFloor))
        story.when(.offerExplanation("draft", "CC"))
        #expect(story.debateRefusal == .hasExplained("CC", "draft"))
    }

    @Test("given the sponsor of a proposal that was not amended, it may not explain its vote, and reads the article")
    func sponsor() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.vote("draft", yes: 4, no: 3)
        story.when(.offerExplanation("draft", "AA"))
        #expect(story.debateRefusal == .sponsorMayNotExplain("AA", "draft"))
        #expect(
            story.refusal?.sentence(in: story.assembly)
                == "AAland sponsors 'The draft', which was not amended, and may not explain its vote on it (RPGA 39(8))."
        )
    }

    @Test("given that it was amended, the sponsor may")
    func amendedSponsor() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.vote(try story.amend("draft", by: "CC", "A comma"), yes: 4, no: 3)
        try story.vote("draft", yes: 4, no: 3)
        story.when(.offerExplanation("draft", "AA"))
        #expect(story.refusal == nil)
    }

    @Test("given a rulebook that allows both, an explanation is heard before the vote with its own limit")
    func before() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .offerExplanation("draft", "CC"), .callExplanation("draft", "CC"))
        #expect(story.assembly.floor.secondsLeft(at: story.now) == 600)
        #expect(story.assembly.floor.speaker?.purpose == .explanation("draft"))
    }

    @Test("given a secret ballot, votes are not explained unless the rulebook allows it")
    func secret() throws {
        var story = try DebateFixture.story(DebateFixture.interpol, under: "elections")
        story.when(.offerExplanation("hidden", "CC"))
        #expect(story.debateRefusal == .secretNotExplained("hidden"))
        let open = DebateRules(explanations: ExplanationRule(time: .after, afterSecretBallot: true))
        story = try DebateFixture.story(open, under: "elections")
        story.when(.offerExplanation("hidden", "CC"))
        #expect(story.refusal == nil)
    }

    @Test("given a rulebook without them, votes are not explained")
    func never() throws {
        var story = try DebateFixture.story(DebateRules(explanations: ExplanationRule(time: .never)))
        story.when(.offerExplanation("draft", "CC"))
        #expect(story.debateRefusal == .noExplanations)
    }

    @Test("given several, they are heard in the order of request; one may be dropped")
    func order() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .offerExplanation("draft", "CC"), .offerExplanation("draft", "DD"))
        story.when(.callExplanation("draft", "DD"))
        #expect(story.debateRefusal == .outOfOrder(next: "CC"))
        try story.given(debate: .withdrawExplanation("draft", "CC"), .callExplanation("draft", "DD"))
        #expect(story.assembly.debate.explained["draft"] == ["DD"])
    }
}
