import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// What the chair reads out is what has just happened, once, and in the hall's language.
@Suite("What is read aloud of rulings, reasons and items that are put off")
struct SpokenReasonTests {
    private static func said(_ meeting: HeardMeeting) -> String {
        SpokenFormula.text(for: meeting.assembly, at: meeting.now).english
    }

    @Test("of two items that are put off one after the other the later one is said")
    func adjourned() throws {
        // Given two items put off within two minutes
        var meeting = try ChairMoments.meeting("item")
        try meeting.carryOut(.agenda(.adjourn("appointment")))
        for item in ["opening-address", "remarks-home-secretary"] as [ItemID] {
            meeting.now = meeting.now.adding(seconds: 20)
            try meeting.carryOut(.agenda(.takeUp(item)))
            meeting.now = meeting.now.adding(seconds: 20)
            try meeting.carryOut(.agenda(.adjourn(item)))
        }
        // Then the formula names the second of them
        #expect(Self.said(meeting).contains("Item 1.2 is adjourned."), "\(Self.said(meeting))")
    }

    @Test("a ruling says whether the point is well taken, with the offered words and with the chair's own")
    func ruling() throws {
        for (words, expected) in [
            ("stated orally", "The chair rules: The point of order is not well taken. If no"),
            ("exposé oralement", "The chair rules: The point of order is not well taken. If no"),
            (
                "The text was distributed.",
                "The chair rules: The point of order is not well taken. The text was distributed. If no"
            ),
        ] {
            var meeting = try HeardMeeting.under("budget")
            try meeting.debate(.raisePointOfOrder("KE", "stated orally", onVoting: false))
            try meeting.debate(.rule(upheld: false, words))
            #expect(Self.said(meeting).hasPrefix(expected), "\(Self.said(meeting))")
        }
    }

    @Test("a ruling is read once, also where somebody speaks and another one waits")
    func once() throws {
        var meeting = try ChairMoments.meeting("speaker")
        try meeting.debate(.raisePointOfOrder("KE", "stated orally", onVoting: false))
        try meeting.debate(.rule(upheld: false, "stated orally"))
        let reading = OfficeStory.chair(meeting).reading
        #expect(reading.split(separator: "The chair rules").count == 2, "\(reading)")
    }

    @Test("an annulment gives its reason as such, and none where it was only stated orally")
    func annulled() throws {
        for (words, expected) in [
            ("stated orally", "has been annulled. We shall"),
            ("The screens failed", "annulled. Reason: The screens failed. We"),
        ] {
            var meeting = try ChairMoments.meeting("recorded")
            let ballot = try meeting.currentBallot()
            try meeting.carryOut(.ballots(.close(ballot.id)))
            try meeting.carryOut(
                .ballots(.annul(ballot.id, reason: words)), by: .officer(.chair, "chair", second: "secretariat"))
            #expect(Self.said(meeting).contains(expected), "\(Self.said(meeting))")
            var chair = OfficeStory.chair(meeting)
            chair.press(.character("r"))
            #expect(!chair.reading.contains("stated orally"), "\(chair.reading)")
            #expect(chair.reading.contains("Reason: The screens failed.") == (words != "stated orally"))
        }
    }

    @Test("the record says in the language of the reader that something was stated orally, whoever typed it")
    func languages() throws {
        for typed in WorkingLanguage.allCases.map({ StatedReason.statedOrally.text(in: $0) }) {
            var meeting = try HeardMeeting.under("budget")
            try meeting.debate(.raisePointOfOrder("KE", typed, onVoting: false))
            let fact = try #require(meeting.events.last?.fact)
            guard case .debate(let raised) = fact else { throw HeardMeeting.NoBallot() }
            for language in WorkingLanguage.allCases {
                let words = raised.sentence(in: meeting.assembly).text(in: language)
                #expect(words.hasSuffix(StatedReason.statedOrally.text(in: language) + "."), "\(words)")
            }
        }
        #expect(StatedReason.words("Le micro est coupé").text(in: .arabic) == "Le micro est coupé")
    }
}
