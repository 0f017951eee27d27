import AssemblyCore
import Language
import Testing

@Suite("The sweep for internal names and foreign words finds them where they are")
struct MomentSweepTests {
    @Test(
        "names that only the program uses, and what only programs write",
        arguments: [
            "Item 'texts-id' is in hand.", "The ballot text-id#1 is open.", "Decision: suspend-sitting",
            "There is no question 'quietMotion'.", "Optional(3)", "%1$@ of 3", "{name} has the floor.", "case not_cast",
        ])
    func internalNames(text: String) throws {
        var scenes = try SpokenScenes("simple")
        scenes.tell("Votes", SpokenScenes.vote(on: "text-id", 8, 2))
        let assembly = try #require(scenes.endings.first).assembly
        #expect(!MomentSweep.internalNames(in: text, of: assembly).isEmpty)
    }

    @Test("English in a sentence of another language, and not the words that the languages share")
    func english() {
        #expect(MomentSweep.english(in: "La motion is carried.", .french) == ["carried"])
        #expect(!MomentSweep.english(in: "La presidencia decide: well taken.", .spanish).isEmpty)
        #expect(!MomentSweep.english(in: "قررت الرئاسة: the point is taken", .arabic).isEmpty)
        #expect(MomentSweep.english(in: "La question est mise aux voix.", .french).isEmpty)
    }
}
