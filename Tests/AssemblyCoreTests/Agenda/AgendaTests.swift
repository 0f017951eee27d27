import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("The agenda")
struct AgendaTests {
    @Test("given an item in hand, another is taken up only after it")
    func oneAtATime() throws {
        var story = try AssemblyStory.under("opening")
        story.when(.agenda(.takeUp("texts")))
        #expect(story.refusal == .itemInHand("opening"))
        try story.given(.agenda(.conclude("opening")), .agenda(.takeUp("texts")))
        story.when(.agenda(.takeUp("opening")))
        #expect(story.refusal == .itemInHand("texts"))
        try story.given(.agenda(.conclude("texts")))
        story.when(.agenda(.takeUp("opening")))
        #expect(story.refusal == .itemAlreadyConcluded("opening"))
    }

    @Test("given a heading, it is never taken up itself; an unknown item is refused by name")
    func headings() throws {
        var story = AssemblyStory()
        try story.given(.sitting(.open(1)))
        story.when(.agenda(.takeUp("work")))
        #expect(story.refusal == .itemIsHeading("work"))
        story.when(.agenda(.takeUp("nothing")))
        #expect(story.refusal == .noSuchItem("nothing"))
        story.when(.agenda(.conclude("texts")))
        #expect(story.refusal == .itemNotInHand("texts"))
    }

    @Test("given a plan, an item that begins late shows its drift; time in hand survives an adjournment")
    func drift() throws {
        var story = AssemblyStory()
        try story.given(.sitting(.open(1)))
        try story.given(.agenda(.schedule("texts", start: story.now.adding(seconds: 2), minutes: 30)))
        story.wait(seconds: 599)
        try story.given(.agenda(.takeUp("texts")))
        #expect(story.assembly.agenda["texts"]?.drift == 599)
        story.wait(seconds: 99)
        try story.given(.agenda(.adjourn("texts")))
        #expect(story.assembly.agenda["texts"]?.secondsBefore == 100)
        story.when(.agenda(.schedule("texts", start: nil, minutes: 0)))
        #expect(story.refusal == .invalid("An item must last between 1 and 1,440 minutes."))
    }

    @Test("the tree: depth, children, headings and the next item in reading order")
    func tree() throws {
        var story = try AssemblyStory.under("opening")
        let agenda = story.assembly.agenda
        #expect(agenda.children(of: nil).map(\.id) == ["opening", "work", "talk"])
        #expect(agenda.children(of: "work").map(\.id) == ["texts", "elections"])
        #expect(agenda["texts"].map(agenda.depth) == 1)
        try story.given(.agenda(.conclude("opening")))
        #expect(story.assembly.agenda.nextItem?.id == "texts")
    }
}

@Suite("Panels")
struct PanelTests {
    @Test("given a panel in hand, it begins once, runs over its time, and ends once")
    func running() throws {
        var story = try AssemblyStory.under("talk")
        story.when(.agenda(.endPanel("talk")))
        #expect(story.refusal == .panelNotRunning("talk"))
        try story.given(.agenda(.startPanel("talk")))
        story.when(.agenda(.startPanel("talk")))
        #expect(story.refusal == .panelHasStarted("talk"))
        story.wait(seconds: 3_659)
        #expect(story.assembly.agenda["talk"]?.panel?.overrun(at: story.now) == 60)
        story.when(.agenda(.endPanel("talk")))
        #expect(story.facts == [.agenda(.panelEnded("talk"))])
        #expect(story.assembly.agenda["talk"]?.panel?.isRunning == false)
    }

    @Test("given a running panel, concluding its item ends it")
    func concluding() throws {
        var story = try AssemblyStory.under("talk")
        try story.given(.agenda(.startPanel("talk")))
        story.when(.agenda(.conclude("talk")))
        #expect(story.facts == [.agenda(.panelEnded("talk")), .agenda(.concluded("talk"))])
    }

    @Test("given a suspension, the clock of a panel stands and goes on with the sitting")
    func suspended() throws {
        var story = try AssemblyStory.under("talk")
        try story.given(.agenda(.startPanel("talk")))
        let begun = story.now
        #expect(story.assembly.agenda["talk"]?.panel?.elapsed(at: begun.adding(seconds: -1)) == 0, "never less")
        story.wait(seconds: 599)
        try story.given(.sitting(.suspend))
        story.wait(seconds: 3_600)
        #expect(story.assembly.agenda["talk"]?.panel?.elapsed(at: story.now) == 600)
        #expect(story.assembly.agenda["talk"]?.panel?.isRunning == false)
        try story.given(.sitting(.resume))
        story.wait(seconds: 60)
        #expect(story.assembly.agenda["talk"]?.panel?.elapsed(at: story.now) == 660)
        #expect(story.assembly.agenda["talk"]?.panel?.isRunning == true)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("given an adjournment or the close of the sitting, a panel rests until its item is taken up again")
    func carriedOvernight() throws {
        var story = try AssemblyStory.under("talk")
        try story.given(.agenda(.startPanel("talk")))
        story.wait(seconds: 599)
        story.when(.agenda(.adjourn("talk")))
        #expect(story.facts == [.agenda(.adjourned("talk"))])
        story.wait(seconds: 100)
        try story.given(.agenda(.takeUp("talk")))
        #expect(story.assembly.agenda["talk"]?.panel?.elapsed(at: story.now) == 600)
        story.wait(seconds: 9)
        try story.given(.sitting(.close))
        #expect(story.assembly.agenda["talk"]?.panel?.isUnderWay == true)
        story.wait(seconds: 50_000)
        try story.given(.sitting(.open(2)), .agenda(.takeUp("talk")))
        #expect(story.assembly.agenda["talk"]?.panel?.elapsed(at: story.now) == 610)
        let steps = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly).map(\.command)
        #expect(steps.first == .agenda(.endPanel("talk")))
        #expect(!steps.contains(.agenda(.startPanel("talk"))))
        try story.given(.agenda(.conclude("talk")))
        #expect(story.assembly.agenda["talk"]?.panel?.endedAt != nil)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("given what is not announced, it can be entered; a panel never ends before it begins")
    func announcing() throws {
        var story = AssemblyStory()
        let start = story.now
        story.when(.agenda(.announcePanel("talk", PanelAnnouncement(start: start, end: start.adding(seconds: -60)))))
        #expect(story.refusal?.sentence.english.contains("would end before it begins") == true)
        story.when(.agenda(.announcePanel("talk", PanelAnnouncement(room: "Hall\u{1B}[2J"))))
        #expect(story.refusal?.sentence.english.contains("U+001B") == true)
        try story.given(.agenda(.announcePanel("talk", PanelAnnouncement(room: "Hall", moderator: "Ada"))))
        let panel = story.assembly.agenda["talk"]?.panel
        #expect(panel?.room == "Hall")
        #expect(panel?.start == AssemblyFixture.morning.adding(seconds: 3_600), "what is left out stays as it was")
        story.when(.agenda(.announcePanel("texts", PanelAnnouncement(room: "Hall"))))
        #expect(story.refusal == .itemIsNoPanel("texts"))
    }
}
