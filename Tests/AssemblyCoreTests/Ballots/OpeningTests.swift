import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("A ballot opens only when it may")
struct OpeningTests {
    func refusal(of question: QuestionID, under item: ItemID = "elections", seal: BallotSeal? = nil) throws -> Refusal?
    {
        var story = try AssemblyStory.under(item)
        story.when(.ballots(.open(question, limitSeconds: nil, seal: seal)))
        return story.refusal
    }

    @Test("not without an open sitting, nor on an item that is not in hand")
    func place() throws {
        var story = AssemblyStory()
        story.when(.ballots(.open("draft", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .noOpenSitting)
        #expect(try refusal(of: "draft") == .itemNotInHand("texts"))
        #expect(try refusal(of: "nothing") == .noSuchQuestion("nothing"))
    }

    @Test("not on a draft before its amendment, not without candidates, not secretly without a box")
    func readiness() throws {
        #expect(try refusal(of: "draft", under: "texts") == .amendmentFirst("change"))
        #expect(try refusal(of: "empty") == .questionHasNoCandidates("empty"))
        #expect(try refusal(of: "appointment") == .noSeal)
        #expect(try refusal(of: "appointment", seal: AssemblyFixture.seal) == nil)
    }

    @Test("not while another is under way, not on what is decided or withdrawn, not with nobody to vote")
    func once() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        story.when(.ballots(.open("charter", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .voteUnderWay(ballot))
        try story.cast(["AA": .yes], in: ballot)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        story.when(.ballots(.open("quiet", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .questionNotPending("quiet"))
        try story.given(.questions(.withdraw("change")))
        story.when(.ballots(.open("change", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .questionNotPending("change"))
        for member in AssemblyFixture.voters {
            try story.given(.delegations(.registerPresence(member, present: false)))
        }
        story.when(.ballots(.open("draft", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .noElectors)
    }

    @Test("with a time that is no time it is refused")
    func limit() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.ballots(.open("quiet", limitSeconds: 9, seal: nil)))
        #expect(story.refusal == .invalid("A ballot must last between 10 seconds and 24 hours."))
        story.when(.ballots(.open("quiet", limitSeconds: 10, seal: nil)))
        #expect(story.refusal == nil)
    }

    @Test("what it freezes: names, seats, electors in the order of names, who may not and why, who is present")
    func frozen() throws {
        var story = try AssemblyStory.under("elections")
        story.when(.ballots(.open("pair", limitSeconds: 60, seal: AssemblyFixture.seal)))
        guard case .ballots(.opened(let opening))? = story.facts.first else {
            Issue.record("no ballot was opened: \(story.facts)")
            return
        }
        #expect(opening.id == "pair#1")
        #expect(opening.electors.map(\.member) == AssemblyFixture.voters)
        #expect(opening.excluded == ["HH": .arrears, "II": .notPresent, "JJ": .credentialsNotAccepted])
        #expect(
            story.assembly.ballots["pair#1"]?.excluded
                == ["HH": .arrears("2022 and 2023"), "II": .notPresent, "JJ": .credentialsNotAccepted])
        #expect(opening.candidates == ["ada", "ben", "cleo"])
        #expect(opening.marks == 2)
        #expect(opening.present == 8)
        #expect(opening.seal == nil, "a recorded vote needs no seal and takes none")
    }
}
