import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// A board that is heard line by line tells what the hall sees.
@Suite("A board by line tells outcomes with their votes, and what has come back")
struct BoardByEarTests {
    /// What is told by ear when it is new.
    private static func told(_ board: BoardStory) -> String {
        Reader(isLinear: true).sentences(of: board.scene(isLinear: true)).filter { !$0.isQuiet }.map(\.text)
            .joined(separator: " ")
    }

    @Test("a result is told with the votes for, against and abstentions, while a running tally is not")
    func votes() throws {
        // Given a board that has told of an open ballot
        var board = BoardStory(try ChairMoments.meeting("recorded"))
        // When the result is announced
        let ballot = try board.meeting.currentBallot()
        try board.happen { try $0.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id))) }
        // Then the votes are told with the outcome
        let told = Self.told(board)
        for words in ["CARRIED", "103", "34"] {
            #expect(told.contains(words), "\(words): \(told)")
        }
    }

    @Test("each ballot has pages of its own by ear, so that no outcome is lost between two of them")
    func names() throws {
        var board = BoardStory(try ChairMoments.meeting("recorded"))
        let first = board.scene(isLinear: true).name
        let ballot = try board.meeting.currentBallot()
        try board.happen {
            try $0.carryOut(
                .ballots(.close(ballot.id)), .series(.declare(ballot.id)), .agenda(.adjourn("resolution-2")))
            try $0.carryOut(.agenda(.takeUp("appointment")))
            _ = try $0.open("secretary-general")
        }
        #expect(board.scene(isLinear: true).name != first)
        #expect(board.scene().name == "board.vote")
    }

    @Test("before the first tick nothing is told, which would be the time of the last record")
    func firstTick() throws {
        var board = BoardStory(unheard: try ChairMoments.meeting("secret"))
        board.hear(.hall(.heard(board.meeting.updates(for: .board))))
        #expect(board.scene(isLinear: true).isPassing)
        board.wait(1)
        #expect(!board.scene(isLinear: true).isPassing)
    }

    @Test("the day of the next sitting is told without the time of day before it")
    func nextSitting() throws {
        let meeting = try ChairMoments.meeting("start")
        let reading = ScreenPicture.reading(of: BoardStory(meeting).scene(isLinear: true)).joined(separator: "\n")
        #expect(reading.contains("Next sitting"), "\(reading)")
        #expect(!reading.contains("10:00"), "\(reading)")
    }

    @Test("board and kiosk say that the link is back, for a while")
    func back() throws {
        var board = BoardStory(try HeardMeeting.small())
        var kiosk = KioskStory(try HeardMeeting.small())
        for isUp in [false, true] {
            board.hear(.hall(.link(isUp: isUp)))
            kiosk.hear(.hall(.link(isUp: isUp)))
        }
        #expect(board.scene().status?.text == "Reconnected.")
        #expect(kiosk.scene.status?.text == "Reconnected.")
        board.wait(20)
        kiosk.wait(.seconds(20))
        #expect(board.scene().status == nil)
        #expect(kiosk.scene.status == nil)
    }

    @Test("in a break the board goes on with what is in hand, and nobody is told that no sitting is open")
    func suspended() throws {
        var meeting = try ChairMoments.meeting("item")
        try meeting.carryOut(.sitting(.suspend))
        let reading = ScreenPicture.reading(of: BoardStory(meeting).scene(isLinear: true)).joined(separator: "\n")
        #expect(reading.contains("Next: 3 "), "\(reading)")
        let kiosk = KioskStory(meeting)
        #expect(kiosk.reading.contains("The sitting is suspended."), "\(kiosk.reading)")
        let chair = OfficeStory.chair(meeting)
        #expect(!(kiosk.reading + chair.reading).contains("No sitting is open"), "\(chair.reading)")
    }
}
