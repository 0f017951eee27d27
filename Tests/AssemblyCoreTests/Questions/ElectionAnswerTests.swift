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
