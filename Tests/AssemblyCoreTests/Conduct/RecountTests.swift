import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Hands and papers are counted again, by two officers and with a reason")
struct RecountTests {
    let hall = Hall(
        decisions: [
            DecisionRule(id: "resolution", title: "Resolution", stages: Hall.half, citation: "Rule 1"),
            DecisionRule(
                id: "post", title: "Post", stages: Hall.half, secrecy: .secret, tie: .lots, onFailure: .furtherBallot,
                citation: "Rule 2"),
        ],
        questions: [
            Hall.motion("draft"), Hall.motion("other"),
            Question(id: "change", item: "texts", title: "The change", decision: "resolution", amends: "draft"),
            Hall.post("post", "post", of: ["ada": "AA", "ben": "BB", "cleo": "CC"]),
        ])

    let why = "A bundle of papers lay beside the box"

    /// Papers on the post, counted and announced.
    func papers(_ scores: [CandidateID: Int], in story: inout AssemblyStory) throws -> BallotID {
        if story.assembly.conduct.electionsBoard.isEmpty {
            try story.given(.appointElectionsBoard(["DD", "EE", "FF"]))
        }
        try story.given(.openManualSecretBallot("post"))
        let ballot = try #require(story.assembly.currentBallot?.id)
        try story.given(.ballots(.close(ballot)))
        try story.count(ballot, .names(scores))
        try story.given(.series(.declare(ballot)))
        return ballot
    }

    @Test("before the announcement the first count is set aside, stays in the record, and the second is announced")
    func before() throws {
        var story = try hall.story()
        try story.given(.openHandCount("other"))
        try story.count("other#1", .motion(for: 5, against: 4))
        try story.given(.ballots(.recount("other#1", reason: why)))
        #expect(story.assembly.ballots["other#1"]?.phase == .closed)
        story.when(.series(.declare("other#1")))
        #expect(story.refusal == .ballotNotCounted("other#1", .closed))
        try story.count("other#1", .motion(for: 4, against: 5))
        try story.given(.series(.declare("other#1")))
        #expect(story.state("other") == .decided(.notCarried))
        let recount = try #require(story.assembly.ballots["other#1"]?.recounts.first)
        #expect(recount.before == .motion(for: 5, against: 4) && recount.after == .motion(for: 4, against: 5))
        #expect(recount.announced == nil && recount.reason == why)
        story.expectSound()
    }

    @Test("an announced result stands until the chair announces the correction, which then takes its place")
    func after() throws {
        var story = try hall.story()
        let ballot = try story.hands(on: "other", 5, 4)
        try story.given(.ballots(.recount(ballot, reason: why)))
        #expect(story.state("other") == .decided(.carried))
        story.when(.series(.correct(ballot)))
        #expect(story.conductRefusal() == .noNewCount(ballot))
        try story.given(.enterHandCount(ballot, .motion(for: 4, against: 4)))
        story.when(.enterHandCount(ballot, .motion(for: 4, against: 5)), by: secondCounter)
        #expect(story.assembly.ballots[ballot]?.countsDiffered == true)
        try story.count(ballot, .motion(for: 4, against: 5))
        #expect(story.state("other") == .decided(.carried))
        #expect(story.assembly.ballots[ballot]?.tally == .motion(for: 5, against: 4))
        try story.given(.series(.correct(ballot)))
        #expect(story.state("other") == .decided(.notCarried))
        #expect(story.assembly.ballots[ballot]?.result?.verdict.outcome == .notCarried)
        #expect(story.assembly.ballots[ballot]?.recounts.first?.announced?.verdict.outcome == .carried)
        #expect(story.assembly.recounts.isEmpty)
        story.expectSound()
    }

    @Test("a recount that takes a post away opens its concluded item again, and the next ballot follows")
    func election() throws {
        var story = try hall.story(under: "elections")
        let ballot = try papers(["ada": 6, "ben": 4], in: &story)
        #expect(story.assembly.questions["post"]?.elected == ["ada"])
        try story.given(.agenda(.conclude("elections")), .ballots(.recount(ballot, reason: why)))
        try story.count(ballot, .names(["ada": 4, "ben": 3, "cleo": 3]))
        try story.given(.series(.correct(ballot)))
        #expect(story.assembly.questions["post"]?.elected == [])
        #expect(story.assembly.questions["post"]?.isPending == true)
        #expect(story.assembly.agenda["elections"]?.isConcluded == false)
        try story.given(.agenda(.takeUp("elections")))
        _ = try papers(["ada": 2, "ben": 8], in: &story)
        #expect(story.assembly.questions["post"]?.elected == ["ben"])
        story.expectSound()
    }

    @Test("lots stand where the recount leaves the same tie, and fall where it does not")
    func lots() throws {
        var story = try hall.story(under: "elections")
        let ballot = try papers(["ada": 4, "ben": 4, "cleo": 0], in: &story)
        guard case .lots? = story.assembly.series(on: "post")?.next else {
            Issue.record("No lots come next.")
            return
        }
        try story.given(.drawLots("post", seed: "480911"))
        let winner = try #require(story.assembly.questions["post"]?.elected.first)
        try story.given(.ballots(.recount(ballot, reason: why)))
        try story.count(ballot, .names(["ada": 5, "ben": 5, "cleo": 0]))
        try story.given(.series(.correct(ballot)))
        #expect(story.assembly.questions["post"]?.elected == [winner])
        #expect(story.assembly.conduct.moves["post"]?.count == 1)
        try story.given(.ballots(.recount(ballot, reason: "Once more")))
        try story.count(ballot, .names(["ada": 4, "ben": 5, "cleo": 0]))
        try story.given(.series(.correct(ballot)))
        #expect(story.assembly.questions["post"]?.elected == ["ben"])
        #expect(story.assembly.conduct.moves["post"]?.isEmpty == true)
        story.expectSound()
    }

    @Test("what an amendment had disposed of comes back when the recount rejects it")
    func amendments() throws {
        var story = try hall.story()
        story.when(
            .debate(
                .propose(
                    Proposal(title: "Another change", text: nil, sponsors: ["CC"], decision: nil, amends: "draft"))),
            by: .delegate("CC"))
        let another = try #require(story.assembly.questionOrder.last)
        try story.given(
            .debate(.rankAmendments(of: "draft", ["change", another])),
            .debate(.markDisposal(by: "change", of: [another])))
        let ballot = try story.hands(on: "change", 6, 4)
        #expect(story.state(another) == .disposed(by: "change"))
        try story.given(.ballots(.recount(ballot, reason: why)))
        story.when(.openHandCount("draft"))
        #expect(story.conductRefusal() == .recountInHand(ballot))
        try story.count(ballot, .motion(for: 4, against: 6))
        try story.given(.series(.correct(ballot)))
        #expect(story.state("change") == .decided(.notCarried))
        #expect(story.state(another)?.isPendingState == true)
        story.expectSound()
    }

    @Test("nothing is counted again on which something rests, and nothing rests on what is being counted again")
    func refusals() throws {
        var story = try hall.story()
        let amendment = try story.hands(on: "change", 6, 4)
        story.when(.ballots(.recount(amendment, reason: why)), by: AssemblyFixture.chair)
        #expect(story.refusal == .secondPersonNeeded)
        story.when(.ballots(.recount(amendment, reason: why)), by: .delegate("AA"))
        #expect(story.refusal == .notYours(needs: [.secretariat, .chair]))
        _ = try story.vote(on: "draft", ["AA": .yes])
        story.when(.ballots(.recount("draft#1", reason: why)))
        #expect(story.conductRefusal() == .notCountedByHand("draft#1"))
        story.when(.ballots(.recount(amendment, reason: why)))
        #expect(story.conductRefusal() == .laterBallotStands("draft#1"))
        try story.given(.openHandCount("other"))
        story.when(.ballots(.recount("other#1", reason: why)))
        #expect(story.conductRefusal() == .nothingCountedYet("other#1"))
    }

    @Test("a next ballot that is open is annulled before the one before it is counted again; the session waits")
    func nextBallot() throws {
        var story = try hall.story(under: "elections")
        let first = try papers(["ada": 4, "ben": 3, "cleo": 3], in: &story)
        try story.given(.openManualSecretBallot("post"))
        story.when(.ballots(.recount(first, reason: why)))
        #expect(story.conductRefusal() == .laterBallotStands("post#2"))
        try story.given(.ballots(.annul("post#2", reason: why)), .ballots(.recount(first, reason: why)))
        story.when(.openManualSecretBallot("post"))
        #expect(story.conductRefusal() == .recountInHand(first))
        story.when(.ballots(.recount(first, reason: why)))
        #expect(story.conductRefusal() == .recountInHand(first))
        try story.given(.sitting(.close))
        story.when(.sitting(.closeSession))
        #expect(story.conductRefusal() == .ballotWaits(first))
        // The corrected result is announced in a sitting: however many were planned, another one is offered first
        let steps = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly)
        #expect(steps.first?.command == .sitting(.open(story.assembly.nextSitting)))
        #expect(steps.first?.refusal == nil)
        story.expectSound()
    }

    @Test("a recount that nobody made, and figures that no two officers gave, do not follow")
    func forged() throws {
        var story = try hall.story()
        let ballot = try story.hands(on: "other", 5, 4)
        try story.given(.ballots(.recount(ballot, reason: why)))
        try story.count(ballot, .motion(for: 4, against: 5))
        let honest = story.events
        try story.given(.series(.correct(ballot)))
        let correction = try #require(story.events.last)
        func trouble(_ events: [Event]) -> Message? {
            var audit = Audit()
            return events.lazy.compactMap { audit.check($0) }.first
        }
        #expect(trouble(honest + [correction]) == nil)
        let early = honest.filter { event in
            if case .ballots(.recountOrdered) = event.fact { false } else { true }
        }
        #expect(trouble(early) != nil)
        let alone = honest.map { event in
            if case .ballots(.recountOrdered) = event.fact {
                Event(at: event.at, by: AssemblyFixture.chair, fact: event.fact)
            } else {
                event
            }
        }
        #expect(trouble(alone) != nil)
        #expect(trouble(Array(honest.dropLast()) + [correction]) != nil)
    }
}

extension QuestionState {
    fileprivate var isPendingState: Bool { self == .pending }
}
