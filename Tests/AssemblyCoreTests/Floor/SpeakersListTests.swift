import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Lists of speakers: for a group, ahead of an item, in another order")
struct SpeakersListTests {
    @Test("a delegation that asks on behalf of a group speaks in its name")
    func behalf() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.request("AA", onBehalfOf: "Europe")), .floor(.request("BB")))
        #expect(story.assembly.floor.requests.map(\.behalf) == ["Europe", nil])
        try story.given(.floor(.callSpeaker("AA")))
        #expect(story.assembly.floor.speaker?.behalf == "Europe")
        try story.given(.floor(.yieldFloor), .floor(.callSpeaker("BB")))
        #expect(story.assembly.floor.speaker?.behalf == nil)
        story.when(.floor(.request("CC", onBehalfOf: "")))
        #expect(story.refusal == .badText("The name of a group must not be empty."))
        #expect(story.auditTrouble == nil)
    }

    @Test("whoever is inscribed for a later item is on its list when it is taken up, before who asks then")
    func ahead() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .floor(.request("CC", ahead: "elections")), .floor(.request("AA", onBehalfOf: "Asia", ahead: "elections")),
            .floor(.request("BB")))
        #expect(story.assembly.floor.requests.map(\.member) == ["BB"], "the list in hand is another one")
        #expect(story.assembly.floor.place(of: "AA", ahead: "elections") == 2)
        story.when(.floor(.request("CC", ahead: "elections")))
        #expect(story.refusal == .alreadyOnList("CC"))
        story.when(.floor(.request("DD", ahead: "texts")))
        #expect(story.refusal == .itemInHand("texts"))
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")), .floor(.request("BB")))
        #expect(story.assembly.floor.requests.map(\.member) == ["CC", "AA", "BB"])
        #expect(story.assembly.floor.requests.map(\.behalf) == [nil, "Asia", nil])
        #expect(story.assembly.floor.list(ahead: "elections").isEmpty)
        story.when(.floor(.request("DD", ahead: "texts")))
        #expect(story.refusal == .itemAlreadyConcluded("texts"))
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("one is inscribed for an item to come before a sitting is open, and can withdraw")
    func betweenSittings() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.agenda(.conclude("texts")), .sitting(.close))
        try story.given(.floor(.request("AA", ahead: "elections")))
        story.when(.floor(.request("AA")))
        #expect(story.refusal == .noOpenSitting)
        try story.given(.floor(.withdrawRequest("AA", ahead: "elections")))
        story.when(.floor(.withdrawRequest("AA", ahead: "elections")))
        #expect(story.refusal == .notOnList("AA"))
    }

    @Test("the list is put in another order, and the order before is one act away")
    func arranged() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.request("AA")), .floor(.request("BB")), .floor(.request("CC")))
        try story.given(.floor(.arrangeList(["CC"])))
        #expect(story.assembly.floor.requests.map(\.member) == ["CC", "AA", "BB"])
        story.when(.floor(.callSpeaker("AA")))
        #expect(story.refusal == .debate(.outOfOrder(next: "CC")), "the order that was made is the order")
        try story.given(.floor(.arrangeList(["AA", "BB", "CC"])))
        #expect(story.assembly.floor.requests.map(\.member) == ["AA", "BB", "CC"])
        story.when(.floor(.arrangeList(["AA"])))
        #expect(story.refusal == .nothingToChange)
        story.when(.floor(.arrangeList(["BB", "DD"])))
        #expect(story.refusal == .notOnList("DD"))
        story.when(.floor(.arrangeList(["BB", "BB"])))
        #expect(story.refusal == .invalid("A delegation stands on the list only once."))
        #expect(story.auditTrouble == nil)
    }

    @Test("what each delegation has spoken adds up over the items of the session")
    func totals() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 59)
        try story.given(.agenda(.adjourn("texts")), .agenda(.takeUp("elections")))
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 29)
        try story.given(.floor(.yieldFloor))
        #expect(story.assembly.speakingTimes["AA"]?.total == 90)
        #expect(story.assembly.speakingTimes["AA"]?.speeches == 2)
        #expect(story.assembly.floor.spoken == ["AA": 30])
    }
}
