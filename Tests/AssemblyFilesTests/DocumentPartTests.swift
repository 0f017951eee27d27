import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

@Suite("Documents in an assembly file: symbols, preambles, what an amendment changes")
struct DocumentPartTests {
    private static let draft = "{id: draft, item: texts, title: A draft, decision: resolution}"
    private static let change = "{id: change, item: texts, title: A change, decision: resolution, amends: draft}"

    /// A small assembly whose draft has two paragraphs, and whose amendment says more.
    private static func assembly(
        draft more: String = "", amendment: String = "text: New words, replaces: 2"
    ) -> SmallAssembly {
        SmallAssembly.with(
            draft, "{id: draft, item: texts, title: A draft, decision: resolution, text: \"One\\nTwo\"\(more)}"
        ).with(change, change.replacing("amends: draft", with: "amends: draft, \(amendment)"))
    }

    @Test("given a form, texts get the next symbols; one that is given stays; an amendment follows its text")
    func symbols() throws {
        let assembly = Self.assembly(draft: ", symbol: A/92/7").with("languages:", "symbols: A/92\nlanguages:")
        let questions = try assembly.load().questions
        #expect(questions.map(\.symbol) == ["A/92/7", "A/92/7/Amend.1", nil])
    }

    @Test("given no form and no symbol, nothing is numbered")
    func noSymbols() throws {
        #expect(try Self.assembly().load().questions.allSatisfy { $0.symbol == nil })
    }

    @Test("an amendment says which paragraph it replaces, adds behind or deletes")
    func alterations() throws {
        let alterations = try [
            "text: New, replaces: 2", "text: New, adds-after: 0", "deletes: 1",
        ].map { try Self.assembly(amendment: $0).load().questions[1].alters }
        #expect(alterations == [Alteration(.replaces, 2), Alteration(.adds, 0), Alteration(.deletes, 1)])
    }

    @Test("a preamble is so many of the first paragraphs")
    func preamble() throws {
        let question = try Self.assembly(draft: ", preamble: 1").load().questions[0]
        #expect(question.paragraphs(in: .english).map(\.part) == [.preamble, .operative])
    }

    @Test(
        "what is wrong is told with its place, a sentence and a hint",
        arguments: [
            Spoilt(
                "", "text: New, replaces: 3",
                "a.yaml:26:106: error: 'draft' has no paragraph 3 (its text has 2; a line is a paragraph)"),
            Spoilt(
                "", "replaces: 2",
                "a.yaml:26:95: error: an amendment that replaces a paragraph needs the key 'text' with its words"),
            Spoilt(
                "", "text: New, deletes: 2",
                "a.yaml:26:105: error: a paragraph that is left out has no words (leave 'text' out, or say 'replaces')"),
            Spoilt(
                "", "text: New, replaces: 2, deletes: 1",
                "a.yaml:26:118: error: an amendment does one thing to one paragraph: 'replaces' or 'deletes' (make two amendments of it)"
            ),
            Spoilt(
                ", preamble: 3", "text: New, replaces: 2",
                "a.yaml:25:96: error: the preamble would have 3 paragraphs, and the text has 2 (a line of the text is a paragraph; write '|' before the lines)"
            ),
            Spoilt(
                ", symbol: A/1", "text: New, replaces: 2, symbol: A/1",
                "a.yaml:26:117: error: the symbol 'A/1' appears twice (the first is in line 25)"),
            Spoilt(
                ", replaces: 1", "text: New, replaces: 2",
                "a.yaml:25:96: error: only an amendment replaces a paragraph (add 'amends' with the id of a draft)"),
        ])
    func spoilt(_ spoilt: Spoilt) {
        #expect(Self.assembly(draft: spoilt.old, amendment: spoilt.new).troubles == [spoilt.said])
    }

    @Test("given a language with other paragraphs, it is told which has how many")
    func otherParagraphs() {
        let assembly = SmallAssembly.with(
            Self.draft,
            "{id: draft, item: texts, title: A draft, decision: resolution, text: {en: \"One\\nTwo\", fr: \"Un\"}}")
        #expect(
            assembly.troubles == [
                "a.yaml:25:74: error: the text has 1 paragraphs in fr and 2 in en (a line is a paragraph; write '|' before the lines, or '>-' for one paragraph)"
            ])
    }
}
