import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("The floor")
struct FloorTests {
    @Test("given requests, they stand in the order in which they came, each once")
    func order() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.request("CC")), .floor(.request("AA")), .floor(.request("BB")))
        #expect(story.assembly.floor.requests.map(\.member) == ["CC", "AA", "BB"])
        story.when(.floor(.request("AA")))
        #expect(story.refusal == .alreadyOnList("AA"))
        try story.given(.floor(.withdrawRequest("AA")))
        story.when(.floor(.withdrawRequest("AA")))
        #expect(story.refusal == .notOnList("AA"))
        try story.given(.floor(.callSpeaker("CC")))
        story.when(.floor(.callSpeaker("BB")))
        #expect(story.refusal == .floorIsTaken("CC"))
        story.when(.floor(.request("CC")))
        #expect(story.refusal == .alreadyOnList("CC"), "whoever speaks is on the list")
    }

    @Test("given a limit, the clock runs down and below zero; what was spoken adds up")
    func clock() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.floor(.limitSpeeches(seconds: 5)))
        #expect(story.refusal == .invalid("A time limit must be between 10 seconds and 2 hours."))
        try story.given(.floor(.limitSpeeches(seconds: 60)), .floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 70)
        #expect(story.assembly.floor.secondsLeft(at: story.now) == -10)
        story.wait(seconds: 9)
        story.when(.floor(.yieldFloor))
        #expect(story.facts == [.floor(.yielded("AA", seconds: 80))])
        #expect(story.assembly.floor.spoken == ["AA": 80])
        story.when(.floor(.yieldFloor))
        #expect(story.refusal == .nobodyHasTheFloor)
    }

    @Test("given a closed list, nobody is added; a new item begins with an open list and the same limit")
    func closedList() throws {
        var story = try AssemblyStory.under("opening")
        try story.given(.floor(.limitSpeeches(seconds: 120)), .floor(.request("AA")), .floor(.closeList))
        story.when(.floor(.request("BB")))
        #expect(story.refusal == .listIsClosed)
        story.when(.floor(.closeList))
        #expect(story.refusal == .nothingToChange)
        try story.given(.agenda(.conclude("opening")), .agenda(.takeUp("texts")), .floor(.request("BB")))
        #expect(story.assembly.floor.requests.map(\.member) == ["BB"])
        #expect(story.assembly.floor.limitSeconds == 120)
    }

    @Test("given a member that is not represented, it has no floor; a member in arrears has")
    func whoMaySpeak() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.floor(.request("II")))
        #expect(story.refusal == .notRepresented("II", .notPresent))
        story.when(.floor(.request("JJ")))
        #expect(story.refusal == .notRepresented("JJ", .credentialsNotAccepted))
        story.when(.floor(.request("HH")))
        #expect(story.refusal == nil)
        story.when(.floor(.request("AA")), by: .delegate("BB"))
        #expect(story.refusal == .notYours(needs: [.chair, .secretariat]))
    }

    @Test("given a vote under way, nobody is called, and with a speaker at the rostrum no ballot opens")
    func voting() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.when(.ballots(.open("quiet", limitSeconds: nil, seal: nil)))
        #expect(story.refusal == .floorIsTaken("AA"))
        try story.given(.floor(.yieldFloor), .floor(.request("BB")))
        let ballot = try story.open("quiet")
        story.when(.floor(.callSpeaker("BB")))
        #expect(story.refusal == .voteUnderWay(ballot))
    }
}
