import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// Boards that stand elsewhere than before the assembly show by themselves what is needed there.
@Suite("Interpreters' and press boards")
struct BoardPlaceTests {
    private static func meeting() throws -> HeardMeeting {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("budget")))
        return meeting
    }

    /// A ballot on the budget that is carried.
    private static func vote(_ meeting: inout HeardMeeting) throws {
        let ballot = try meeting.open("budget-2025")
        for (place, member) in meeting.assembly.roll.filter({ ballot.electors[$0] != nil }).enumerated() {
            try meeting.cast(place % 5 == 4 ? .no : .yes, of: member)
        }
        try meeting.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
    }

    @Test("given a vote and its result, the interpreters' board never leaves the words from the rostrum")
    func interpreters() throws {
        var board = BoardStory(try Self.meeting(), role: .interpreters)
        #expect(board.state.page == .booth)
        try board.happen { _ = try $0.open("budget-2025") }
        #expect(board.state.page == .booth)
        #expect(board.reading.contains("Budget for 2025"), "\(board.reading)")
        try board.happen { try $0.carryOut(.ballots(.close($0.assembly.ballotOrder[0]))) }
        board.wait(120)
        #expect(board.state.page == .booth)
    }

    @Test("the interpreters read a text as it is voted, and of an amendment what it changes, on every size and by ear")
    func textInHand() throws {
        var meeting = try Self.meeting()
        try meeting.carryOut(
            .debate(
                .propose(
                    Proposal(
                        title: "A change", text: "Decides to wait.", sponsors: ["FR"], amends: "budget-2025",
                        alters: Alteration(.replaces, 1)))))
        let before = BoardStory(meeting, role: .interpreters).reading
        #expect(
            before.contains("[-The General Assembly adopts the budget for 2025.-] {+Decides to wait.+}"), "\(before)")
    }

    @Test("what the interpreters read is the very sentence that the chair reads aloud", arguments: [false, true])
    func sameSentence(isDecided: Bool) throws {
        var meeting = try Self.meeting()
        if isDecided { try Self.vote(&meeting) }
        let board = BoardStory(meeting, role: .interpreters)
        let chair = OfficeStory.chair(meeting)
        let spoken = SpokenFormula.text(for: chair.state.assembly, at: meeting.now).english
        #expect(
            ScreenPicture.reading(of: board.scene(isLinear: true)).joined(separator: " ").contains(spoken), "\(spoken)")
    }

    @Test("given an announcement, the press board shows the sheet by name, and the hall's board does not")
    func press() throws {
        var (press, hall) = (BoardStory(try Self.meeting(), role: .press), BoardStory(try Self.meeting()))
        try press.happen(Self.vote)
        try hall.happen(Self.vote)
        #expect(press.state.page == .sheet)
        #expect(hall.state.page == .vote)
        let reading = ScreenPicture.reading(of: press.scene(isLinear: true)).joined(separator: "\n")
        #expect(reading.contains("CARRIED"))
        #expect(reading.contains("Afghanistan") && reading.contains("Albania"), "\(reading)")
    }

    @Test("the sheet of a secret ballot names nobody but the candidates")
    func secret() throws {
        let board = try BoardPictureTests.story(.sheetOfElection)
        let reading = ScreenPicture.reading(of: board.scene(isLinear: true)).joined(separator: "\n")
        #expect(reading.contains("Algeria"))
        #expect(!reading.contains("Afghanistan") && !reading.contains("Votes by name"), "\(reading)")
    }

    @Test("a page of the desk is steered to like every other, on any board")
    func steered() throws {
        var board = BoardStory(try Self.meeting())
        board.hear(
            .hall(
                .heard([
                    .status(HostStatus(boards: [DirectedBoard(role: .hall, showing: .page(.booth))]))
                ])))
        #expect(board.reading.contains("Read aloud"), "\(board.reading)")
    }
}
