import AssemblyCore
import TerminalKit

/// A declared result on the board: the outcome large, the figures in the rulebook's order, the arithmetic.
enum BoardResult {
    /// The parts of the page.
    static func parts(_ result: DeclaredResult, _ ballot: Ballot) -> [Node] {
        let (word, ink) = outcome(result.verdict.outcome)
        let names = result.verdict.elected.joined(separator: ", ")
        return [
            Banner(word, ink: ink, caption: names.isEmpty ? nil : Text(names, .heading), tallest: 5).node,
            Row {
                Facts(result.announcement.filter { $0.figure != .votes }.map { Fact($0.label, Text("\($0.value)")) })
                BoardBallot.meters(ballot)
            }.share(0),
            Paragraph(Text(result.verdict.explanation, .muted)).priority(.secondary),
        ]
    }

    private static func outcome(_ outcome: Outcome) -> (String, Ink) {
        switch outcome {
        case .carried: ("CARRIED", .success)
        case .notCarried: ("NOT CARRIED", .danger)
        case .elected: ("ELECTED", .success)
        case .noneElected: ("NO MAJORITY", .caution)
        case .tied: ("EQUAL VOTES", .caution)
        case .noResult: ("NO RESULT", .caution)
        }
    }
}
