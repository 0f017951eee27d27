import AssemblyCore
import Foundation
import Language
import Minutes
import PlenaryTestKit
import Testing

/// Tables for programs and spreadsheets.
@Suite("Minutes as CSV")
struct CSVTests {
    /// Reads RFC 4180 strictly, by a reader written only for the tests.
    private func rows(_ csv: String) throws -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var rest = Array(csv.unicodeScalars)[...]
        while let next = rest.popFirst() {
            switch (next, isQuoted) {
            case ("\"", true):
                if rest.first == "\"" { cell.unicodeScalars.append(rest.removeFirst()) } else { isQuoted = false }
            case ("\"", false): isQuoted = true
            case (",", false): (row, cell) = (row + [cell], "")
            case ("\r", false):
                #expect(rest.popFirst() == "\n")
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(next)
            }
        }
        #expect(cell.isEmpty && row.isEmpty, "the last row ends with CRLF")
        #expect(Set(rows.map(\.count)).count == 1, "every row has as many cells as the header")
        return rows
    }

    @Test("there is one row per member and recorded vote, and they add up to the figures")
    func votes() throws {
        let minutes = try AssemblyStory.wholeSession().minutes()
        let table = try rows(minutes.csvVotes)
        let votes = try #require(table.first?.firstIndex(of: "vote"))
        let recorded = minutes.ballots.filter { $0.votes != nil }
        #expect(recorded.count == 2)
        #expect(table.count == 1 + 10 * recorded.count)
        for ballot in recorded where ballot.sums.scores == nil {
            let cells = table.filter { $0[0] == "\(ballot.number)" }.map { $0[votes] }
            #expect(DecimalFigure(cells.count { $0 == "yes" }) == ballot.sums.votesFor)
            #expect(DecimalFigure(cells.count { $0 == "no" }) == ballot.sums.against)
            #expect(DecimalFigure(cells.count { $0 == "abstain" }) == ballot.sums.abstentions)
        }
        #expect(table.contains { $0[5] == "HH" && $0[9] == "no-vote" && $0[10].contains("arrears") })
        #expect(table.contains { $0[5] == "II" && $0[9] == "not-represented" })
        #expect(table.contains { $0[5] == "AA" && $0[8] == "Ada;Ben" })
    }

    @Test("there is one row per ballot with figures, required number, outcome, rule and citation")
    func ballots() throws {
        let table = try rows(try AssemblyStory.wholeSession().minutes().csvBallots)
        #expect(table.count == 1 + 4)
        let first = Dictionary(uniqueKeysWithValues: zip(table[0], table[1]))
        #expect(first["for"] == "2")
        #expect(first["against"] == "1")
        #expect(first["abstentions"] == "1")
        #expect(first["did_not_vote"] == "3")
        #expect(first["majority"] == ">1/2")
        #expect(first["base"] == "3")
        #expect(first["required"] == "2")
        #expect(first["outcome"] == "carried")
        #expect(first["rule"] == "Rule 2")
        let third = Dictionary(uniqueKeysWithValues: zip(table[0], table[3]))
        #expect(third["scores"] == nil)
        let scores = try rows(try AssemblyStory.wholeSession().minutes().csvScores)
        #expect(scores.filter { $0[0] == "3" }.map { $0[5] + " " + $0[6] } == ["Ada 4", "Ben 1", "Cleo 0"])
        #expect(third["elected"] == "Ada")
    }

    @Test(
        "no cell is taken for a formula, however it begins",
        arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\u{FF1D}1"])
    func formulas(title: String) throws {
        var story = try AssemblyStory.under("texts")
        let text = LocalizedText(title)
        story.when(
            .questions(.table(Question(id: "odd", item: "texts", title: text, text: "x", decision: "resolution"))))
        _ = try story.vote(on: "odd", ["AA": .yes])
        let table = try rows(story.minutes().csvBallots)
        #expect(table[1][2] == "'" + title)
    }

    @Test("commas, quotation marks and line breaks come back as they were")
    func quoting() throws {
        var story = try AssemblyStory.under("texts")
        let title = "A \"quoted\", odd title\"\u{308}"
        story.when(
            .questions(
                .table(
                    Question(id: "odd", item: "texts", title: LocalizedText(title), text: "x", decision: "resolution")))
        )
        _ = try story.vote(on: "odd", ["AA": .yes])
        #expect(try rows(story.minutes().csvBallots)[1][2] == title)
        #expect(story.minutes().csvBallots.contains("\"A \"\"quoted\"\", odd title\"\"\u{308}\""))
    }
}
