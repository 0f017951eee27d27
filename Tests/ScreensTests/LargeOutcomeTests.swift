import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("Every outcome is read from afar")
struct LargeOutcomeTests {
    /// The words of every outcome: of ballots, of motions carried and lost, of rulings, of appointments, of ties settled.
    private static let outcomes: [Message] =
        [
            "carried", "not carried", "elected", "nobody elected", "equal votes", "no result", "appointed",
            "not appointed",
        ]
        + ["the ruling stands", "the ruling is overruled", "the sitting is suspended", "the sitting is adjourned"]
        + ["the sitting is to be suspended", "the sitting is to be adjourned"]
        + ["the debate is adjourned", "the debate is closed", "the assembly is not competent"]
        + ["the vote will be secret", "the vote will be by roll call", "the parts are put separately"]
        + [
            "the decision is reconsidered", "speeches are limited", "the speakers list is closed",
            "the sitting continues",
        ]
        + ["the debate continues", "the assembly is competent", "no secret ballot", "no roll call"]
        + ["the text is put as a whole", "the decision stands", "speeches are not limited"]
        + ["the speakers list stays open"]

    @Test(
        "in block letters on a board of 80×24 and 132×43, in every language that has them",
        arguments: [WorkingLanguage.english, .french, .spanish])
    func everyOutcome(language: WorkingLanguage) {
        // Beside the members of a wide board the outcome has three fifths of the width.
        for (width, rows, tallest) in [(76, 18, 5), (76, 37, 10)] {
            for outcome in Self.outcomes {
                let words = Message.verbatim(outcome.text(in: language)).uppercased
                let letters = BannerLayout.lettering(
                    of: Banner(words, tallest: tallest), width: width, rows: rows, glyphs: .unicode)
                #expect(letters != nil, "\(words.text(in: language)) is not large in \(width) columns")
                #expect((letters?.rows ?? 0) <= rows / 2, "\(words.text(in: language)) leaves no room for the figures")
            }
        }
    }

    @Test("given an appeal that fails, the board's word stands in block letters with its bars below")
    func ruling() throws {
        let board = try BoardProcedureTests.story(.rulingStands)
        for size in [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43)] {
            let frame = Painter().paint(board.scene(columns: size.columns, rows: size.rows), size: size)
            let rows = (0..<size.rows).map { frame.surface.text(ofRow: $0) }
            let large = rows.filter { $0.contains("▀") || $0.filter { $0 == "█" }.count > 12 }
            #expect(large.count >= 6, "\(size)\n\(rows.joined(separator: "\n"))")
            #expect(rows.contains { $0.contains("Against") }, "\(size)\n\(rows.joined(separator: "\n"))")
            #expect(!rows.contains { $0.contains("THE RULING STANDS") }, "it is not in small letters")
        }
    }
}
