import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Planned against actual, on every screen")
struct ScheduleTests {
    /// What is looked at.
    enum View: String, CaseIterable {
        case day, agenda, panels, board, boardPanels = "board-panels", office
    }

    @Test(
        "a late morning looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: View.allCases)
    func pictures(view: View) throws {
        let text = Pictures.text(try Self.scenes(view))
        let difference = Fixture("schedule-\(view.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("on a wide terminal the times stand beside the line of time")
    func wide() throws {
        let size = Size(columns: 200, rows: 60)
        let chair = OfficeStory.chair(try TimedMorning.late())
        var text = ScreenPicture(TimedMorning.day(chair, size), size: size).description
        let board = BoardStory(try TimedMorning.panel())
        text += ScreenPicture(Self.turned(board, to: .agenda).scene(columns: 200, rows: 60), size: size).description
        let difference = Fixture("schedule-wide.txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("the chair's agenda says what is over its time, what follows when, and when the sitting ends")
    func agenda() throws {
        var chair = OfficeStory.chair(try TimedMorning.late())
        chair.type("a")
        #expect(chair.reading.contains("Agenda, ends about 13:17, 17 min past its close"))
        #expect(chair.reading.contains("Planned: 09:30-10:00; Actual: since 09:50; Drift: over by 27:00"))
        #expect(chair.reading.contains("Planned: 10:00-10:30; Actual: about 10:47; Drift: 47 min late"))
        #expect(chair.reading.contains("Planned: 11:00-11:45; Actual: about 11:17; Drift: 17 min late"))
        #expect(chair.reading.contains("Planned: not announced; Actual: sitting 2"))
    }

    @Test("the clock alone moves what is expected: nothing has to happen for it")
    func clockAlone() throws {
        var chair = OfficeStory.chair(try TimedMorning.late())
        chair.type("a")
        chair.meeting.now = chair.meeting.now.adding(seconds: 300)
        chair.tick()
        #expect(chair.reading.contains("Agenda, ends about 13:22, 22 min past its close"))
    }

    @Test("the item in focus says what moves if it is adjourned")
    func adjournment() throws {
        var chair = OfficeStory.chair(try TimedMorning.late())
        chair.type("a")
        while !chair.reading.contains("over by 27:00\n  If adjourned") { chair.press(.down) }
        #expect(chair.reading.contains("If adjourned: next is item 5.3\n"), "it is expected now anyway")
        chair.press(.down)
        #expect(
            chair.reading.contains(
                "If adjourned: next is item 6.1; item 6.1 17 min earlier; 2 more items move; the sitting ends about 13:00"
            ))
    }

    @Test("the page of the day says from when to when each item would move")
    func moves() throws {
        let chair = OfficeStory.chair(try TimedMorning.late())
        let size = Size(columns: 80, rows: 24)
        let said = ScreenPicture.reading(of: TimedMorning.day(chair, size, isLinear: true)).joined(separator: "\n")
        #expect(said.contains("If item 5.3 is adjourned now, next is 6.1"))
        #expect(
            said.contains(
                "Item: 6.1  Biometric frontline capabilities; Expected: 11:17; Then: 11:00; Moves: 17 min earlier"))
        #expect(said.contains("Item: End of sitting 1; Expected: 13:17; Then: 13:00; Moves: 17 min earlier"))
        #expect(!said.contains("□"), "bars are for the eye")
    }

    @Test("the day is a page of its own: e shows it, and Enter: take up what is focused after asking")
    func page() throws {
        var chair = OfficeStory.chair(try TimedMorning.late())
        chair.type("e")
        #expect(chair.reading.contains("If item 5.2 is adjourned now, next is 5.3"))
        chair.press(.down)
        #expect(chair.reading.contains("If item 5.3 is adjourned now, next is 6.1"))
        chair.press(.enter)
        #expect(chair.scene.dialog?.title.plain.contains("5.2") == true)
        chair.press(.back, .back)
        #expect(chair.state.page == .sitting && chair.commands.isEmpty)
    }

    @Test("the sitting at one glance is as late as the clock says")
    func glance() throws {
        let chair = OfficeStory.chair(try TimedMorning.late())
        #expect(chair.reading.contains("Schedule: 47 min late"))
        #expect(chair.reading.contains("Day ends: 13:17"))
    }

    @Test("where nothing is announced nothing is made up, on no screen")
    func nothingInvented() throws {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("opening-address")))
        meeting.now = meeting.now.adding(seconds: 1_000)
        var chair = OfficeStory.chair(meeting)
        chair.type("a")
        #expect(!chair.reading.contains("about ") && !chair.reading.contains("min late"))
        let board = Self.turned(BoardStory(meeting), to: .agenda)
        #expect(!board.reading.contains("about ") && !board.reading.contains("min late"))
        #expect(Self.turned(board, to: .panels).reading.contains("Time: not announced; State: to come"))
    }

    @Test("the board's panels say which runs over its time, and which is next and how late")
    func panels() throws {
        let board = Self.turned(BoardStory(try TimedMorning.panel()), to: .panels)
        #expect(board.reading.contains("Running: 1  Biometric frontline capabilities, over by 2:01"))
        #expect(board.reading.contains("Next: 2  AI and the future of policing, about 11:57, 12 min late"))
    }

    private static func turned(_ board: BoardStory, to page: BoardState.Page) -> BoardStory {
        var board = board
        for _ in BoardState.Page.allCases where board.state.page != page { board.press(.right) }
        return board
    }

    private static func scenes(_ view: View) throws -> (Size, Bool) -> Scene {
        switch view {
        case .day:
            let chair = OfficeStory.chair(try TimedMorning.late())
            return { TimedMorning.day(chair, $0, isLinear: $1) }
        case .agenda, .panels:
            var chair = OfficeStory.chair(try TimedMorning.late())
            chair.type(view == .agenda ? "a" : "p")
            if view == .agenda {
                while !chair.reading.contains("over by 27:00\n  If adjourned") { chair.press(.down) }
                chair.press(.down)
            }
            return { [chair] in chair.scene($0, isLinear: $1) }
        case .board, .boardPanels:
            let meeting = try view == .board ? TimedMorning.late() : TimedMorning.panel()
            let board = turned(BoardStory(meeting), to: view == .board ? .agenda : .panels)
            return { board.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        case .office:
            var office = OfficeStory.secretariat(try TimedMorning.late())
            office.type("a")
            return { [office] in office.scene($0, isLinear: $1) }
        }
    }
}
