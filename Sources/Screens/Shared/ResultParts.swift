import AssemblyCore
import TerminalKit

/// A result as it is announced: the outcome, the figures in the order of the rulebook, the arithmetic with its article.
enum ResultParts {
    /// The outcome in one line: `CARRIED`, or who is elected.
    static func outcome(_ result: DeclaredResult) -> Text {
        let word = OutcomeWords.word(result.verdict.outcome)
        guard !result.verdict.elected.isEmpty else {
            return Text(word.plain.uppercased(), word.spans.first?.ink ?? .text)
        }
        return Text("ELECTED: ", .success) + Text(result.verdict.elected.joined(separator: ", "), .heading)
    }

    /// The figures in the order that the rulebook prescribes (RPGA 40(4)).
    static func figures(_ result: DeclaredResult) -> Facts {
        Facts(result.announcement.map { Fact($0.label, $0.value, $0.figure == .required ? .accent : .text) })
    }

    /// All of it, for a pane; `isTight` leaves the bars out where the figures say the same.
    static func parts(_ result: DeclaredResult, of ballot: Ballot, isTight: Bool) -> [Node] {
        var parts: [Node] = [Paragraph(outcome(result)).node]
        parts.append(figures(result).node)
        if !isTight { parts.append(TallyParts.votes(ballot, result.figures).priority(.secondary)) }
        parts.append(Paragraph(Text(result.verdict.explanation, .muted)).priority(.secondary))
        return parts
    }

    /// What a computed but not yet announced ballot would give; `nil` when the figures contradict each other.
    static func preview(of ballot: Ballot, _ assembly: Assembly) -> DeclaredResult? {
        try? ballot.computedResult(announcing: assembly.rulebook?.announcement ?? [])
    }
}
