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
    /// - Parameter isTight: puts the share beside the number required, and leaves out who did not vote, which no article
    ///   asks for.
    static func figures(_ result: DeclaredResult, isTight: Bool = false) -> Node {
        Table(
            [Table.Column(share: 1), Table.Column(alignment: .trailing)],
            rows: result.announcement.filter { !isTight || $0.figure != .didNotVote }.map { line in
                let ink: Ink = line.figure == .required ? .accent : .text
                let share = isTight && line.figure == .required ? share(result) : ""
                return Table.Row(nil, [Text(line.label + share, .muted), Text("\(line.value)", ink)])
            }
        ).share(0)
    }

    private static func share(_ result: DeclaredResult) -> String {
        guard let test = result.verdict.tests.first, let majority = test.test.majority else { return "" }
        return " (\(majority) of \(test.base))"
    }

    /// The articles without their edition, which stands on the page of `w`.
    static func articles(_ result: DeclaredResult) -> Text {
        let articles = result.citation.split(separator: ", ").filter { !$0.hasPrefix("ed. ") }
        return Text(articles.joined(separator: ", "), .muted)
    }

    /// All of it, for a pane.
    /// - Parameter isTight: leaves out the bars, and of the explanation what the figures say already.
    static func parts(_ result: DeclaredResult, of ballot: Ballot, isTight: Bool) -> [Node] {
        var parts: [Node] = [Paragraph(outcome(result)).node, figures(result, isTight: isTight)]
        if isTight {
            parts.append(Paragraph(articles(result)).node)
        } else {
            parts.append(TallyParts.votes(ballot, result.figures).priority(.secondary))
            parts.append(Paragraph(Text(result.verdict.explanation.uppercasedFirst, .muted)).node)
        }
        return parts
    }

    /// What a computed but not yet announced ballot would give; `nil` when the figures contradict each other.
    static func preview(of ballot: Ballot, _ assembly: Assembly) -> DeclaredResult? {
        try? ballot.computedResult(announcing: assembly.rulebook?.announcement ?? [])
    }
}
