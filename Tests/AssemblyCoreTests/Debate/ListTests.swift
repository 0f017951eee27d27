import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("The speakers list and replies")
struct ListTests {
    @Test("given the list, nobody is called before those who asked earlier")
    func order() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.request("CC")), .floor(.request("AA")))
        story.when(.floor(.callSpeaker("AA")))
        #expect(story.debateRefusal == .outOfOrder(next: "CC"))
        #expect(
            story.refusal?.sentence(in: story.assembly) == "CCland is next, in the order of requests (RPGA 22).")
    }

    @Test("given a delegation that has not spoken, it is marked, until it has")
    func firstTime() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.request("AA")))
        #expect(story.assembly.floor.speaksFirstTime("AA"))
        #expect(story.steps.contains { $0.label == "Give the floor to AAland (for the first time)" })
        try story.given(.floor(.callSpeaker("AA")), .floor(.yieldFloor), .floor(.request("AA")))
        #expect(!story.assembly.floor.speaksFirstTime("AA"))
        #expect(story.assembly.debate.spokenInSession == ["AA"])
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")), .floor(.request("AA")))
        #expect(story.assembly.floor.speaksFirstTime("AA"), "on this item, though not in this session")
        #expect(story.steps.contains { $0.label == "Give the floor to AAland" })
    }

    @Test("given a limit for each delegation, what is left of it is the limit of the next speech")
    func delegationLimits() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(debate: .limitDelegations(speeches: 2, seconds: 100))
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 79)
        try story.given(.floor(.yieldFloor), .floor(.request("AA")), .floor(.callSpeaker("AA")))
        #expect(story.assembly.floor.secondsLeft(at: story.now) == 20)
        try story.given(.floor(.limitSpeeches(seconds: 15)))
        #expect(story.assembly.floor.secondsLeft(at: story.now) == 14, "the shorter of the two limits holds")
        try story.given(.floor(.yieldFloor))
        story.when(.floor(.request("AA")))
        #expect(story.debateRefusal == .speechesUsed("AA", allowed: 2))
    }

    @Test("given all its time used, a delegation is not called again on the item")
    func timeUsed() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(debate: .limitDelegations(speeches: nil, seconds: 60))
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 80)
        try story.given(.floor(.yieldFloor))
        story.when(.floor(.request("AA")))
        #expect(story.debateRefusal == .timeUsed("AA", seconds: 60))
    }

    @Test("given the limits of the rulebook, they hold from the beginning of an item")
    func limitsOfRulebook() throws {
        let rules = DebateRules(speechSeconds: 180, speechesEach: 1, secondsEach: 300)
        let story = try DebateFixture.story(rules)
        #expect(story.assembly.floor.limitSeconds == 180)
        #expect(story.assembly.floor.speechesEach == 1)
        #expect(story.assembly.floor.secondsEach == 300)
    }

    @Test("given the list read out, it is closed with consent, and not against an objection")
    func consent() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.request("AA")))
        story.when(.objectToClosingList("BB"))
        #expect(story.debateRefusal == .closingNotProposed)
        try story.given(debate: .proposeToCloseList, .objectToClosingList("BB"))
        story.when(.floor(.closeList))
        #expect(story.debateRefusal == .closingObjected(["BB"]))
        try story.given(.debate(.proposeToCloseList), .floor(.closeList))
        #expect(story.assembly.floor.listIsClosed, "asked again, nobody objects")
        var other = try DebateFixture.story(DebateFixture.interpol)
        try other.given(.floor(.request("AA")), .debate(.proposeToCloseList), .floor(.closeList))
        #expect(other.assembly.floor.listIsClosed)
    }

    @Test("given an observer, it speaks with the leave of the chair; a delegation needs none")
    func leave() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        story.when(.floor(.request("JJ")))
        #expect(story.refusal == .notRepresented("JJ", .credentialsNotAccepted))
        try story.given(debate: .grantLeave("JJ"))
        story.when(.floor(.callSpeaker("JJ")))
        #expect(story.refusal == nil)
        story.when(.grantLeave("AA"))
        #expect(story.debateRefusal == .needsNoLeave("AA"))
    }

    @Test("given replies, they come after the list, ten minutes and then five, twice at most")
    func replies() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(.floor(.request("AA")), .debate(.requestReply("BB")))
        story.when(.callReply("BB"))
        #expect(story.debateRefusal == .replyAfterList)
        try story.given(.floor(.closeList))
        for limit in [600, 300] {
            if limit == 300 { try story.given(debate: .requestReply("BB")) }
            try story.given(debate: .callReply("BB"))
            #expect(story.assembly.floor.secondsLeft(at: story.now) == limit)
            story.wait(seconds: 9)
            try story.given(.floor(.yieldFloor))
        }
        story.when(.requestReply("BB"))
        #expect(story.debateRefusal == .repliesUsed("BB", allowed: 2))
        let time = try #require(story.assembly.floor.times["BB"])
        #expect((time.speeches, time.replies, time.otherSeconds) == (0, 2, 20))
        #expect(story.assembly.floor.speaksFirstTime("BB"), "a reply is no place on the list")
    }
}
