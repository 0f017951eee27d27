import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The board goes at once to a result that is put right")
struct BoardCorrectionTests {
    @Test("given a board that shows the agenda again, a recount, its outcome and a note bring the result back")
    func turnsBack() throws {
        var board = BoardStory(try RecountConsoleTests().announced(100, 60))
        #expect(board.reading.contains("CARRIED"))
        board.press(.left)
        #expect(!board.reading.contains("CARRIED"), "\(board.reading)")
        try board.happen {
            try $0.carryOut(.ballots(.recount("budget-2025#1", reason: "x")), by: HeardMeeting.bothOfficers)
        }
        #expect(board.reading.contains("COUNTED AGAIN"), "\(board.reading)")
        board.press(.left)
        try board.happen {
            try $0.count("budget-2025#1", .motion(for: 70, against: 90))
            try $0.carryOut(.series(.correct("budget-2025#1")))
        }
        #expect(board.reading.contains("NOT CARRIED"), "\(board.reading)")
        board.press(.left)
        try board.happen {
            try $0.carryOut(.record(.correct(position: $0.events.count, note: "A note")), by: HeardMeeting.bothOfficers)
        }
        #expect(board.reading.contains("CORRECTED: A note"), "\(board.reading)")
    }
}
