import AssemblyCore
import Language
import TerminalKit

/// A result as it is announced: the outcome, the figures in the order of the rulebook, the arithmetic with its article.
enum ResultParts {
    /// The outcome in one line: `CARRIED`, or who is elected.
    private static func outcome(_ result: DeclaredResult, on question: Question?, _ assembly: Assembly) -> Text {
        let outcome = result.verdict.outcome
        guard !result.verdict.elected.isEmpty else {
            return Text(
                OutcomeWords.name(outcome, on: question, assembly).uppercased, OutcomeWords.ink(outcome, on: question))
        }
        return Text("ELECTED: ", .success) + Text(result.verdict.elected.sideBySide, .heading)
    }

    /// The outcome with what lots or the chair's vote have made of it since.
    static func outcome(_ result: DeclaredResult, of ballot: Ballot, _ assembly: Assembly) -> Text {
        announced(result, of: ballot, assembly)
            + (assembly.declinedWords(by: ballot).map { Text($0, .caution) } ?? Text(""))
    }

    private static func announced(_ result: DeclaredResult, of ballot: Ballot, _ assembly: Assembly) -> Text {
        if let settled = Settlement(of: ballot, assembly) { return settled.outcome }
        let question = assembly.questions[ballot.question]
        guard let names = OutcomeWords.appointed(result, by: question, assembly) else {
            return outcome(result, on: question, assembly)
        }
        let word = OutcomeWords.name(result.verdict.outcome, on: question, assembly).uppercased
        return Text("\(word): ", .success) + Text(names.sideBySide, .heading)
    }

    /// The figures in the order that the rulebook prescribes (RPGA 40(4)).
    /// - Parameter isTight: leaves out who did not vote, which no article asks for.
    static func figures(
        _ result: DeclaredResult, of ballot: Ballot, _ assembly: Assembly, isTight: Bool = false
    ) -> Node {
        let lines = assembly.announcement(of: result, in: ballot)
        return Table(
            [Table.Column(share: 1), Table.Column(alignment: .trailing)],
            rows: lines.filter { !isTight || $0.figure != .didNotVote }.map { line in
                let ink: Ink = line.figure == .required ? .accent : .text
                let share = line.figure == .required ? share(line, result) : .empty
                return Table.Row(nil, [Text(line.label + share, .muted), Text(line.number.words, ink)])
            }
        ).share(0)
    }

    private static func share(_ line: AnnouncedLine, _ result: DeclaredResult) -> Message {
        let tests = result.verdict.tests
        let test = line.test.flatMap { of in tests.first { $0.test == of } } ?? tests.first
        guard let test, let majority = test.test.majority else { return "" }
        return " (\(majority) of \(test.figure(test.base)))"
    }

    /// The votes and what was required, in the few lines of the smallest windows; of many names the first.
    private static func brief(_ result: DeclaredResult, of ballot: Ballot, _ assembly: Assembly) -> Text {
        let lines = assembly.announcement(of: result, in: ballot)
        let votes = lines.filter { $0.figure == .votes }.prefix(4) + lines.filter { $0.figure == .required }
        return Text(votes.map { "\($0.label) \($0.number)" }.joined(separator: ", "))
    }

    /// The articles without their edition, which stands on the page of `w`; practice is called practice.
    static func articles(of ballot: Ballot) -> Text { Text(ballot.rule.citation.brief, .muted) }

    /// All of it, for a pane: the outcome first, then each figure once, in the order in which it is read out. The
    /// sentence with the arithmetic stands on the page of `w`.
    /// - Parameters:
    ///   - isTight: leaves out who did not vote, which no article asks for.
    ///   - mark: what has become of the result since, behind the outcome.
    ///   - keepsFigures: whether the figures never leave the screen: not where the outcome would have no room beside them.
    ///   - hasFigures: whether all the figures stand there; they have a pane of their own otherwise.
    static func parts(
        _ result: DeclaredResult, of ballot: Ballot, _ assembly: Assembly, isTight: Bool, mark: Text = Text(""),
        keepsFigures: Bool = true, hasFigures: Bool = true
    ) -> [Node] {
        var parts: [Node] = [Paragraph(outcome(result, of: ballot, assembly) + mark).inSight()]
        if hasFigures {
            let figures = figures(result, of: ballot, assembly, isTight: isTight)
            parts.append(keepsFigures ? figures.inSight() : figures)
        } else {
            parts.append(Paragraph(brief(result, of: ballot, assembly)).node)
        }
        if let rejected = assembly.rejectionOfWhole(with: ballot) {
            parts.append(Paragraph(Text(rejected, .caution)).inSight())
        }
        // Who is out is not read off the figures.
        if let out = departures(result) { parts.append(Paragraph(out).node) }
        if !isTight, let settled = Settlement(of: ballot, assembly)?.explanation {
            parts.append(Paragraph(Text(settled, .muted)).node)
        }
        // In a low window the articles stand on the page of `w`: what comes next would be pushed out of sight.
        if !isTight { parts.append(Paragraph(articles(of: ballot)).node) }
        return parts
    }

    /// Who is out after a ballot, and why.
    private static func departures(_ result: DeclaredResult) -> Text? {
        guard let out = result.step?.eliminated, !out.isEmpty else { return nil }
        return Text(out.map { "Out: \($0.name), \($0.reason.words)." }.joined(separator: " "), .caution)
    }

    /// What a computed but not yet announced ballot would give; `nil` when the figures contradict each other.
    static func preview(of ballot: Ballot, _ assembly: Assembly) -> DeclaredResult? {
        try? Series.computedResult(of: ballot, in: assembly)
    }
}
