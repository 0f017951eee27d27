import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Procedural motions")
struct MotionTests {
    @Test("given motions of every rank, the highest is dealt with first, whichever came first")
    func precedence() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let closure = try story.move(ProposedMotion(.closeDebate, by: "AA"))
        let adjournment = try story.move(ProposedMotion(.adjournDebate, by: "BB"))
        let suspension = try story.move(ProposedMotion(.suspendSitting, by: "CC", minutes: 20))
        #expect(story.assembly.pendingMotions.map(\.id) == [suspension, adjournment, closure])
        #expect(story.refusalToPut(closure) == .debate(.motionFirst(suspension)))
        #expect(story.refusalToPut("draft") == .debate(.motionFirst(suspension)))
        story.when(.callOnMotion(closure, "DD", .against))
        #expect(story.debateRefusal == .motionFirst(suspension))
        try story.vote(suspension, yes: 3, no: 4)
        #expect(story.refusalToPut(adjournment) == nil)
        #expect(story.assembly.questions[suspension]?.title.english == "Motion to suspend the sitting for 20 minutes")
    }

    @Test("given a motion that is pending, the same one is not moved again; an unknown one cannot be moved")
    func onceOnly() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let motion = try story.move(ProposedMotion(.adjournDebate, by: "AA"))
        story.when(.move(ProposedMotion(.adjournDebate, by: "BB")))
        #expect(story.debateRefusal == .motionPending(motion))
        story.when(.move(ProposedMotion(.closeList, by: "BB")))
        #expect(story.debateRefusal == .cannotBeMoved(.closeList))
    }

    @Test("given two for and two against, a third is refused with the article; then it goes to the vote")
    func speakers() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let motion = try story.move(ProposedMotion(.adjournDebate, by: "AA"))
        try story.given(debate: .askToSpeak(motion, "BB", .inFavour), .askToSpeak(motion, "CC", .against))
        story.when(.callOnMotion(motion, "AA", .mover))
        #expect(story.assembly.floor.secondsLeft(at: story.now) == 300)
        #expect(story.refusalToPut(motion) == .floorIsTaken("AA"))
        for (member, side) in [("BB", MotionSide.inFavour), ("CC", .against), ("DD", .inFavour), ("EE", .against)] {
            try story.given(.floor(.yieldFloor), .debate(.callOnMotion(motion, MemberCode(rawValue: member), side)))
        }
        try story.given(.floor(.yieldFloor))
        story.when(.callOnMotion(motion, "FF", .against))
        #expect(story.debateRefusal == .speakersUsed(motion, .against, allowed: 2))
        #expect(
            story.refusal?.sentence(in: story.assembly)
                == "2 may speak against 'Motion to adjourn the discussion of the item' and have done so; it is put to the vote (rule 74)."
        )
        story.when(.callOnMotion(motion, "CC", .against))
        #expect(story.debateRefusal == .hasSpokenToMotion("CC", motion))
        #expect(story.assembly.pendingMotions.first?.spoken(.inFavour) == 2)
    }

    @Test("given a motion that is put immediately, nobody speaks to it")
    func immediately() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let motion = try story.move(ProposedMotion(.adjournDebate, by: "AA"))
        story.when(.askToSpeak(motion, "BB", .against))
        #expect(story.debateRefusal == .speakersUsed(motion, .against, allowed: 0))
    }

    @Test("given a motion on the floor, the list waits, and its mover may drop it")
    func withdrawn() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        try story.given(.floor(.request("BB")))
        let motion = try story.move(ProposedMotion(.adjournDebate, by: "AA"))
        story.when(.floor(.callSpeaker("BB")))
        #expect(story.debateRefusal == .motionFirst(motion))
        story.when(.withdrawMotion(motion, "BB"))
        #expect(story.debateRefusal == .notItsMover("BB", motion))
        try story.given(debate: .withdrawMotion(motion, "AA"))
        story.when(.floor(.callSpeaker("BB")))
        #expect(story.refusal == nil)
    }

    @Test("given observers, they move nothing")
    func observers() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        story.when(.move(ProposedMotion(.adjournDebate, by: "JJ")))
        #expect(story.debateRefusal == .observersHaveNone("JJ"))
    }

    @Test("given a vote, nothing can be moved before its result")
    func voting() throws {
        var story = try DebateFixture.story(DebateFixture.interpol)
        let ballot = try story.open("draft")
        story.when(.move(ProposedMotion(.suspendSitting, by: "AA")))
        #expect(story.refusal == .voteUnderWay(ballot))
    }

    @Test("given an item that ends, the motions on it lapse with it")
    func lapse() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let closure = try story.move(ProposedMotion(.closeDebate, by: "AA"))
        let adjournment = try story.move(ProposedMotion(.adjournDebate, by: "BB"))
        try story.vote(adjournment, yes: 5, no: 2)
        #expect(story.assembly.agenda["texts"]?.isInHand == false)
        #expect(story.assembly.questions[closure]?.state == .lapsed)
        #expect(story.assembly.pendingMotions.isEmpty)
    }
}
