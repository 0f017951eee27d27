import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("What is decided, and what is not, is said so that nobody is misled")
struct ClearOutcomeTests {
    @Test("an item that ends with an undecided draft has no ✓ on the agenda, nor in the plan of the day")
    func undecided() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.carryOut(.agenda(.conclude("budget")))
        let chair = OfficeStory.chair(meeting)
        for page in ["a", "e"] {
            var shown = chair
            shown.type(page)
            let size = Size(columns: 120, rows: 60)
            let picture = ScreenPicture(shown.scene(size), size: size).description
            let line = picture.split(separator: "\n").first { $0.contains("Draft budget") || $0.contains("udget") }
            #expect(line?.contains("✓") == false, "\(picture)")
        }
    }

    @Test("a text that is rejected with its parts is announced so: read aloud, to the chair, on boards, under why")
    func rejectedWithItsParts() throws {
        var meeting = try HeardMeeting.eleven(
            under: "un-general-assembly",
            Question(id: "text", item: SmallAssembly.item, title: "The text", decision: "resolution"))
        let parts = [
            ProposedPart(title: "Paragraph 1"), ProposedPart(title: "Paragraph 2"),
            ProposedPart(title: "The rest of the text", isOperative: false),
        ]
        try meeting.debate(.askDivision("text", "BR", parts), .divide("text"))
        try meeting.vote(on: "text-1", 1, 5)
        let rejected = "All operative parts having been rejected, the whole is rejected: The text."
        #expect(!OfficeStory.chair(meeting).reading.contains(rejected))
        try meeting.vote(on: "text-2", 1, 5)
        var chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("The part is not adopted. " + rejected), "\(chair.reading)")
        #expect(!chair.reading.contains("Open the ballot"), "the rest of the text is not put any more")
        chair.type("w")
        #expect(chair.reading.contains(rejected))
        for role in [BoardRole.hall, .press] {
            var board = BoardStory(meeting, role: role)
            for _ in 0..<9 where board.state.page != (role == .press ? .sheet : .vote) { board.press(.right) }
            #expect(board.reading.contains(rejected), "\(board.reading)")
        }
    }

    @Test("at the kiosk the options of an appeal say what becomes of the ruling")
    func appealOptions() throws {
        var meeting = try HeardMeeting.eleven(
            under: "un-general-assembly",
            Question(id: "text", item: SmallAssembly.item, title: "The text", decision: "resolution"))
        try meeting.debate(
            .raisePointOfOrder("CA", "Not on the item", onVoting: false), .rule(upheld: false, "It is"), .appeal("CA"))
        guard let appeal = meeting.assembly.pendingAppeal else {
            Issue.record("There is no appeal.")
            return
        }
        _ = try meeting.open(appeal.id)
        var kiosk = KioskStory(meeting)
        kiosk.identify("BR", badge: "002")
        #expect(kiosk.reading.contains("FOR, the ruling falls"), "\(kiosk.reading)")
        #expect(kiosk.reading.contains("AGAINST, the ruling stands"), "\(kiosk.reading)")
    }

    @Test("the result of a motion is that of the motion, never the adoption of a text", arguments: [(5, 1), (1, 5)])
    func motions(votesFor: Int, against: Int) throws {
        var meeting = try HeardMeeting.eleven(
            under: "un-general-assembly",
            Question(id: "text", item: SmallAssembly.item, title: "The text", decision: "resolution"))
        try meeting.debate(.move(ProposedMotion(.closeDebate, by: "BR")))
        let motion = try #require(meeting.assembly.pendingMotions.first)
        try meeting.vote(on: motion.id, votesFor, against)
        let chair = OfficeStory.chair(meeting)
        #expect(
            chair.reading.contains(votesFor > against ? "The motion is carried." : "The motion is not carried."),
            "\(chair.reading)")
        #expect(!chair.reading.contains("is adopted"), "\(chair.reading)")
    }

    @Test("what a motion has decided and the chair has still to carry out is not shown as done, and afterwards it is")
    func toBeDone() throws {
        var meeting = try HeardMeeting.eleven(
            under: "un-general-assembly",
            Question(id: "text", item: SmallAssembly.item, title: "The text", decision: "resolution"))
        try meeting.debate(.move(ProposedMotion(.suspendSitting, by: "BR", minutes: 20)))
        let motion = try #require(meeting.assembly.pendingMotions.first)
        try meeting.vote(on: motion.id, 5, 1)
        #expect(meeting.assembly.sitting.isOpen)
        for words in [BoardStory(meeting).reading, OfficeStory.chair(meeting).reading] {
            #expect(words.lowercased().contains("the sitting is to be suspended"), "\(words)")
        }
        try meeting.carryOut(.sitting(.suspend))
        #expect(
            meeting.assembly.consequence(of: .carried, on: meeting.assembly.questions[motion.id])?.english
                == "the sitting is suspended")
    }

    @Test("a closure that ends the item without a vote says so before it is put")
    func closure() throws {
        var meeting = try HeardMeeting.eleven(
            under: "interpol",
            Question(id: "text", item: SmallAssembly.item, title: "The text", decision: "resolution"))
        try meeting.debate(.move(ProposedMotion(.closeDebate, by: "BR")))
        let chair = OfficeStory.chair(meeting)
        #expect(
            chair.reading.contains(
                "If it is carried, the item ends, and what has been tabled under it is not put to the vote."),
            "\(chair.reading)")
        var form = OfficeStory.chair(
            try HeardMeeting.eleven(
                under: "interpol",
                Question(id: "text", item: SmallAssembly.item, title: "The text", decision: "resolution")))
        form.type("dM")
        form.act("Close the debate on the item")
        #expect(form.reading.contains("the item ends"), "\(form.reading)")
    }
}
