import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("Sittings")
struct SittingTests {
    @Test("given a convened assembly, the first sitting can be opened and no other")
    func opening() {
        var story = AssemblyStory()
        story.when(.sitting(.open(2)))
        #expect(story.refusal == .wrongSitting(next: 1))
        story.when(.sitting(.open(1)))
        #expect(story.facts == [.sitting(.opened(1))])
        story.when(.sitting(.open(2)))
        #expect(story.refusal == .sittingAlreadyOpen(1))
    }

    @Test("given an open sitting with a speaker, suspending it takes the floor back first")
    func suspension() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 59)
        story.when(.sitting(.suspend))
        #expect(story.facts == [.floor(.yielded("AA", seconds: 60)), .sitting(.suspended(1))])
        story.when(.agenda(.takeUp("talk")))
        #expect(story.refusal == .noOpenSitting)
        story.when(.sitting(.resume))
        #expect(story.facts == [.sitting(.resumed(1))])
        story.when(.sitting(.resume))
        #expect(story.refusal == .sittingNotSuspended)
        #expect(story.assembly.agenda.itemInHand?.id == "texts")
    }

    @Test("given an item in hand, closing the sitting adjourns it, and the next sitting may take it up again")
    func closing() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.sitting(.close))
        #expect(story.facts == [.agenda(.adjourned("texts")), .sitting(.closed(1))])
        try story.given(.sitting(.open(2)))
        story.when(.agenda(.takeUp("texts")))
        #expect(story.facts == [.agenda(.takenUp("texts"))])
    }

    @Test("given a vote under way, neither the sitting nor the session can be interrupted")
    func vote() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        for command in [
            Command.sitting(.suspend), .sitting(.close), .sitting(.closeSession), .agenda(.conclude("texts")),
        ] {
            story.when(command)
            #expect(story.refusal == .voteUnderWay(ballot), "\(command)")
        }
    }

    @Test("given a closed session, nothing but notes on the record is possible")
    func session() throws {
        var story = AssemblyStory()
        story.when(.sitting(.closeSession))
        #expect(story.refusal == .noOpenSitting)
        try story.given(.sitting(.open(1)))
        story.when(.sitting(.closeSession))
        #expect(story.refusal == .sittingAlreadyOpen(1))
        try story.given(.sitting(.close), .sitting(.closeSession))
        story.when(.sitting(.open(2)))
        #expect(story.refusal == .sessionIsClosed)
        story.when(.record(.correct(position: 3, note: "The name was misspelt.")))
        #expect(story.facts == [.record(.corrected(position: 3, note: "The name was misspelt."))])
        #expect(story.auditTrouble == nil)
    }
}
