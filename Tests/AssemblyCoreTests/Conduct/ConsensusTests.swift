import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Consensus")
struct ConsensusTests {
    let hall = Hall(
        decisions: [
            DecisionRule(id: "resolution", title: "Resolution", stages: Hall.half, citation: "Rule 1"),
            DecisionRule(id: "secret", title: "Secret", stages: Hall.half, secrecy: .secret, citation: "Rule 2"),
            DecisionRule(
                id: "charter", title: "Charter", stages: [Hall.stage(.twoThirds, of: .members)], citation: "Rule 3"),
        ],
        questions: [Hall.motion("draft"), Hall.motion("hidden", "secret"), Hall.motion("charter", "charter")])

    @Test("given no objection, the chair declares it so decided, with the article")
    func declared() throws {
        var story = try hall.story()
        story.when(.declareConsensus("draft"))
        #expect(story.facts == [.conduct(.consensusDeclared("draft"))])
        #expect(story.state("draft") == .decided(.carried))
        #expect(story.assembly.ballotOrder.isEmpty)
        #expect(story.auditTrouble == nil)
    }

    @Test("given an objection, the question goes to the vote, unless it is withdrawn")
    func objection() throws {
        var story = try hall.story()
        try story.given(.object("draft", "CC"))
        story.when(.declareConsensus("draft"))
        #expect(story.conductRefusal() == .objections(["CC"]))
        #expect(story.refusal?.sentence(in: story.assembly) == "CCland objected; the question is put to the vote.")
        try story.given(.withdrawObjection("draft", "CC"))
        story.when(.declareConsensus("draft"))
        #expect(story.refusal == nil)
    }

    @Test("a secret ballot and a share of all members cannot be met by silence")
    func votesNeeded() throws {
        var story = try hall.story()
        story.when(.declareConsensus("hidden"))
        #expect(story.conductRefusal() == .needsAVote("hidden", why: "it is decided by secret ballot (Rule 2)"))
        story.when(.declareConsensus("charter"))
        #expect(
            story.conductRefusal()
                == .needsAVote(
                    "charter", why: "its majority is based on members, so the votes must be counted (Rule 3)"))
        story.when(.declareConsensus("draft"), by: AssemblyFixture.secretariat)
        #expect(story.refusal == .notYours(needs: [.chair]))
    }
}
