import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// Every page of every console, after a result was announced and then put right.
@Suite("What was put right is marked wherever it is shown")
struct CorrectedEverywhereTests {
    /// The pages on which the outcome of the budget stands, each with its sentences.
    private static func pages(of meeting: HeardMeeting) -> [(name: String, text: String)] {
        var pages: [(String, String)] = []
        for key in "saefdopmvBrcnwM" {
            var chair = OfficeStory.chair(meeting)
            chair.type(String(key))
            pages.append(("chair \(key)", chair.reading))
            for _ in 0..<3 {
                chair.press(.enter)
                pages.append(("chair \(key), Enter", chair.reading))
            }
        }
        for key in "mvaBrw" {
            var office = OfficeStory.secretariat(meeting)
            office.type(String(key))
            pages.append(("secretariat \(key)", office.reading))
            if key == "v" { office.give(.choose("question.budget-2025")) } else { office.press(.enter) }
            pages.append(("secretariat \(key), Enter", office.reading))
        }
        var board = BoardStory(meeting)
        for place in 0..<6 {
            pages.append(("board \(place)", board.reading))
            board.press(.right)
        }
        var kiosk = KioskStory(meeting)
        pages.append(("kiosk", kiosk.reading))
        kiosk.identify("FR")
        pages.append(("kiosk of France", kiosk.reading))
        return pages
    }

    /// The pages that say an outcome without a word that it was put right; how many say one at all.
    private func check(_ meeting: HeardMeeting, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        var telling = 0
        for (name, text) in Self.pages(of: meeting) {
            let lines = text.split(separator: "\n").filter {
                $0.contains("Budget for 2025") || $0.hasPrefix("CARRIED") || $0.hasPrefix("NOT CARRIED")
            }
            guard lines.contains(where: { $0.lowercased().contains("carried") }) else { continue }
            telling += 1
            #expect(
                words.contains { text.lowercased().contains($0) }, "\(name) tells the outcome alone:\n\(text)",
                sourceLocation: sourceLocation)
        }
        #expect(telling >= 6, "only \(telling) pages tell the outcome", sourceLocation: sourceLocation)
    }

    @Test("after a recount that changed the result, and while the result is counted again")
    func recount() throws {
        var meeting = try RecountConsoleTests().announced(100, 60)
        try meeting.carryOut(.ballots(.recount("budget-2025#1", reason: "x")), by: HeardMeeting.bothOfficers)
        check(meeting, ["counted again"])
        try meeting.count("budget-2025#1", .motion(for: 70, against: 90))
        try meeting.carryOut(.series(.correct("budget-2025#1")))
        check(meeting, ["corrected", "recount"])
    }

    @Test("after a note on the record of the ballot")
    func note() throws {
        var meeting = try RecountConsoleTests().announced(100, 60)
        try meeting.carryOut(
            .record(.correct(position: meeting.events.count, note: "France was counted for")),
            by: HeardMeeting.bothOfficers)
        check(meeting, ["corrected"])
    }
}
