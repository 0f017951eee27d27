import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Boards that are steered from the rostrum")
struct BoardSteeringTests {
    private static func told(_ showing: BoardShowing?, _ role: BoardRole = .hall) -> ConsoleNews {
        .hall(.heard([.status(HostStatus(boards: showing.map { [DirectedBoard(role: role, showing: $0)] }))]))
    }

    @Test("a message fills the wall whatever goes on, and the session comes back where it is by then")
    func message() throws {
        var board = BoardStory(try HeardMeeting.small())
        board.hear(Self.told(.message("Resumes at 14:30")))
        try board.happen { _ = try $0.open(SmallAssembly.quietMotion) }
        #expect(board.scene().name == "board.message")
        #expect(board.reading.contains("Resumes at 14:30"))
        #expect(!board.reading.contains("have voted"))
        board.hear(Self.told(nil))
        #expect(board.state.page == .vote)
        #expect(board.reading.contains("have voted"))
    }

    @Test("the longest message is whole on every board, from 40×12 on")
    func longest() throws {
        var board = BoardStory(try HeardMeeting.small())
        let words = (1...24).map { "w\($0 + 10)m" }.joined(separator: " ")
        #expect(words.count == 119)
        board.hear(Self.told(.message(words)))
        for size in [(40, 12), (80, 24), (120, 36), (160, 50), (300, 90)] {
            let picture = ScreenPicture.reading(of: board.scene(columns: size.0, rows: size.1)).joined(separator: " ")
            #expect(picture.contains("w34m"), "\(size)")
        }
    }

    @Test("a blank board is blank, but for a rehearsal's mark")
    func blank() throws {
        var board = BoardStory(try HeardMeeting.small())
        board.hear(Self.told(.blank))
        board.wait(60)
        #expect(board.reading.contains("REHEARSAL"))
        #expect(board.scene().body.isEmpty)
        board.press(.right)
        #expect(board.scene().body.isEmpty, "nobody in the hall turns a page behind it")
    }

    @Test("a page that is shown stays while a vote opens, and one that is not there yet comes when it is")
    func held() throws {
        var board = BoardStory(try HeardMeeting.small())
        board.hear(Self.told(.page(.agenda)))
        #expect(board.state.page == .agenda)
        board.press(.right)
        board.wait(100)
        #expect(board.state.page == .agenda)
        board.hear(Self.told(.page(.members)))
        #expect(board.state.page == .now)
        try board.happen { _ = try $0.open(SmallAssembly.quietMotion) }
        #expect(board.state.page == .members)
    }

    @Test("what is held goes on as it is, and its figures go on with the hall")
    func hold() throws {
        var board = BoardStory(try HeardMeeting.small())
        try board.happen { _ = try $0.open(SmallAssembly.quietMotion) }
        board.hear(Self.told(.hold))
        board.wait(100)
        #expect(board.state.page == .vote)
        try board.happen { try $0.cast(.yes, of: "CA") }
        #expect(board.reading.contains("1 of 7"))
    }

    @Test("a board takes what is meant for its own place only")
    func roles() throws {
        var board = BoardStory(try HeardMeeting.small())
        board.hear(Self.told(.blank, .press))
        #expect(!board.scene().body.isEmpty)
        let press = BoardProgram(role: .press)
        var state = press.start()
        _ = press.hear(.hall(.heard(board.meeting.updates(for: .board, from: 1))), &state)
        _ = press.hear(Self.told(.blank, .press), &state)
        #expect(press.scene(state, in: Surroundings(size: Size(columns: 80, rows: 24))).body.isEmpty)
    }

    @Test("the board never leaves a running speaker by itself")
    func speaker() throws {
        var board = BoardStory(try ChairMoments.meeting("speaker"))
        board.wait(300)
        #expect(board.state.page == .now)
    }

    // MARK: The officers' consoles

    private func directions(_ requests: [ConsoleRequest]) -> [BoardDirection] {
        requests.compactMap { if case .directBoards(let direction) = $0 { direction } else { nil } }
    }

    @Test("the chair blanks the boards by a few letters, and the console says so on every page until they follow again")
    func line() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("item"))
        chair.type(":boards nothing")
        chair.press(.enter)
        #expect(directions(chair.requests) == [BoardDirection(.blank)])
        let boards = BoardRole.allCases.map { DirectedBoard(role: $0, showing: .blank) }
        chair.hear(.hall(.heard([.status(HostStatus(boards: boards))])))
        chair.hear(.told(SteeringWords.done(BoardDirection(.blank))))
        #expect(chair.reading.matches(of: /Boards: NOTHING/).count == 1, "what was done is said once")
        chair.type("a")
        #expect(chair.reading.contains("Boards: NOTHING (blank)"))
        chair.type(":boards follow")
        chair.press(.enter)
        #expect(directions(chair.requests).last == BoardDirection(.session))
        chair.hear(.hall(.heard([.status(HostStatus())])))
        chair.hear(.told(SteeringWords.done(BoardDirection(.session))))
        #expect(!chair.reading.contains("NOTHING"))
    }

    @Test("the secretariat writes a message for the press, and it goes after a time")
    func secretariat() throws {
        var office = OfficeStory.secretariat(try ChairMoments.meeting("item"))
        office.type(":boards message")
        office.press(.enter)
        office.type("Lunch")
        office.press(.enter)
        office.type("2")
        office.press(.enter)
        office.type("600")
        office.press(.enter)
        #expect(directions(office.requests) == [BoardDirection(.message("Lunch"), on: [.press], seconds: 600)])
    }

    @Test("what would take a speaker or an open vote from the wall asks first; what shows it does not")
    func asks() throws {
        for (moment, question) in [("speaker", "A speaker has the floor."), ("recorded", "A vote is open.")] {
            var chair = OfficeStory.chair(try ChairMoments.meeting(moment))
            chair.type(":boards show the agenda")
            chair.press(.enter)
            #expect(chair.reading.contains(question))
            #expect(directions(chair.requests).isEmpty)
            chair.press(.enter)
            chair.type(":boards hold")
            chair.press(.enter)
            #expect(directions(chair.requests) == [BoardDirection(.hold)])
            chair.type(":boards show the agenda")
            chair.press(.enter, .character("9"))
            #expect(directions(chair.requests).last == BoardDirection(.page(.agenda)))
        }
    }
}
