import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What carried motions do")
struct MotionEffectTests {
    func carried(_ motion: ProposedMotion, under rules: DebateRules) throws -> AssemblyStory {
        var story = try DebateFixture.story(rules)
        try story.given(.floor(.request("FF")), .floor(.request("GG")))
        try story.vote(try story.move(motion), yes: 4, no: 3)
        #expect(story.replayed == story.assembly)
        return story
    }

    @Test("closure of debate at the United Nations: nobody else speaks, and it goes to the vote")
    func closure() throws {
        var story = try carried(ProposedMotion(.closeDebate, by: "AA"), under: DebateFixture.unitedNations)
        #expect(story.assembly.floor.requests.isEmpty)
        story.when(.floor(.request("FF")))
        #expect(story.debateRefusal == .debateIsClosed("texts"))
        story.when(.floor(.reopenList))
        #expect(story.debateRefusal == .debateIsClosed("texts"))
        let proposal = Proposal(title: "Late", text: nil, sponsors: ["CC"], amends: "draft")
        story.when(.propose(proposal))
        #expect(story.debateRefusal == .debateIsClosed("texts"))
        #expect(story.refusalToPut("draft") == nil)
        #expect(story.steps.first?.command == .ballots(.open("draft", limitSeconds: nil, seal: nil)))
    }

    @Test("closure at INTERPOL: the subject ends, and what was tabled under it is not put")
    func closureOfSubject() throws {
        let story = try carried(ProposedMotion(.closeDebate, by: "AA"), under: DebateFixture.interpol)
        #expect(story.assembly.agenda["texts"]?.isConcluded == true)
        #expect(story.assembly.questions["draft"]?.state == .lapsed)
        #expect(story.assembly.debate.lapses["other"] == "motion-1")
    }

    @Test("no competence: the item is concluded, and the substance is never voted")
    func competence() throws {
        let story = try carried(ProposedMotion(.noCompetence, by: "AA"), under: DebateFixture.interpol)
        #expect(story.assembly.agenda["texts"]?.isConcluded == true)
        #expect(story.assembly.questions["draft"]?.state == .lapsed)
        var late = try DebateFixture.story(DebateFixture.interpol)
        try late.vote("draft", yes: 4, no: 3)
        late.when(.move(ProposedMotion(.noCompetence, by: "AA")))
        #expect(late.debateRefusal == .competenceComesFirst("draft"))
    }

    @Test("adjournment of the debate adjourns the item, and a later sitting takes it up with the times already spoken")
    func adjournment() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        story.wait(seconds: 59)
        try story.given(.floor(.yieldFloor))
        try story.vote(try story.move(ProposedMotion(.adjournDebate, by: "BB")), yes: 4, no: 3)
        #expect(Debate.speakingTimes(on: "texts", in: story.assembly)["AA"]?.seconds == 60)
        try story.given(.sitting(.close), .sitting(.open(2)), .agenda(.takeUp("texts")))
        #expect(story.assembly.floor.spoken == ["AA": 60])
        #expect(!story.assembly.floor.speaksFirstTime("AA"))
    }

    @Test("suspension of the sitting is the chair's next step, and everything else waits for it")
    func suspension() throws {
        var story = try carried(
            ProposedMotion(.suspendSitting, by: "AA", minutes: 10), under: DebateFixture.interpol)
        let due = DueStep(motion: "motion-1", effect: .suspendSitting)
        #expect(story.assembly.debate.due == due)
        #expect(story.refusalToPut("draft") == .debate(.stepDue(due)))
        story.when(.floor(.callSpeaker("FF")))
        #expect(story.debateRefusal == .stepDue(due))
        let step = try #require(story.steps.first)
        #expect(step.command == .sitting(.suspend))
        #expect(step.article == "RPGA 28(a)")
        try story.given(.sitting(.suspend), .sitting(.resume))
        #expect(story.assembly.debate.due == nil)
        #expect(story.refusalToPut("draft") == nil)
    }

    @Test("adjournment of the sitting closes it by the chair's next step")
    func adjournedSitting() throws {
        var story = try carried(ProposedMotion(.adjournSitting, by: "AA"), under: DebateFixture.interpol)
        #expect(story.steps.first?.command == .sitting(.close))
        #expect(story.steps.first?.needsConfirmation == true)
        try story.given(.sitting(.close))
        #expect(story.assembly.sitting == .closed(last: 1))
        #expect(story.assembly.debate.due == nil)
    }

    @Test("a secret ballot that was decided excludes every other way of voting on that question")
    func secrecy() throws {
        var story = try carried(
            ProposedMotion(.secretBallot, by: "AA", question: "draft"), under: DebateFixture.interpol)
        #expect(story.assembly.questions["draft"]?.secrecy == .secret)
        story.when(.move(ProposedMotion(.secretBallot, by: "BB", question: "draft")))
        #expect(story.debateRefusal == .secrecyIsDecided("draft"))
        story.when(.move(ProposedMotion(.secretBallot, by: "BB", question: "hidden")))
        #expect(story.debateRefusal == .secrecyIsCompulsory("hidden"))
        story.when(.move(ProposedMotion(.secretBallot, by: "BB", question: "shown")))
        #expect(story.debateRefusal == .cannotBeSecret("shown"))
    }

    @Test("a roll call that was decided is asked for once")
    func rollCall() throws {
        var story = try carried(
            ProposedMotion(.rollCall, by: "AA", question: "draft"), under: DebateFixture.unitedNations)
        #expect(story.assembly.questions["draft"]?.needsRollCall == true)
        story.when(.move(ProposedMotion(.rollCall, by: "BB", question: "draft")))
        #expect(story.refusal == .nothingToChange)
    }

    @Test("a limit that was decided holds for speeches and for delegations")
    func limits() throws {
        var story = try carried(
            ProposedMotion(.limitSpeeches, by: "AA", speechSeconds: 120, speechesEach: 1),
            under: DebateFixture.unitedNations)
        #expect(story.assembly.floor.limitSeconds == 120)
        try story.given(.floor(.callSpeaker("FF")), .floor(.yieldFloor))
        story.when(.floor(.request("FF")))
        #expect(story.debateRefusal == .speechesUsed("FF", allowed: 1))
        story.when(.move(ProposedMotion(.limitSpeeches, by: "AA")))
        #expect(story.debateRefusal == .motionNeedsLimit)
    }

    @Test("a list that was closed by motion keeps those who are on it")
    func closedList() throws {
        let story = try carried(ProposedMotion(.closeList, by: "AA"), under: DebateFixture.unitedNations)
        #expect(story.assembly.floor.listIsClosed)
        #expect(story.assembly.floor.requests.map(\.member) == ["FF", "GG"])
    }

    @Test("a motion that is lost changes nothing")
    func lost() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let motion = try story.move(ProposedMotion(.secretBallot, by: "AA", question: "draft"))
        try story.vote(motion, yes: 3, no: 3)
        #expect(story.assembly.questions["draft"]?.secrecy == nil)
        #expect(story.assembly.questions[motion]?.state == .decided(.notCarried))
    }
}
