import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The board")
struct BoardTests {
    @Test("a ballot that opens is shown at once, whatever page stands, and stays while it is open")
    func follows() throws {
        var board = BoardStory(try HeardMeeting.small())
        board.press(.right)
        #expect(board.state.page != .vote)
        try board.happen { _ = try $0.open(SmallAssembly.secretMotion) }
        #expect(board.state.page == .vote)
        board.wait(200)
        #expect(board.state.page == .vote)
    }

    @Test("a secret ballot shows turnout and the grade of its box, and no figure before it is announced")
    func secret() throws {
        var board = BoardStory(try HeardMeeting.small())
        try board.happen { meeting in
            _ = try meeting.open(SmallAssembly.secretMotion)
            try meeting.cast(.yes, of: "CA")
        }
        #expect(board.reading.contains("1 of 7 have voted"))
        #expect(board.reading.contains("keys held by the host: for rehearsals only"))
        try board.happen { meeting in
            let id = try meeting.currentBallot().id
            var tally = Tally()
            tally.add(.yes)
            try meeting.carryOut(.ballots(.close(id)))
            try meeting.carryOut(.ballots(.recordCount(id, tally)), by: .host)
        }
        #expect(!board.reading.contains("For"))
        try board.happen { try $0.carryOut(.series(.declare(try $0.currentBallot().id))) }
        #expect(board.reading.contains("CARRIED"))
        #expect(board.reading.contains("For: 1"))
    }

    @Test("a quiet recorded vote shows turnout only until it closes; a live one its bars")
    func disclosure() throws {
        var board = BoardStory(try HeardMeeting.small())
        try board.happen { meeting in
            _ = try meeting.open(SmallAssembly.quietMotion)
            try meeting.cast(.yes, of: "CA")
        }
        #expect(!board.reading.contains("For"))
        try board.happen { meeting in
            try meeting.carryOut(.ballots(.close(try meeting.currentBallot().id)))
            try meeting.carryOut(.series(.declare(try meeting.currentBallot().id)))
            _ = try meeting.open(SmallAssembly.motion)
            try meeting.cast(.no, of: "CA")
        }
        #expect(board.reading.contains("Against: 1"))
    }

    @Test("it rotates slowly while nothing is voted, and waits after somebody has steered")
    func rotates() throws {
        var board = BoardStory(try HeardMeeting.builtIn())
        let first = board.state.page
        board.wait(13)
        #expect(board.state.page == first)
        board.wait(2)
        #expect(board.state.page != first)
        board.press(.right)
        let chosen = board.state.page
        board.wait(60)
        #expect(board.state.page == chosen)
    }

    @Test("Ctrl-C, Ctrl-Z, q and Esc never end it; a signal does")
    func ending() throws {
        var board = BoardStory(try HeardMeeting.small())
        #expect(board.press(.control("c"), .control("z"), .character("q"), .back).isEmpty)
        #expect(
            board.program.receive(.terminate, at: nil, &board.state) == [.terminal(.quit(status: 0))])
    }

    @Test("the received papers stand in the order of their trackers, with the words that the voter was told")
    func papers() throws {
        var board = BoardStory(try HeardMeeting.small())
        try board.happen { meeting in
            _ = try meeting.open(SmallAssembly.secretMotion)
            for member in ["GH", "CA", "BR"] as [MemberCode] { try meeting.cast(.yes, of: member) }
        }
        while board.state.page != .papers { board.press(.right) }
        let lines = ScreenPicture.reading(of: board.scene()).filter { $0.contains("Check words") }
        #expect(lines.count == 3)
        #expect(lines == lines.sorted())
    }

    @Test("an annulled ballot is shown as such, not as a result")
    func annulled() throws {
        var board = BoardStory(try HeardMeeting.small())
        try board.happen { meeting in
            let ballot = try meeting.open(SmallAssembly.motion)
            try meeting.carryOut(
                .ballots(.annul(ballot.id, reason: "The screens had failed.")),
                by: .officer(.chair, "chair", second: "deputy"))
        }
        #expect(board.reading.contains("ANNULLED The screens had failed."))
    }

    @Test("its keys are sound, and a lost link is said until something is heard again")
    func link() throws {
        #expect(BoardProgram.keys.collisions.isEmpty)
        var board = BoardStory(try HeardMeeting.small())
        board.hear(.hall(.link(isUp: false)))
        #expect(board.reading.contains("OFFLINE"))
        try board.happen { try $0.carryOut(.sitting(.suspend)) }
        #expect(!board.reading.contains("OFFLINE"))
    }
}
