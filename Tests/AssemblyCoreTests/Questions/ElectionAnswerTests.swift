import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Acceptance and oath")
struct ElectionAnswerTests {
    /// Ada and Ben have been elected to two seats; Cleo has not.
    static func elected() throws -> AssemblyStory {
        var story = try AssemblyStory.under("elections")
        _ = try story.vote(
            on: "pair",
            ["AA": .names(["ada", "ben"]), "BB": .names(["ada", "ben"]), "CC": .names(["ada", "cleo"])])
        return story
    }

    @Test("given an election, what those elected answer is noted, and a later answer takes the place of an earlier one")
    func noted() throws {
        var story = try Self.elected()
        try story.given(
            .questions(.noteAnswer("pair", "ada", .accepted)), .questions(.noteAnswer("pair", "ben", .declined)))
        #expect(story.assembly.answer(of: "ada", on: "pair") == .accepted)
        #expect(story.assembly.answer(of: "ben", on: "pair") == .declined)
        try story.given(.questions(.noteAnswer("pair", "ada", .sworn)))
        #expect(story.assembly.answer(of: "ada", on: "pair") == .sworn)
        // The result stands: a seat that is declined is for the assembly to fill.
        #expect(story.assembly.questions["pair"]?.state == .decided(.elected))
    }

    @Test("whoever declines holds no office and bars nobody; accepted after all it is held, and sworn it is kept")
    func vacated() throws {
        let exclusive = DecisionRule(
            id: "post", title: "Post", stages: [Hall.stage(nil, of: .expressed)], onFailure: .furtherBallot,
            incompatibility: Incompatibility(body: "committee", distinctMembers: true), citation: "Rule 9")
        var story = try Hall(
            decisions: [exclusive],
            questions: [
                Hall.post("first", "post", of: ["ada": "AA", "ben": "BB"]),
                Hall.post("second", "post", of: ["cleo": "CC", "dan": "DD"]),
            ]
        ).story(under: "elections")
        _ = try story.vote(on: "first", ["AA": .names(["ada"])])
        let again = Command.questions(.nominate("second", Candidate(id: "amy", name: "Amy", member: "AA")))
        story.when(again)
        #expect(story.refusal != nil, "its country has an office")
        try story.given(.questions(.noteAnswer("first", "ada", .declined)))
        #expect(story.assembly.conduct.offices.isEmpty)
        try story.given(.questions(.noteAnswer("first", "ada", .accepted)))
        #expect(story.assembly.conduct.offices.map(\.member) == ["AA"])
        try story.given(.questions(.noteAnswer("first", "ada", .declined)))
        try story.given(again)
        try story.given(.questions(.noteAnswer("first", "ada", .sworn)))
        story.when(.questions(.noteAnswer("first", "ada", .declined)))
        #expect(story.refusal != nil)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("who was not elected has nothing to accept, and the same answer is not noted twice")
    func refused() throws {
        var story = try Self.elected()
        story.when(.questions(.noteAnswer("pair", "cleo", .accepted)))
        #expect(story.refusal == .noSuchCandidate("cleo"))
        story.when(.questions(.noteAnswer("no", "ada", .accepted)))
        #expect(story.refusal == .noSuchQuestion("no"))
        try story.given(.questions(.noteAnswer("pair", "ada", .accepted)))
        story.when(.questions(.noteAnswer("pair", "ada", .accepted)))
        #expect(story.refusal == .invalid("This answer is noted already."))
    }

    @Test("before the election nobody accepts")
    func tooEarly() throws {
        var story = try AssemblyStory.under("elections")
        story.when(.questions(.noteAnswer("pair", "ada", .accepted)))
        #expect(story.refusal == .noSuchCandidate("ada"))
        #expect(story.assembly.answer(of: "ada", on: "pair") == nil)
    }
}
