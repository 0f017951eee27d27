import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import Testing

@Suite("What the presiding officer reads aloud")
struct SpokenFormulaTests {
    @Test("there is a formula for every step of the procedure, with its article's order and its names")
    func procedure() throws {
        let moments = DebatePictureTests.Moment.allCases.map(\.rawValue)
        let said = try moments.map { moment in
            let meeting = try DebateMoments.meeting(moment)
            return "\(moment): \(SpokenFormula.text(for: meeting.assembly, at: meeting.now))\n"
        }.joined()
        let difference = Fixture("spoken-procedure.txt").difference(from: said)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test(
        "no formula is empty, repeats a sentence or leaves a space before its end",
        arguments: DebatePictureTests.Moment.allCases)
    func sound(moment: DebatePictureTests.Moment) throws {
        let meeting = try DebateMoments.meeting(moment.rawValue)
        for readsFigures in [true, false] {
            let said = SpokenFormula.text(for: meeting.assembly, at: meeting.now, readsFigures: readsFigures).english
            #expect(!said.isEmpty && said.first != " " && said.last != " " && !said.contains("  "), "\(said)")
            let sentences = said.split(separator: ". ")
            #expect(Set(sentences).count == sentences.count, "\(said)")
        }
    }

    @Test("the result of a motion is announced before whoever speaks next, for two minutes and no longer")
    func fresh() throws {
        var meeting = try ChairMoments.meeting("speaker")
        try meeting.carryOut(.floor(.yieldFloor))
        try meeting.debate(.move(ProposedMotion(.closeDebate, by: "FR")))
        try meeting.vote(on: "motion-1", 40, 80)
        let now = SpokenFormula.text(for: meeting.assembly, at: meeting.now)
        #expect(now.english.contains("The motion is not carried. I give the floor to Fiji."))
        let later = SpokenFormula.text(for: meeting.assembly, at: meeting.now.adding(seconds: 300))
        #expect(later == "I give the floor to Fiji.")
    }

    @Test("whether all have voted is asked once half have, or after two minutes, and not as soon as one has")
    func lastCall() throws {
        var meeting = try HeardMeeting.under("budget")
        let ballot = try meeting.open("budget-2025")
        let voters = meeting.assembly.roll.filter { ballot.electors[$0] != nil }
        func said(after seconds: Int) -> String {
            SpokenFormula.text(for: meeting.assembly, at: meeting.now.adding(seconds: seconds)).english
        }
        for (place, member) in voters.enumerated() {
            try meeting.cast(.yes, of: member)
            let isHalf = (place + 1) * 2 >= voters.count
            let isAll = place + 1 == voters.count
            #expect(said(after: 30).hasPrefix(isAll ? "All" : isHalf ? "Has every" : "The voting begins"))
            if !isAll { #expect(said(after: 120).hasPrefix("Has every")) }
        }
    }

    @Test("when a carried motion ends the item, that is said before the next item is named")
    func endsItem() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.debate(.move(ProposedMotion(.adjournDebate, by: "FR")))
        try meeting.vote(on: "motion-1", 80, 40)
        let said = SpokenFormula.text(for: meeting.assembly, at: meeting.now)
        #expect(
            said.english.hasPrefix("The motion is carried. The debate on this item is adjourned. We now turn to item"))
    }

    @Test("a suspension that was carried is carried out, and said")
    func due() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.debate(.move(ProposedMotion(.suspendSitting, by: "FR", minutes: 20)))
        try meeting.vote(on: "motion-1", 80, 40)
        #expect(SpokenFormula.text(for: meeting.assembly) == "The motion is carried. The sitting is suspended.")
    }

    @Test("a speech on a motion and a reply are announced as what they are, with their own limit")
    func speeches() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.debate(.move(ProposedMotion(.closeDebate, by: "FR")), .callOnMotion("motion-1", "BR", .against))
        #expect(
            SpokenFormula.text(for: meeting.assembly, at: meeting.now) == "Brazil has the floor, against the motion.")
    }
}
