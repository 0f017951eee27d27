import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// The chair says until when a sitting is suspended, and the hall counts down to it.
@Suite("Suspending a sitting until a time")
struct SuspensionScreenTests {
    /// The chair of a small assembly, in the small hours of no hurry: it is 10:00.
    private static func chair() throws -> OfficeStory<ChairProgram> {
        var chair = OfficeStory.chair(try HeardMeeting.small())
        chair.step("Suspend the sitting")
        return chair
    }

    private static let ten = Moment(milliseconds: 1_730_800_800_000)

    @Test(
        "a time of day, minutes, or a time as it is written in French are understood",
        arguments: [("10:30", 30), ("45", 45), ("15 min", 15), ("11 h 05", 65), ("11h", 60), ("10.20", 20)])
    func times(_ typed: String, _ minutes: Int) throws {
        var chair = try Self.chair()
        chair.fill(typed)
        guard case .sitting(.suspend(let until?)) = chair.commands.first else {
            Issue.record("\(chair.commands)")
            return
        }
        // A number of minutes counts from the moment in which it is said.
        #expect((0..<60).contains(until.seconds(since: Self.ten) - minutes * 60))
    }

    @Test("Enter alone suspends without a time")
    func untimed() throws {
        var chair = try Self.chair()
        chair.press(.enter)
        #expect(chair.commands == [.sitting(.suspend)])
        #expect(!chair.reading.contains("Resumes"))
    }

    @Test(
        "what is no time is said to be none, with what was typed still there",
        arguments: ["soon", "25:00", "9:61", "0", "2000", "09:59:59:1"])
    func slips(_ typed: String) throws {
        var chair = try Self.chair()
        chair.fill(typed)
        #expect(chair.commands.isEmpty)
        #expect(chair.reading.contains("Enter a time as HH:MM"), "\(chair.reading)")
    }

    @Test("a time that has just passed is a slip, and one after midnight is not")
    func passed() throws {
        var chair = try Self.chair()
        chair.fill("9:45")
        #expect(chair.reading.contains("09:45 has passed"))
        #expect(chair.commands.isEmpty)
    }

    @Test(
        "the chair sees how long it is, reads the time aloud, and is told when it has come; nothing happens by itself")
    func counted() throws {
        var meeting = try HeardMeeting.small()
        try meeting.carryOut(.sitting(.suspend(until: Self.ten.adding(seconds: 1_800))))
        var chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("The sitting is suspended until 10:30."))
        #expect(chair.reading.contains("10:30, in 30:00"), "\(chair.reading)")
        chair.meeting.now = Self.ten.adding(seconds: 1_800)
        chair.tick()
        #expect(chair.reading.contains("10:30: it is time"))
        #expect(chair.meeting.assembly.sitting.isOpen == false)
    }

    @Test("the board counts down and stays on that page, then says that it is time and waits")
    func board() throws {
        var board = BoardStory(try HeardMeeting.small())
        try board.happen { try $0.carryOut(.sitting(.suspend(until: Self.ten.adding(seconds: 1_800)))) }
        #expect(board.reading.contains("29:59 until the sitting resumes at 10:30"), "\(board.reading)")
        board.wait(60)
        #expect(board.reading.contains("28:59 until the sitting resumes at 10:30"))
        board.look(after: 1_800)
        #expect(board.reading.contains("10:30 It is time: the sitting is about to resume."), "\(board.reading)")
        try board.happen { try $0.carryOut(.sitting(.resume)) }
        #expect(!board.reading.contains("It is time"))
    }

    @Test("an idle kiosk says until when, and how long that is")
    func kiosk() throws {
        var meeting = HeardMeeting(SmallAssembly.convocation(isRehearsal: false))
        try meeting.carryOut(.sitting(.open(1)), .sitting(.suspend(until: Self.ten.adding(seconds: 1_800))))
        let kiosk = KioskStory(meeting)
        #expect(
            kiosk.reading.contains("The sitting is suspended until 10:30. It resumes in 30:00."), "\(kiosk.reading)")
    }

    @Test("undoing a resumption suspends until the same time again")
    func undone() throws {
        var meeting = try HeardMeeting.small()
        let until = Self.ten.adding(seconds: 1_800)
        try meeting.carryOut(.sitting(.suspend(until: until)))
        var chair = OfficeStory.chair(meeting)
        chair.step("Resume the sitting")
        chair.type("u")
        #expect(chair.commands == [.sitting(.resume), .sitting(.suspend(until: until))])
    }
}
