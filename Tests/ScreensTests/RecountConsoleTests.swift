import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Two officers count again, and the hall hears what it has brought")
struct RecountConsoleTests {
    /// The budget, decided by a show of hands that was counted and announced.
    func announced(_ votesFor: Int, _ against: Int) throws -> HeardMeeting {
        var meeting = try HeardMeeting.under("budget")
        try meeting.carryOut(.ballots(.openHandCount("budget-2025")))
        try meeting.count("budget-2025#1", .motion(for: votesFor, against: against))
        try meeting.carryOut(.series(.declare("budget-2025#1")))
        return meeting
    }

    /// The chair orders the recount on the page of the ballot, with a reason and a second officer.
    func order(_ chair: inout OfficeStory<ChairProgram>) {
        chair.type("v")
        chair.press(.enter)
        chair.act("Count again")
        chair.fill("A row was counted twice", "secretariat", "pw")
        chair.type("s")
    }

    @Test("a recount that changes the result is ordered, counted at two consoles, announced, and seen everywhere")
    func corrected() throws {
        var chair = OfficeStory.chair(try announced(100, 60))
        order(&chair)
        #expect(chair.commands.last == .ballots(.recount("budget-2025#1", reason: "A row was counted twice")))
        #expect(chair.reading.contains("are being counted again"), "\(chair.reading)")
        chair.step("Enter the new count: Budget for 2025")
        chair.fill("70", "90", "10", "")
        #expect(chair.reading.contains("Wait for the second count of the recount"), "\(chair.reading)")
        var office = OfficeStory.secretariat(chair.meeting)
        office.type("v")
        office.give(.choose(ProposalNode.budget))
        #expect(office.reading.contains("Enter the new count"), "\(office.reading)")
        try chair.happen {
            try $0.carryOut(
                .ballots(.enterHandCount("budget-2025#1", .motion(for: 70, against: 90, abstentions: 10))),
                by: HeardMeeting.secretariat)
        }
        #expect(
            chair.reading.contains("The recount of the votes on Budget for 2025 is complete. I shall now announce"),
            "\(chair.reading)")
        chair.step("Announce the correction: Budget for 2025")
        #expect(
            chair.reading.contains(
                "I have a correction to announce. The votes have been counted again, and the result announced before no longer holds."
            ), "\(chair.reading)")
        #expect(chair.reading.contains("The budget is not adopted."), "\(chair.reading)")
        let board = BoardStory(chair.meeting).reading
        #expect(
            board.firstRange(of: "CORRECTED")?.lowerBound ?? board.endIndex
                < board.firstRange(of: "For: 70")?.lowerBound ?? board.startIndex, "right below the outcome")
        #expect(board.contains("NOT CARRIED") && board.contains("CORRECTED after a recount"), "\(board)")
        chair.type("v")
        #expect(chair.reading.contains("not carried, corrected"), "\(chair.reading)")
        chair.press(.enter)
        #expect(chair.reading.contains("70 for, 90 against, 10 abstentions in place of 100 for, 60 against"))
        #expect(chair.reading.contains("A row was counted twice."))
        chair.type("w")
        #expect(chair.reading.contains("CORRECTED after a recount"), "\(chair.reading)")
        chair.type("r")
        #expect(chair.reading.contains("Announced after a recount: Budget for 2025: not carried"), "\(chair.reading)")
    }

    @Test("a delegation at a kiosk hears of a correction on whatever page it is, and finds it beside the result")
    func kiosk() throws {
        var kiosk = KioskStory(try announced(100, 60))
        kiosk.identify("FR")
        #expect(kiosk.reading.contains("Result: Budget for 2025: carried"), "\(kiosk.reading)")
        try kiosk.happen {
            try $0.carryOut(.ballots(.recount("budget-2025#1", reason: "x")), by: HeardMeeting.bothOfficers)
        }
        #expect(kiosk.reading.contains("Result: Budget for 2025: carried, counted again"), "\(kiosk.reading)")
        kiosk.press("5")
        try kiosk.happen {
            try $0.count("budget-2025#1", .motion(for: 70, against: 90))
            try $0.carryOut(.series(.correct("budget-2025#1")))
        }
        #expect(
            kiosk.reading.contains(
                "CORRECTED after a recount: Budget for 2025: not carried, 70 for, 90 against"), "\(kiosk.reading)")
        #expect(kiosk.effects.last == .ring)
        kiosk.press(.back)
        #expect(kiosk.reading.contains("Result: Budget for 2025: not carried, corrected"), "\(kiosk.reading)")
        try kiosk.happen {
            try $0.carryOut(.ballots(.annul("budget-2025#1", reason: "A doubt")), by: HeardMeeting.bothOfficers)
        }
        #expect(
            kiosk.reading.contains(
                "ANNULLED: the result announced on Budget for 2025 no longer stands. Reason: A doubt."),
            "\(kiosk.reading)")
        #expect(kiosk.reading.contains("Result: Budget for 2025: annulled"), "\(kiosk.reading)")
    }

    @Test("a note on the record of a ballot is heard at the kiosk too, and is no news to whoever comes later")
    func noted() throws {
        var kiosk = KioskStory(try announced(100, 60))
        kiosk.identify("FR")
        try kiosk.happen {
            try $0.carryOut(
                .record(.correct(position: $0.events.count, note: "France was counted for")),
                by: HeardMeeting.bothOfficers)
        }
        #expect(kiosk.reading.contains("CORRECTED: Budget for 2025: France was counted for."), "\(kiosk.reading)")
        var later = KioskStory(kiosk.meeting)
        later.identify("FR")
        #expect(!later.effects.contains(.ring))
        #expect(later.reading.contains("Result: Budget for 2025: carried, corrected"), "\(later.reading)")
    }

    @Test("a recount that gives the same figures is announced as a confirmation")
    func confirmed() throws {
        var chair = OfficeStory.chair(try announced(100, 60))
        order(&chair)
        try chair.happen { try $0.count("budget-2025#1", .motion(for: 100, against: 60)) }
        chair.step("Announce that the recount confirms the result: Budget for 2025")
        #expect(chair.reading.contains("The recount confirms the result that was announced."), "\(chair.reading)")
        chair.type("v")
        #expect(!chair.reading.contains("corrected"), "\(chair.reading)")
        chair.press(.enter)
        #expect(chair.reading.contains("CONFIRMED by a recount."), "\(chair.reading)")
    }

    @Test("the page of a ballot says why it is not counted again, and a vote by machine does not offer it")
    func refused() throws {
        var meeting = try announced(100, 60)
        try meeting.carryOut(.ballots(.recount("budget-2025#1", reason: "x")), by: HeardMeeting.bothOfficers)
        try meeting.count("budget-2025#1", .motion(for: 80, against: 90))
        var chair = OfficeStory.chair(meeting)
        chair.type("v")
        chair.press(.enter)
        let large = Size(columns: 132, rows: 43)
        var page = ScreenPicture.reading(of: chair.scene(large)).joined(separator: "\n")
        #expect(page.contains("Announce the outcome of the recount"), "\(page)")
        var machine = try HeardMeeting.under("budget")
        try machine.vote(on: "budget-2025", 100, 60)
        chair = OfficeStory.chair(machine)
        chair.type("v")
        chair.press(.enter)
        page = ScreenPicture.reading(of: chair.scene(large)).joined(separator: "\n")
        #expect(page.contains("Take the ballot again"), "\(page)")
        #expect(!page.contains("Count again"), "\(page)")
    }

    @Test("before the announcement the hall is told that the hands are counted once more")
    func before() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.carryOut(.ballots(.openHandCount("budget-2025")))
        try meeting.count("budget-2025#1", .motion(for: 100, against: 60))
        try meeting.carryOut(
            .ballots(.recount("budget-2025#1", reason: "A row was left out")), by: HeardMeeting.bothOfficers)
        let chair = OfficeStory.chair(meeting)
        #expect(
            chair.reading.contains("The hands are counted once more before the result is announced."),
            "\(chair.reading)")
        #expect(chair.reading.contains("Enter the count"))
        let board = BoardStory(meeting).reading
        #expect(board.contains("COUNTED AGAIN") && !board.contains("100"), "\(board)")
    }

    @Test("a scrutineer enters a count at its own console")
    func scrutineer() throws {
        var meeting = try announced(100, 60)
        try meeting.carryOut(.ballots(.recount("budget-2025#1", reason: "x")), by: HeardMeeting.bothOfficers)
        var console = OfficeStory(
            ScrutineerProgram(operatorName: "teller"), .officer(.scrutineer, "teller"), meeting)
        #expect(console.reading.contains("Enter the count: Budget for 2025"), "\(console.reading)")
        console.give(.choose(NodeID("act.Enter the count: Budget for 2025")))
        for value in ["80", "90", "", ""] {
            console.type(value)
            console.press(.enter)
        }
        #expect(console.commands == [.ballots(.enterHandCount("budget-2025#1", .motion(for: 80, against: 90)))])
        #expect(!console.reading.contains("Enter the count: Budget for 2025"), "\(console.reading)")
    }
}

/// Names on the screen.
private enum ProposalNode {
    static let budget = NodeID("question.budget-2025", of: "budget-2025" as QuestionID)
}

extension HeardMeeting {
    /// Two officers together.
    static let bothOfficers = Authority.officer(.chair, "chair", second: "secretariat")

    /// Two officers enter the same count.
    mutating func count(_ ballot: BallotID, _ tally: Tally) throws {
        try carryOut(.ballots(.enterHandCount(ballot, tally)))
        try carryOut(.ballots(.enterHandCount(ballot, tally)), by: HeardMeeting.secretariat)
    }
}
