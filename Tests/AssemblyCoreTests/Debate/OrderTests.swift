import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Points of order, rulings, appeals")
struct OrderTests {
    func raised(under rules: DebateRules = DebateFixture.interpol) throws -> AssemblyStory {
        var story = try DebateFixture.story(rules)
        try story.given(debate: .raisePointOfOrder("AA", "The speaker is off the subject.", onVoting: false))
        return story
    }

    @Test("given a point of order, everything waits for the ruling, which the chair gives at once")
    func ruling() throws {
        var story = try raised()
        #expect(story.refusalToPut("draft") == .debate(.pointOfOrderInHand("AA")))
        story.when(.move(ProposedMotion(.adjournDebate, by: "BB")))
        #expect(story.debateRefusal == .pointOfOrderInHand("AA"))
        story.when(.raisePointOfOrder("BB", "Another.", onVoting: false))
        #expect(story.debateRefusal == .pointOfOrderInHand("AA"))
        #expect(story.steps.prefix(2).map(\.article) == ["RPGA 25", "RPGA 25"])
        story.when(.rule(upheld: true, "The speaker keeps to the subject."), by: .delegate("AA"))
        #expect(story.refusal == .notYours(needs: [.chair]))
        try story.given(debate: .rule(upheld: true, "The speaker keeps to the subject."))
        let point = try #require(story.assembly.debate.pointsOfOrder.last)
        #expect(point.ruling?.isUpheld == true)
        #expect(Debate.fate(of: point, in: story.assembly) == .stands)
        #expect(story.refusalToPut("draft") == nil)
    }

    @Test("given somebody who speaks, the point of order interrupts, and its time is not the speaker's")
    func interruption() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.limitSpeeches(seconds: 100)), .floor(.request("BB")), .floor(.callSpeaker("BB")))
        story.wait(seconds: 29)
        try story.given(debate: .raisePointOfOrder("AA", "Off the subject.", onVoting: false))
        story.wait(seconds: 49)
        #expect(story.assembly.floor.secondsLeft(at: story.now) == 70)
        try story.given(debate: .rule(upheld: false, "It is on the subject."))
        story.wait(seconds: 9)
        story.when(.floor(.yieldFloor))
        #expect(story.facts == [.floor(.yielded("BB", seconds: 40))])
    }

    @Test("given an appeal, it is voted at once and without debate; a majority overrules")
    func overruled() throws {
        var story = try raised()
        try story.given(debate: .rule(upheld: false, "It is in order."), .appeal("AA"))
        let appeal = try #require(story.assembly.pendingAppeal)
        #expect(story.refusalToPut("draft") == .debate(.appealFirst(appeal.id)))
        story.when(.callOnMotion(appeal.id, "BB", .against))
        #expect(story.debateRefusal == .noSuchMotion(appeal.id), "an appeal is not debated")
        #expect(story.steps.first?.command == .ballots(.open(appeal.id, limitSeconds: nil, seal: nil)))
        story.when(.conduct(.declareConsensus(appeal.id)))
        #expect(
            story.refusal?.sentence.english.contains("put to the vote at once") == true,
            "no silence overrules the chair")
        try story.vote(appeal.id, yes: 4, no: 3)
        let point = try #require(story.assembly.debate.pointsOfOrder.last)
        #expect(Debate.fate(of: point, in: story.assembly) == .overruled)
    }

    @Test("given an equal vote on the appeal, the ruling stands")
    func equality() throws {
        var story = try raised()
        try story.given(debate: .rule(upheld: false, "It is in order."), .appeal("AA"))
        try story.vote("appeal-1", yes: 3, no: 3)
        let point = try #require(story.assembly.debate.pointsOfOrder.last)
        #expect(Debate.fate(of: point, in: story.assembly) == .confirmed)
        story.when(.appeal("BB"))
        #expect(story.debateRefusal == .noRulingToAppeal, "a ruling is appealed against once")
    }

    @Test("given an appeal that is voted on by papers, a step leads to its result once they are counted")
    func papers() throws {
        var story = try raised(under: DebateRules(appeal: "secret", orderCitation: "rule 71"))
        try story.given(debate: .rule(upheld: false, "It is in order."), .appeal("AA"))
        try story.given(.conduct(.appointElectionsBoard(["CC", "DD", "EE"])))
        try story.given(.ballots(.openManualSecretBallot("appeal-1")), .ballots(.close("appeal-1#1")))
        #expect(!story.steps.contains { $0.command == .series(.declare("appeal-1#1")) })
        try story.count("appeal-1#1", .motion(for: 4, against: 3))
        #expect(story.steps.first?.command == .series(.declare("appeal-1#1")))
        #expect(story.steps.first?.refusal == nil)
        try story.given(.series(.declare("appeal-1#1")))
        #expect(story.assembly.pendingAppeal == nil)
        story.expectSound()
    }

    @Test("given an appeal while somebody speaks, the ballot opens all the same, and the speech goes on after it")
    func appealDuringSpeech() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.request("BB")), .floor(.callSpeaker("BB")))
        try story.given(
            debate: .raisePointOfOrder("AA", "Off the subject.", onVoting: false), .rule(upheld: false, "No."),
            .appeal("AA"))
        story.wait(seconds: 600)
        try story.vote("appeal-1", yes: 1, no: 6)
        #expect(story.assembly.floor.speaker?.member == "BB")
        #expect(story.assembly.floor.secondsSpoken(at: story.now) <= 2)
    }

    @Test("given other business after the ruling, it is too late to appeal")
    func late() throws {
        var story = try raised()
        try story.given(debate: .rule(upheld: false, "No."))
        try story.given(.floor(.request("BB")), .floor(.callSpeaker("BB")))
        story.when(.appeal("AA"))
        #expect(story.debateRefusal == .noRulingToAppeal)
    }

    @Test("given an observer, it has neither points of order nor appeals")
    func observers() throws {
        var story = try raised()
        try story.given(debate: .rule(upheld: false, "No."))
        story.when(.appeal("JJ"))
        #expect(story.debateRefusal == .observersHaveNone("JJ"))
        story.when(.raisePointOfOrder("JJ", "A word.", onVoting: false))
        #expect(
            story.refusal?.sentence(in: story.assembly)
                == "JJland sits as an observer: no points of order, motions or appeals.")
    }

    @Test("given a vote, only a point of order on its conduct interrupts, and it can be ruled on in the vote")
    func duringVote() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let ballot = try story.open("draft")
        story.when(.raisePointOfOrder("AA", "I object to the text.", onVoting: false))
        #expect(story.debateRefusal == .onlyOnVoting(ballot))
        try story.given(debate: .raisePointOfOrder("AA", "My kiosk is dark.", onVoting: true))
        #expect(story.assembly.debate.pointInHand?.ballot == ballot)
        #expect(story.steps.first?.label == "Uphold the point of order of AAland")
        try story.given(debate: .rule(upheld: true, "The ballot is held until it is mended."))
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
    }

    @Test("given a point of order that is dropped, nothing waits any more")
    func dropped() throws {
        var story = try raised()
        story.when(.withdrawPointOfOrder, by: .delegate("BB"))
        #expect(story.refusal == .notYours(needs: [.chair, .secretariat]))
        story.when(.withdrawPointOfOrder, by: .delegate("AA"))
        #expect(story.refusal == nil)
        story.when(.rule(upheld: true, "Yes."))
        #expect(story.debateRefusal == .noPointOfOrder)
        story.when(.appeal("AA"))
        #expect(story.debateRefusal == .noRulingToAppeal)
    }

    @Test("given a rulebook without appeals, a ruling is final")
    func final() throws {
        var story = try raised(under: DebateRules())
        try story.given(debate: .rule(upheld: false, "No."))
        story.when(.appeal("AA"))
        #expect(story.debateRefusal == .noAppeal)
    }
}
