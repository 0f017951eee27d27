import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Documents: symbols, numbered paragraphs, status, differences, votes by paragraph")
struct DocumentTests {
    static let text = LocalizedText(
        "Noting the list,\nDecides to keep it;\nAsks for a report.",
        [.french: "Notant la liste,\nDécide de la conserver ;\nDemande un rapport."])

    /// An assembly with a text of three paragraphs, the first of them its preamble.
    static func story() throws(Refusal) -> AssemblyStory {
        let base = DebateFixture.convocation(DebateFixture.interpol)
        let draft = Question(
            id: "draft", item: "texts", title: "The draft", text: text, decision: "resolution", sponsors: ["AA", "BB"],
            preamble: 1)
        let convocation = Convocation(
            title: base.title, shortTitle: base.shortTitle, place: base.place, from: base.from, to: base.to,
            utcOffsetMinutes: 0, isRehearsal: false, languages: [.english, .french], rulebook: base.rulebook,
            members: base.members, delegations: base.delegations, sittings: base.sittings, agenda: base.agenda,
            questions: [draft] + base.questions.dropFirst(), notes: [], symbols: "A/92")
        return try AssemblyStory.under("texts", of: convocation)
    }

    private static func amendment(_ words: LocalizedText?, _ alters: Alteration?, by member: MemberCode = "CC")
        -> Command
    {
        .debate(
            .propose(Proposal(title: "A change", text: words, sponsors: [member], amends: "draft", alters: alters)))
    }

    private func symbol(_ id: QuestionID, _ story: AssemblyStory) -> String? { story.assembly.questions[id]?.symbol }

    @Test("given a form of symbols, every text is numbered, and what is tabled later goes on after it")
    func symbols() throws {
        var story = try Self.story()
        #expect(symbol("draft", story) == "A/92/1")
        #expect(symbol("other", story) == "A/92/2")
        try story.given(Self.amendment("Asks for two reports.", Alteration(.replaces, 3)))
        #expect(symbol("amendment-1", story) == "A/92/1/Amend.1")
        try story.given(Self.amendment("Thanks all.", Alteration(.adds, 3)))
        #expect(symbol("amendment-2", story) == "A/92/1/Amend.2")
    }

    @Test("given a symbol that another document has, a question is refused with the name of that document")
    func sameSymbol() throws {
        var story = try Self.story()
        let question = Question(
            id: "new", item: "texts", title: "New", text: "Words.", decision: "resolution", symbol: "A/92/1")
        story.when(.questions(.table(question)), by: .officer(.secretariat, "s"))
        #expect(story.refusal?.sentence(in: story.assembly).english.contains("A/92/1") == true)
        #expect(story.assembly.questions["new"] == nil)
    }

    @Test("the paragraphs of a text are numbered within preamble and operative part, the same in every language")
    func paragraphs() throws {
        let draft = try #require(try Self.story().assembly.questions["draft"])
        #expect(draft.paragraphs(in: .english).map(\.number) == [1, 1, 2])
        #expect(draft.paragraphs(in: .french).map(\.part) == [.preamble, .operative, .operative])
        #expect(draft.paragraphs(in: .french)[2].words == "Demande un rapport.")
        // Where it has not been translated, the English text is read.
        #expect(draft.paragraphs(in: .arabic).map(\.words) == draft.paragraphs(in: .english).map(\.words))
        #expect(draft.languagesByParagraph.sorted { $0.rawValue < $1.rawValue } == [.english, .french])
    }

    @Test("the status follows from what is decided: draft, introduced, amended, adopted as amended")
    func status() throws {
        var story = try Self.story()
        func status(_ id: QuestionID) throws -> DocumentStatus {
            story.assembly.status(ofDocument: try #require(story.assembly.questions[id]))
        }
        #expect(try status("draft") == .introduced)
        #expect(try status("shown") == .draft)
        try story.given(Self.amendment("Asks for two reports.", Alteration(.replaces, 3)))
        try story.vote("amendment-1", yes: 5, no: 1)
        #expect(try status("amendment-1") == .adopted)
        #expect(try status("draft") == .amended)
        try story.vote("draft", yes: 5, no: 1)
        #expect(try status("draft") == .adoptedAsAmended)
        try story.vote("other", yes: 1, no: 5)
        #expect(try status("other") == .rejected)
    }

    @Test("a document that has become amended in one language only is missing in the others")
    func languages() throws {
        var story = try Self.story()
        #expect(story.assembly.languagesMissing(from: try #require(story.assembly.questions["draft"])).isEmpty)
        try story.given(Self.amendment("Asks for two reports.", Alteration(.replaces, 3)))
        try story.vote("amendment-1", yes: 5, no: 1)
        let draft = try #require(story.assembly.questions["draft"])
        #expect(story.assembly.languagesMissing(from: draft) == [.french])
    }

    @Test("an amendment is shown as the difference that it makes: what goes, what comes, what stays")
    func difference() throws {
        var story = try Self.story()
        try story.given(
            Self.amendment("Asks for a report each year.", Alteration(.replaces, 3)),
            Self.amendment("Thanks the host,\nThanks all,", Alteration(.adds, 1)),
            Self.amendment(nil, Alteration(.deletes, 2)))
        func changes(_ id: QuestionID) throws -> [AmendedParagraph.Change] {
            Debate.difference(
                of: try #require(story.assembly.questions[id]), in: .english, of: story.assembly
            ).map(\.change)
        }
        #expect(try changes("amendment-1") == [.kept, .kept, .replaced(before: "Asks for a report.")])
        #expect(try changes("amendment-2") == [.kept, .added, .added, .kept, .kept])
        #expect(try changes("amendment-3") == [.kept, .deleted, .kept])
        let runs = WordDifference(from: "Asks for a report.", to: "Asks for a report each year.").runs
        #expect(runs.map(\.fate) == [.kept, .removed, .added])
        #expect(runs.map(\.words) == ["Asks for a", "report.", "report each year."])
    }

    @Test("an amendment to an amendment is part of the difference once it is adopted")
    func amendmentToAmendment() throws {
        var story = try Self.story()
        try story.given(Self.amendment("Asks for a report each year.", Alteration(.replaces, 3)))
        try story.given(
            .debate(
                .propose(
                    Proposal(
                        title: "A change of the change", text: "Asks for a report each month.", sponsors: ["DD"],
                        amends: "amendment-1", alters: Alteration(.replaces, 1)))))
        #expect(symbol("amendment-2", story) == "A/92/1/Amend.1/Amend.1")
        try story.vote("amendment-2", yes: 5, no: 1)
        try story.vote("amendment-1", yes: 5, no: 1)
        let lines = Debate.standing(of: "draft", in: .english, of: story.assembly)
        #expect(lines.map(\.words).last == "Asks for a report each month.")
    }

    @Test("given a paragraph that the text does not have, or no words for it, an amendment is refused")
    func refusedAlterations() throws {
        var story = try Self.story()
        for (words, alters) in [
            ("Words.", Alteration(.replaces, 4)), ("Words.", Alteration(.replaces, 0)), (nil, Alteration(.adds, 1)),
        ] as [(LocalizedText?, Alteration)] {
            story.when(Self.amendment(words, alters))
            guard case .invalid? = story.refusal else {
                Issue.record("\(alters) was not refused")
                continue
            }
        }
        story.when(Self.amendment("Words.", Alteration(.adds, 0)))
        #expect(story.refusal == nil)
    }

    @Test("a vote by paragraph puts each paragraph of the amended text, and then what is adopted as a whole")
    func byParagraph() throws {
        var story = try Self.story()
        try story.given(Self.amendment("Asks for a report each year.", Alteration(.replaces, 3)))
        try story.vote("amendment-1", yes: 5, no: 1)
        let parts = Debate.partsByParagraph(of: "draft", in: story.assembly)
        #expect(
            parts.map(\.title.english) == [
                "Preambular paragraph 1 of A/92/1", "Operative paragraph 1 of A/92/1",
                "Operative paragraph 2 of A/92/1",
            ])
        #expect(parts.map(\.isOperative) == [false, true, true])
        #expect(
            parts.map { $0.text?.english } == [
                "Noting the list,", "Decides to keep it;", "Asks for a report each year.",
            ])
        try story.given(debate: .askDivision("draft", "CC", parts), .divide("draft"))
        #expect(story.refusalToPut("draft") == .debate(.partFirst("draft-1")))
        for part in ["draft-1", "draft-2", "draft-3"] as [QuestionID] { try story.vote(part, yes: 5, no: 1) }
        #expect(try story.vote("draft", yes: 5, no: 1) == .carried)
    }

    @Test(
        "given a text that was amended after separate votes were asked for, each part has the words that it has now",
        arguments: [false, true])
    func amendedSince(isPartly: Bool) throws {
        var story = try Self.story()
        let asked = Debate.partsByParagraph(of: "draft", separately: isPartly ? [3] : nil, in: story.assembly)
        try story.given(debate: .askDivision("draft", "CC", asked))
        try story.given(Self.amendment("Asks for a report each year.", Alteration(.replaces, 3)))
        try story.given(Self.amendment("Thanks the secretariat.", Alteration(.adds, 2)))
        try story.given(Self.amendment(nil, Alteration(.deletes, 1)))
        let amendments: [QuestionID] = ["amendment-1", "amendment-2", "amendment-3"]
        try story.given(debate: .rankAmendments(of: "draft", amendments))
        for amendment in amendments { try story.vote(amendment, yes: 5, no: 1) }
        try story.given(debate: .divide("draft"))
        let words = Debate.parts(of: "draft", in: story.assembly).map { $0.text?.english }
        let left = "An amendment has left this paragraph out."
        let kept = "Decides to keep it;\nThanks the secretariat."
        let changed = "Asks for a report each year."
        #expect(words == (isPartly ? [changed, kept] : [left, kept, changed]))
        guard case .debate(.divided(_, into: let recorded))? = story.events.last?.fact else {
            Issue.record("the division is not on record")
            return
        }
        #expect(recorded.map(\.part) == asked, "the record keeps what was asked for")
    }

    @Test("given some paragraphs that are wanted separately, the rest is one part, put last")
    func somePartsTogether() throws {
        let story = try Self.story()
        let parts = Debate.partsByParagraph(of: "draft", separately: [3], in: story.assembly)
        #expect(parts.map(\.title.english) == ["Operative paragraph 2 of A/92/1", "The rest of the text of A/92/1"])
        #expect(parts[1].text?[.french] == "Notant la liste,\nDécide de la conserver ;")
    }
}
