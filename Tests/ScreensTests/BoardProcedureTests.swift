import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the procedure on the board")
struct BoardProcedureTests {
    /// What the hall sees.
    enum View: String, CaseIterable {
        case point, appeal, rulingStands = "ruling-stands", motions, amendments, consensus
        case rollCall = "roll-call", hands, papers, series, seriesWhy = "series-why", drawn
    }

    @Test(
        "every page looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: View.allCases)
    func pictures(view: View) throws {
        let board = try Self.story(view)
        let text = Pictures.text { board.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        let difference = Fixture("board-procedure-\(view.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("a point of order, an appeal, a motion and an answer at a roll call come to the board at once")
    func atOnce() throws {
        var board = BoardStory(try .under("budget"))
        board.press(.right)
        try board.happen { try $0.debate(.raisePointOfOrder("KE", "The text is missing", onVoting: false)) }
        #expect(board.reading.contains("POINT OF ORDER") && board.reading.contains("The text is missing"))
        try board.happen { try $0.debate(.rule(upheld: true, "It is being distributed."), .appeal("FR")) }
        #expect(board.reading.contains("APPEAL"))
        try board.happen { try $0.vote(on: "appeal-1", 10, 10) }
        #expect(board.reading.contains("RULING STANDS"))
        try board.happen { try $0.debate(.move(ProposedMotion(.suspendSitting, by: "JP", minutes: 20))) }
        #expect(board.reading.contains("MOTION") && board.reading.contains("for 20 minutes"))
        try board.happen { try $0.vote(on: "motion-1", 10, 20) }
        try board.happen { try $0.carryOut(.ballots(.openRollCall("budget-2025"))) }
        #expect(board.reading.contains("Afghanistan"))
        try board.happen { try $0.carryOut(.ballots(.rollCallAnswer("budget-2025#1", "AF", .yes))) }
        #expect(board.reading.contains("Last Afghanistan: yes"))
    }

    static func story(_ view: View) throws -> BoardStory {
        var board = BoardStory(try DebateMoments.meeting(view.rawValue))
        let page: [View: BoardState.Page] = [.series: .vote, .drawn: .vote, .rulingStands: .vote, .seriesWhy: .why]
        if let page = page[view] { while board.state.page != page { board.press(.right) } }
        board.look(after: 41)
        return board
    }
}
