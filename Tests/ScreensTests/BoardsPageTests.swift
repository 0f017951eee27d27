import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// The page at officers' consoles from which the boards are steered.
@Suite("The page of the boards, and what comes next on them")
struct BoardsPageTests {
    private static func directed(_ showing: BoardShowing, _ role: BoardRole) -> ConsoleNews {
        .hall(.heard([.status(HostStatus(boards: [DirectedBoard(role: role, showing: showing)]))]))
    }

    @Test("given a board that is steered, the page says of each place what is shown there")
    func places() throws {
        var office = OfficeStory.secretariat(try HeardMeeting.small())
        office.hear(Self.directed(.message("Resumes at 14:30"), .foyer))
        office.type("W")
        for line in ["hall: the course of the session", "foyer: “Resumes at 14:30”"] {
            #expect(office.reading.contains(line), "\(line) in \(office.reading)")
        }
        // Every other page says it above itself; here it stands at its place, once.
        #expect(office.reading.matches(of: /Resumes at 14:30/).count == 1)
    }

    @Test("what is in focus is seen before the hall sees it, and only Enter shows it there")
    func preview() throws {
        var chair = OfficeStory.chair(try HeardMeeting.small())
        chair.type("W")
        for _ in 0..<40 where chair.scene.focus?.description.contains("show the agenda") == false {
            chair.press(.down)
        }
        let item = try #require(chair.meeting.assembly.agenda.items.first)
        let preview = try #require(chair.reading.firstRange(of: "Preview")).upperBound
        #expect(chair.reading[preview...].contains(item.title.message.english), "\(chair.reading)")
        #expect(chair.requests.isEmpty)
        chair.press(.enter)
        #expect(chair.requests == [.directBoards(BoardDirection(.page(.agenda)))])
    }

    @Test(
        "a preview is what the board would show, and tells no more than the hall may know",
        arguments: ["start", "speaker", "recorded", "secret", "nearly-all", "result", "slate", "panel"])
    func same(moment: String) throws {
        let meeting = try ChairMoments.meeting(moment)
        let chair = OfficeStory.chair(meeting)
        let surroundings = Surroundings(size: Size(columns: 60, rows: 20))
        for showing in [.session, .message("Coffee")] + BoardPage.allCases.map(BoardShowing.page) {
            var board = BoardStory(meeting)
            // It follows the session from the beginning, and so has turned its pages; the preview begins at the first.
            board.hear(Self.directed(showing == .session ? .hold : showing, .hall))
            if showing == .session { board.hear(Self.directed(.session, .hall)) }
            // Both clocks show the same time.
            let tick = Tick(monotonic: .seconds(2), wallMilliseconds: meeting.now.milliseconds)
            _ = board.program.pass(tick, &board.state)
            let preview = BoardState(previewing: showing, in: chair.state.desk.hall, language: .english)
            #expect(
                board.program.scene(preview, in: surroundings).body
                    == board.program.scene(board.state, in: surroundings).body, "\(showing)")
        }
    }
}
