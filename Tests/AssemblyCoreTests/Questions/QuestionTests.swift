import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Questions, amendments and candidates")
struct QuestionTests {
    @Test("given an amendment, it is put first; then the draft is")
    func amendmentFirst() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.ballots(.open("draft", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .amendmentFirst("change"))
        _ = try story.vote(on: "change", ["AA": .yes])
        story.when(.ballots(.open("draft", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == nil)
    }

    @Test("given a sitting, whoever is not represented tables nothing by the secretariat either; before it, all may")
    func sponsors() throws {
        func tabling(_ sponsor: MemberCode) -> Command {
            .questions(
                .table(
                    Question(
                        id: "new", item: "texts", title: "New", decision: "resolution", sponsors: [sponsor])))
        }
        var story = try AssemblyStory.under("texts")
        story.when(tabling("II"))
        #expect(story.refusal == .notRepresented("II", .notPresent))
        story.when(tabling("JJ"))
        #expect(story.refusal == .debate(.observersTableNothing("JJ")))
        story.when(tabling("HH"))
        #expect(story.refusal == nil, "arrears take the vote and not the word")
        var before = AssemblyStory()
        before.when(tabling("II"))
        #expect(before.refusal == nil)
    }

    @Test("given a tabled text, languages are added one by one; not while it is voted on, not after")
    func texts() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .questions(.setText("quiet", .english, "We keep quiet.")),
            .questions(.setText("quiet", .french, "Silence.")))
        #expect(story.assembly.questions["quiet"]?.text?[.french] == "Silence.")
        #expect(story.assembly.questions["quiet"]?.text?.isComplete(in: [.english, .french]) == true)
        let ballot = try story.open("quiet")
        story.when(.questions(.setText("quiet", .english, "Another text.")))
        #expect(story.refusal == .voteUnderWay(ballot))
        try story.cast(["AA": .yes], in: ballot)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        story.when(.questions(.setText("quiet", .english, "Another text.")))
        #expect(story.refusal == .questionNotPending("quiet"))
    }

    @Test("given a question from the floor, everything it names must exist, and its state is always fresh")
    func tabling() throws {
        var story = AssemblyStory()
        func question(
            _ id: QuestionID, item: ItemID = "texts", decision: DecisionID = "resolution", by: [MemberCode] = []
        )
            -> Question
        {
            Question(id: id, item: item, title: "T", decision: decision, sponsors: by)
        }
        let refused: [(Question, Refusal)] = [
            (question("draft"), .questionExists("draft")), (question("new", item: "no"), .noSuchItem("no")),
            (question("new", decision: "no"), .noSuchDecision("no")),
            (question("new", by: ["ZZ"]), .noSuchMember("ZZ")),
        ]
        for (question, refusal) in refused {
            story.when(.questions(.table(question)))
            #expect(story.refusal == refusal)
        }
        var forged = question("new")
        (forged.rounds, forged.state) = (7, .decided(.carried))
        try story.given(.questions(.table(forged)))
        #expect(story.assembly.questions["new"]?.state == .pending)
        #expect(story.assembly.questions["new"]?.rounds == 0)
    }

    @Test(
        "given an empty post, a nomination makes it votable; a name stands once; a withdrawn one is off the next paper")
    func nominations() throws {
        var story = try AssemblyStory.under("elections")
        try story.given(.questions(.nominate("empty", Candidate(id: "dan", name: "Dan", member: "DD"))))
        story.when(.questions(.nominate("empty", Candidate(id: "dan2", name: "Dan"))))
        #expect(story.refusal == .candidateExists("dan"))
        story.when(.questions(.nominate("empty", Candidate(id: "eve", name: "Eve", member: "ZZ"))))
        #expect(story.refusal == .noSuchMember("ZZ"))
        story.when(.questions(.nominate("draft", Candidate(id: "eve", name: "Eve"))))
        #expect(story.refusal == .paperIsWrongKind)
        try story.given(
            .questions(.nominate("empty", Candidate(id: "eve", name: "Eve"))),
            .questions(.withdrawCandidate("empty", "dan")))
        try story.open("empty")
        #expect(story.assembly.currentBallot?.candidates.map(\.id) == ["eve"])
    }
}

@Suite("Annulment and correction")
struct AnnulmentTests {
    @Test("given one officer, a ballot is not annulled; two do it with a reason, and the question is open again")
    func annulment() throws {
        var story = try AssemblyStory.under("elections")
        _ = try story.vote(on: "pair", ["AA": .names(["ada", "ben"])])
        #expect(story.assembly.questions["pair"]?.elected == ["ada", "ben"])
        let command = Command.ballots(.annul("pair#1", reason: "A kiosk was broken."))
        story.when(command, by: AssemblyFixture.secretariat)
        #expect(story.refusal == .secondPersonNeeded)
        story.when(command, by: .officer(.chair, "chair", second: "chair"))
        #expect(story.refusal == .secondPersonNeeded, "nobody attests an own act")
        story.when(.ballots(.annul("pair#1", reason: " ")), by: AssemblyFixture.twoOfficers)
        #expect(story.refusal?.sentence == "The reason must not be empty.")
        try story.given(command)
        #expect(story.assembly.questions["pair"]?.state == .pending)
        #expect(story.assembly.questions["pair"]?.elected == [])
        #expect(story.assembly.ballots["pair#1"]?.phase == .annulled)
        #expect(story.assembly.ballots["pair#1"]?.result != nil, "the record stays")
        #expect(try story.open("pair") == "pair#2")
    }

    @Test("given a ballot under way, annulling it sets the assembly free")
    func underWay() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.given(.ballots(.annul(ballot, reason: "The wrong text was shown.")))
        #expect(story.assembly.ballotUnderWay == nil)
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))))
        #expect(story.refusal == .ballotNotOpen(ballot, .annulled))
        story.when(.ballots(.annul(ballot, reason: "again")))
        #expect(story.refusal == .nothingToChange)
    }

    @Test("given a slip in the record, two officers add a note, and nothing is overwritten")
    func correction() throws {
        var story = AssemblyStory()
        story.when(.record(.correct(position: 1, note: "n")), by: AssemblyFixture.chair)
        #expect(story.refusal == .secondPersonNeeded)
        let before = story.events
        try story.given(.record(.correct(position: 1, note: "The place was misspelt.")))
        #expect(story.assembly.corrections.map(\.position) == [1])
        #expect(Array(story.events.prefix(before.count)) == before)
    }
}
