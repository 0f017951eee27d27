import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// The chair reads the result from the screen, and closes the ballot by what the screen says of it.
@Suite("The figures of a result and the bars of a vote are in sight where little fits")
struct FiguresInSightTests {
    private static let low = Size(columns: 80, rows: 24)
    private static let tiny = Size(columns: 40, rows: 12)

    private static func rows(_ chair: OfficeStory<ChairProgram>, _ size: Size) -> [String] {
        let frame = Painter().paint(chair.scene(size), size: size)
        return (0..<size.rows).map { frame.surface.text(ofRow: $0) }
    }

    private static func expect(_ words: [String], _ chair: OfficeStory<ChairProgram>, _ size: Size) {
        let rows = rows(chair, size)
        for word in words {
            #expect(rows.contains { $0.contains(word) }, "\(size): \(word)\n\(rows.joined(separator: "\n"))")
        }
    }

    /// The secret appointment, counted and announced.
    private static func appointed() throws -> OfficeStory<ChairProgram> {
        var meeting = try ChairMoments.meeting("counted")
        try meeting.carryOut(.series(.declare(meeting.currentBallot().id)))
        return OfficeStory.chair(meeting)
    }

    @Test("an appointment by secret ballot that is announced shows its figures while it is read out")
    func announced() throws {
        let chair = try Self.appointed()
        let figures = [
            "APPOINTED", "Votes expressed", "required", "For ", "170", "Against ", "Agenda ──", "Next steps",
        ]
        Self.expect(figures, chair, Self.low)
        Self.expect(["APPOINTED", "For 170", "Against 6", "Next steps", "›"], chair, Self.tiny)
    }

    @Test("so does every place of the focus among the steps")
    func anyFocus() throws {
        var chair = try Self.appointed()
        for _ in 0..<8 {
            Self.expect(["APPOINTED", "For ", "170", "Agenda ──", "›"], chair, Self.low)
            chair.press(.down)
        }
    }

    @Test("an open vote with a limit of time shows its bars and the time that is left")
    func limited() throws {
        var meeting = try ChairMoments.meeting("item")
        try meeting.carryOut(.agenda(.adjourn("appointment")), .agenda(.takeUp("resolution-2")))
        _ = try meeting.open("draft-2", limitSeconds: 600)
        for (place, member) in meeting.assembly.roll.prefix(60).enumerated() where place % 7 != 0 {
            try? meeting.cast(place % 3 == 0 ? .no : .yes, of: member)
        }
        let chair = OfficeStory.chair(meeting)
        Self.expect(
            ["Received", "For ", "Against ", "Abstain ", "10:00 left", "Agenda ──", "Next steps", "›"], chair, Self.low)
        Self.expect(["Received", "For ", "Against ", "Abstain ", "Next steps", "›"], chair, Self.tiny)
    }

    @Test("the first page shows the title of the session, also with the words that open it")
    func firstPage() throws {
        let chair = OfficeStory.chair(try ChairMoments.meeting("start"))
        Self.expect(
            ["92nd session", "Agenda ──", "Read aloud", "Open sitting 1, take up", "Day ends"], chair, Self.low)
        Self.expect(["92nd session", "Open sitting 1, take up"], chair, Self.tiny)
    }

    @Test(
        "in the usual large windows every figure of an election stands with its outcome, whatever follows",
        arguments: [Size(columns: 120, rows: 34), Size(columns: 120, rows: 36), Size(columns: 100, rows: 32)])
    func large(size: Size) throws {
        for scores: [CandidateID: Int] in [["na": 80, "gh": 70, "ke": 30], ["na": 90, "gh": 90, "ke": 0]] {
            var meeting = try HeardMeeting.under("executive-committee")
            try meeting.nominateThree()
            try meeting.elect("ec-africa-1", scores)
            var chair = OfficeStory.chair(meeting)
            for _ in 0..<6 {
                let figures = ["for Africa", "Namibia", "Ghana", "Kenya", "Abstentions", "required", "›"]
                Self.expect(figures, chair, size)
                chair.press(.down)
            }
        }
    }

    @Test("what stays above a page that goes on below says how many lines are out of sight between them")
    func gap() {
        let scene = Scene("long", title: TitleLine("Long"), focus: "last") {
            Paragraph("Kept.").inSight()
            for number in 1...30 { Paragraph(Text("Line <\(number)>")) }
            ItemList([Item("last", "The last")])
        }
        let size = Size(columns: 40, rows: 12)
        let frame = Painter().paint(scene, size: size)
        let rows = (0..<size.rows).map { frame.surface.text(ofRow: $0) }
        let shown = rows.filter { $0.contains("Line <") }.count
        #expect(rows.contains("Kept."))
        #expect(rows.contains("↑ More: \(30 - shown)"), "\(rows.joined(separator: "\n"))")
        let top = Painter().paint(scene, size: size, scroll: 0)
        #expect((0..<size.rows).allSatisfy { !top.surface.text(ofRow: $0).contains("↑") })
    }
}
