import AssemblyCore
import Foundation
import Language
import PlenaryTestKit
import Testing

@Suite("The debate on record")
struct DebateRecordTests {
    /// A story in which nearly everything of a debate happens.
    func whole() throws -> AssemblyStory {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        let near = try story.amend("draft", by: "CC", "A comma")
        let far = try story.amend("draft", by: "DD", "Delete all")
        try story.given(.floor(.request("AA")), .floor(.callSpeaker("AA")))
        try story.given(
            debate: .raisePointOfOrder("BB", "Off the subject.", onVoting: false), .rule(upheld: false, "No."),
            .appeal("BB"))
        try story.vote("appeal-1", yes: 2, no: 4)
        try story.given(.floor(.yieldFloor))
        try story.given(debate: .rankAmendments(of: "draft", [far, near]), .markDisposal(by: far, of: [near]))
        let motion = try story.move(ProposedMotion(.closeDebate, by: "EE"))
        try story.given(debate: .askToSpeak(motion, "FF", .against), .callOnMotion(motion, "FF", .against))
        try story.given(.floor(.yieldFloor))
        try story.vote(motion, yes: 4, no: 1)
        try story.vote(far, yes: 4, no: 3)
        try story.given(debate: .offerExplanation("draft", "GG"), .callExplanation("draft", "GG"))
        try story.given(.floor(.yieldFloor))
        try story.vote("draft", yes: 5, no: 2)
        try story.given(debate: .withdraw("other", "CC"), .reintroduce("other", "DD"), .requestReply("AA"))
        try story.given(.debate(.callReply("AA")), .floor(.yieldFloor), .agenda(.conclude("texts")))
        return story
    }

    @Test("given a whole debate, a replay gives the same state, and the audit finds nothing")
    func replay() throws {
        let story = try whole()
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("every event of it reads back as it was written")
    func roundTrip() throws {
        for event in try whole().events { #expect(try Event.reading(event.written(), at: event.at) == event) }
    }

    @Test("every refusal of the debate has a sentence of its own, with names where there are any")
    func sentences() throws {
        let story = try DebateFixture.story(DebateFixture.unitedNations)
        let refusals: [DebateRefusal] = [
            .observersHaveNone("AA"), .observersTableNothing("AA"), .needsNoLeave("AA"), .pointOfOrderInHand("AA"),
            .noPointOfOrder, .onlyOnVoting("draft#1"), .noRulingToAppeal, .noAppeal, .appealFirst("draft"),
            .cannotBeMoved(.closeList), .motionPending("draft"), .motionFirst("draft"), .noSuchMotion("draft"),
            .notItsMover("AA", "draft"), .motionNeedsQuestion(.secretBallot), .motionNeedsLimit,
            .competenceComesFirst("draft"), .speakersUsed("draft", .against, allowed: 2),
            .hasSpokenToMotion("AA", "draft"), .asksAlready("AA"),
            .stepDue(DueStep(motion: "draft", effect: .suspendSitting)), .secrecyIsDecided("draft"),
            .secrecyIsCompulsory("draft"), .cannotBeSecret("draft"), .notDecided("draft"),
            .notReconsiderable("draft"), .noItemInHand, .needsSponsor, .amendsTooDeep("draft"),
            .isNoAmendment("draft"), .notASponsor("AA", "draft"), .isSponsor("AA", "draft"), .hasNoSponsors("draft"),
            .votingHasBegun("draft"), .isAmended("draft"), .notWithdrawn("draft"), .tooLateToReintroduce("draft"),
            .ownWithdrawal("AA", "draft"), .rankingIncomplete(of: "draft", missing: ["other"]),
            .furtherRemovedFirst("draft"), .disposesOfItself("draft"), .notOfSameText("draft"), .partFirst("draft"),
            .isDivided("draft"), .cannotBeDivided("draft"), .divisionNotAsked("draft"),
            .divisionObjected("draft", ["AA"]), .divisionIsARight("draft"), .debateIsClosed("texts"),
            .closingObjected(["AA"]), .closingNotProposed, .outOfOrder(next: "AA"), .speechesUsed("AA", allowed: 1),
            .timeUsed("AA", seconds: 1), .replyAfterList, .repliesUsed("AA", allowed: 1), .noExplanations,
            .explainedBeforeVote("draft"), .explainedAfterVote("draft"), .sponsorMayNotExplain("AA", "draft"),
            .secretNotExplained("draft"), .hasExplained("AA", "draft"), .noQuorumToOpen(present: 1, required: 2),
        ]
        var seen: Set<String> = []
        for refusal in refusals {
            let sentence = Refusal.debate(refusal).sentence(in: story.assembly)
            #expect(!sentence.isEmpty, "\(refusal)")
            #expect(seen.insert(sentence.english).inserted, "\(sentence)")
            #expect(sentence.english.hasSuffix("."))
            #expect(!sentence.english.contains("'draft'"), "titles, not codes: \(sentence)")
            #expect(!sentence.english.contains("AA "), "countries, not codes: \(sentence)")
            #expect(Refusal.debate(refusal).sentence.english.hasSuffix("."))
        }
        #expect(
            Refusal.floorIsTaken("AA").sentence(in: story.assembly) == "AAland has the floor and must yield it first.")
        #expect(
            Refusal.itemInHand("texts").sentence(in: story.assembly)
                == "Item 2.1 (Texts) is in hand; conclude or adjourn it first.")
        #expect(Refusal.floorIsTaken("AA").sentence == "AA has the floor and must yield it first.")
    }
}

@Suite("The audit of a debate")
struct DebateAuditTests {
    private func trouble(in events: [Event]) -> String? {
        var audit = Audit()
        for event in events {
            if let trouble = audit.check(event) { return trouble.english }
        }
        return nil
    }

    /// Whether the fact belongs to the debate, the floor or the questions of the procedure.
    private func isOfDebate(_ fact: Fact) -> Bool {
        switch fact {
        case .debate, .floor(.yielded), .floor(.speakerCalled), .questions(.withdrawn): true
        case .questions(.tabled(let question)): question.kind != .matter
        default: false
        }
    }

    @Test("given any single event of the debate left out, given twice, or done by nobody who may, the audit finds it")
    func tampering() throws {
        let events = try DebateRecordTests().whole().events
        #expect(trouble(in: events) == nil)
        var found = 0
        for index in events.indices where isOfDebate(events[index].fact) {
            let event = events[index]
            var doubled = events
            doubled.insert(event, at: index + 1)
            #expect(trouble(in: doubled) != nil, "doubled: \(event.fact)")
            var forged = events
            forged[index] = Event(at: event.at, by: .officer(.board, "wall"), fact: event.fact)
            if !isConsequence(event.fact) {
                #expect(trouble(in: forged) != nil, "by the board: \(event.fact)")
            }
            found += 1
        }
        #expect(found > 20)
    }

    @Test("given something that follows from a vote and is left out or changed, the audit finds it")
    func consequences() throws {
        let events = try DebateRecordTests().whole().events
        var found = 0
        for index in events.indices where isConsequence(events[index].fact) {
            var removed = events
            removed.remove(at: index)
            #expect(trouble(in: removed) != nil, "left out: \(events[index].fact)")
            var changed = events
            changed[index] = Event(
                at: events[index].at, by: events[index].by, fact: .debate(.lapsed("draft", because: "other")))
            #expect(trouble(in: changed) != nil, "changed: \(events[index].fact)")
            found += 1
        }
        #expect(found == 2, "the closure and the disposal")
    }

    private func isConsequence(_ fact: Fact) -> Bool {
        switch fact {
        case .debate(.debateClosed), .debate(.disposed), .debate(.lapsed), .debate(.restored): true
        default: false
        }
    }
}
