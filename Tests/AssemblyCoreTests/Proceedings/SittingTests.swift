import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("Sittings")
struct SittingTests {
    @Test("given a convened assembly, the first sitting can be opened and no other")
    func opening() {
        var story = AssemblyStory()
        story.when(.openSitting(2))
        #expect(story.refusal == .wrongSitting(next: 1))
        story.when(.openSitting(1))
        #expect(story.facts == [.sittingOpened(1)])
        story.when(.openSitting(2))
        #expect(story.refusal == .sittingAlreadyOpen(1))
    }

    @Test("given an open sitting with a speaker, suspending it takes the floor back first")
    func suspension() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.requestFloor("AA"), .callSpeaker("AA"))
        story.wait(seconds: 59)
        story.when(.suspendSitting)
        #expect(story.facts == [.floorYielded("AA", seconds: 60), .sittingSuspended(1)])
        story.when(.takeUp("talk"))
        #expect(story.refusal == .noOpenSitting)
        story.when(.resumeSitting)
        #expect(story.facts == [.sittingResumed(1)])
        story.when(.resumeSitting)
        #expect(story.refusal == .sittingNotSuspended)
        #expect(story.assembly.agenda.itemInHand?.id == "texts")
    }

    @Test("given an item in hand, closing the sitting adjourns it, and the next sitting may take it up again")
    func closing() throws {
        var story = try AssemblyStory.under("texts")
        story.when(.closeSitting)
        #expect(story.facts == [.itemAdjourned("texts"), .sittingClosed(1)])
        try story.given(.openSitting(2))
        story.when(.takeUp("texts"))
        #expect(story.facts == [.itemTakenUp("texts")])
    }

    @Test("given a vote under way, neither the sitting nor the session can be interrupted")
    func vote() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        for command in [Command.suspendSitting, .closeSitting, .closeSession, .concludeItem("texts")] {
            story.when(command)
            #expect(story.refusal == .voteUnderWay(ballot), "\(command)")
        }
    }

    @Test("given a closed session, nothing but notes on the record is possible")
    func session() throws {
        var story = AssemblyStory()
        story.when(.closeSession)
        #expect(story.refusal == .noOpenSitting)
        try story.given(.openSitting(1))
        story.when(.closeSession)
        #expect(story.refusal == .sittingAlreadyOpen(1))
        try story.given(.closeSitting, .closeSession)
        story.when(.openSitting(2))
        #expect(story.refusal == .sessionIsClosed)
        story.when(.correct(position: 3, note: "The name was misspelt."))
        #expect(story.facts == [.corrected(position: 3, note: "The name was misspelt.")])
        #expect(story.auditTrouble == nil)
    }
}
