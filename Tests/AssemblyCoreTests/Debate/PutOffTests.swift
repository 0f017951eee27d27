import AssemblyCore
import Language
import PlenaryTestKit
import Testing

/// Rules under which an equally divided vote is taken again at a later sitting (UNGA 95), and what waits for it.
@Suite("Votes that were put off, and what waits for them")
struct PutOffTests {
    private static let rule = DecisionRule(
        id: "motion", title: "Motion", stages: Hall.half, tie: .secondVoteLater, citation: "Rule 95")
    private let hall = Hall(
        decisions: [rule],
        questions: [
            Question(id: "draft", item: "texts", title: "The draft", text: "We resolve.", decision: "motion"),
            Question(id: "change", item: "texts", title: "The change", decision: "motion", amends: "draft"),
        ])
    private let tie: [MemberCode: Choice] = ["AA": .yes, "BB": .no]

    /// The story after an amendment was equally divided in the first sitting.
    private func story() throws -> AssemblyStory {
        var story = try hall.story()
        _ = try story.vote(on: "change", tie)
        return story
    }

    private func lawfulSteps(_ story: AssemblyStory) -> [Command] {
        NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly).filter { $0.refusal == nil }
            .map(\.command)
    }

    @Test("given an amendment that was put off, its text waits and says for what, and the item is adjourned first")
    func textWaits() throws {
        var story = try story()
        #expect(story.refusalToPut("draft") == .amendmentFirst("change"))
        let sentence = story.refusalToPut("draft")?.sentence(in: story.assembly).english ?? ""
        #expect(sentence.contains("'The change'") && sentence.contains("from sitting 2"))
        let steps = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly)
        let text = steps.first { $0.command == .ballots(.open("draft", limitSeconds: nil, seal: nil)) }
        #expect(text?.refusal == .amendmentFirst("change"), "it stands there, and cannot be taken")
        #expect(lawfulSteps(story).first == .agenda(.adjourn("texts")))
        var agreed = story
        agreed.when(.conduct(.declareConsensus("draft")))
        #expect(agreed.refusal == .amendmentFirst("change"), "nor is it decided without a vote")
    }

    @Test("given the next sitting, the amendment is voted again and then its text")
    func secondVote() throws {
        var story = try story()
        try story.given(.agenda(.adjourn("texts")), .sitting(.close), .sitting(.open(2)), .agenda(.takeUp("texts")))
        #expect(lawfulSteps(story).first == .ballots(.open("change", limitSeconds: nil, seal: nil)))
        #expect(story.refusalToPut("draft") == .amendmentFirst("change"))
        _ = try story.vote(on: "change", ["AA": .yes])
        #expect(story.refusalToPut("draft") == nil)
        _ = try story.vote(on: "draft", ["AA": .yes])
        #expect(story.assembly.questions["draft"]?.state == .decided(.carried))
        #expect(story.auditTrouble == nil)
    }

    @Test("given a vote by paragraph, parts wait for an amendment that was put off, and the whole for a part that was")
    func parts() throws {
        var story = try story()
        let named = [ProposedPart(title: "One"), ProposedPart(title: "Two")]
        try story.given(.debate(.askDivision("draft", "CC", named)), .debate(.divide("draft")))
        #expect(story.refusalToPut("draft-1") == .amendmentFirst("change"))
        try story.given(.sitting(.close), .sitting(.open(2)), .agenda(.takeUp("texts")))
        _ = try story.vote(on: "change", ["AA": .no])
        _ = try story.vote(on: "draft-1", tie)
        _ = try story.vote(on: "draft-2", ["AA": .no])
        #expect(story.assembly.questions["draft"]?.state == .pending, "a part is still undecided")
        #expect(story.refusalToPut("draft") == .debate(.partFirst("draft-1")))
        let sentence = story.refusalToPut("draft")?.sentence(in: story.assembly).english ?? ""
        #expect(sentence.contains("from sitting 3"))
        try story.given(.sitting(.close), .sitting(.open(3)), .agenda(.takeUp("texts")))
        _ = try story.vote(on: "draft-1", tie)
        #expect(story.assembly.questions["draft"]?.state == .decided(.notCarried))
        #expect(story.auditTrouble == nil)
    }

    @Test("given a text that falls, an amendment that was put off falls with it; taken up again, it waits as before")
    func textFalls() throws {
        var sponsored = hall
        sponsored.questions[0] = Question(
            id: "draft", item: "texts", title: "The draft", text: "We resolve.", decision: "motion", sponsors: ["AA"])
        var story = try sponsored.story()
        _ = try story.vote(on: "change", tie)
        try story.given(.debate(.withdraw("draft", "AA")))
        #expect(story.assembly.questions["change"]?.state == .lapsed)
        try story.given(.debate(.reintroduce("draft", "BB")))
        #expect(story.assembly.questions["change"]?.state == .postponed)
        #expect(story.refusalToPut("draft") == .amendmentFirst("change"))
        #expect(story.refusalToPut("change") == .conduct(.putOff("change", .equalVotes)))
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }
}
