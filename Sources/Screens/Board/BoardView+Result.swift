import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// How a ballot ended: the outcome, or who was elected, largest; the votes with what was required, each figure once.
    func resultPage(_ result: DeclaredResult, _ ballot: Ballot, _ above: [Node]) -> Poster {
        let outcome = outcome(result, ballot)
        // Where there is little room the arithmetic has a page of its own.
        let isLow = surroundings.size.rows < 20 && !surroundings.isLinear
        return Poster(
            outcome.largest, above: above, caption: outcome.words, beside: seats(ballot),
            foot: (isLow ? [] : others(result, ballot) + rule(of: ballot)) + rehearsalNames(ballot)
        ) {
            meters(ballot)
        }
    }

    /// The outcome in one word, or the names of who was elected and the word below; with what lots or the chair's vote have
    /// made of it, what became of a ruling, and of a text with its parts.
    private func outcome(_ result: DeclaredResult, _ ballot: Ballot) -> (largest: Node, words: [Node]) {
        let question = assembly.questions[ballot.question]
        let declined = assembly.declinedWords(by: ballot) ?? .empty
        if let settled = Settlement(of: ballot, assembly) {
            return large(settled.word, settled.ink, settled.elected, settled.means + declined)
        }
        let names = OutcomeWords.appointed(result, by: question, assembly) ?? result.verdict.elected
        let word = OutcomeWords.name(result.verdict.outcome, on: question, assembly).uppercased
        let shown = large(word, OutcomeWords.ink(result.verdict.outcome, on: question), names, declined)
        return (shown.largest, shown.words + rejectionOfWhole(ballot))
    }

    /// What the rejection of a part means for its text, which the hall would not see otherwise.
    func rejectionOfWhole(_ ballot: Ballot) -> [Node] {
        assembly.rejectionOfWhole(with: ballot).map { [line($0, .caution, share: 4)] } ?? []
    }

    private func large(
        _ word: Message, _ ink: Ink, _ names: [String], _ means: Message
    ) -> (largest: Node, words: [Node]) {
        let shown = names.isEmpty ? word : Message.verbatim(names.sideBySide)
        var largest = Banner(shown, ink: ink).growing(in: names.isEmpty ? 3 : 5)
        largest.spoken = (names.isEmpty ? word : [word, shown].joined(separator: " ")) + means
        var below = Banner((names.isEmpty ? .empty : word) + means, ink: ink).growing()
        below.spoken = .empty
        return (largest.node.inSight(), below.text.isEmpty ? [] : [below.node.share(4)])
    }

    /// The figures that no bar tells, in the order of the rulebook.
    @NodeBuilder
    private func others(_ result: DeclaredResult, _ ballot: Ballot) -> [Node] {
        let lines = assembly.announcement(of: result, in: ballot).filter {
            $0.figure != .votes && $0.figure != .abstentions && $0.figure != .required
        }
        if surroundings.isLinear {
            Facts(lines.map { TerminalKit.Fact($0.label, $0.number) })
        } else if !lines.isEmpty {
            // Larger than the article below: the arithmetic is read from afar.
            line(lines.map { "\($0.label) \($0.number)" }.joined(separator: ", "), in: 2)
        }
    }

    /// What had to be reached, and the article that says so.
    private func rule(of ballot: Ballot) -> [Node] {
        let required = BoardWords.required + RuleWords.required(ballot.position.tests, assembly)
        return [line("\(required) (\(ballot.rule.citation.brief))", .muted, share: 1, in: 2)]
    }

    /// The figures of the latest result in the rulebook's order, with the arithmetic and its article.
    var why: Poster? {
        guard let ballot = state.shownBallot, let result = ballot.result,
            let question = assembly.questions[ballot.question]
        else { return nil }
        let outcome = outcome(result, ballot)
        let lines = assembly.announcement(of: result, in: ballot)
        let head = assembly.scrutiny.boards[ballot.id]?.head.map {
            TerminalKit.Fact(BoardWords.boardAtEnd, Text(ScrutinyWords.words($0), .accent))
        }
        // One ballot is read from bars; a table is for what several of them have made of the names.
        let isSeries =
            SeriesParts.isWorthShowing(question, assembly)
            && (surroundings.isLinear || SeriesParts.ballots(question, assembly).count > 1)
        return Poster(
            outcome.largest, above: [title(question.title.message)] + rehearsal(question),
            foot: surroundings.isLinear ? [line(explanation(of: result, ballot), .muted)] : rule(of: ballot)
        ) {
            outcome.words
            if isSeries { SeriesParts.table(question, assembly).share(12) }
            if surroundings.isLinear {
                Facts(lines.map { TerminalKit.Fact($0.label, $0.number) } + [head].compactMap(\.self))
            } else if !isSeries {
                Meters(lines.map { arithmetic($0, of: lines, electing: result.verdict.elected) }).node.share(12)
            }
            CorrectionParts.of(ballot.id, state.hall)
        }
    }

    private func explanation(of result: DeclaredResult, _ ballot: Ballot) -> Message {
        UpcomingBallot.explanation(of: result, in: ballot, in: assembly).capitalised
    }

    /// A figure as a bar of the largest of all: what was required beside what it was required of.
    private func arithmetic(
        _ line: AnnouncedLine, of all: [AnnouncedLine], electing elected: [String]
    ) -> Meter {
        let ink: Ink =
            switch line.side {
            case .votesFor: .affirmative
            case .against: .negative
            case .name: elected.contains(line.label.english) ? .affirmative : .pending
            case nil: line.figure == .required ? .accent : line.figure == .abstentions ? .neutral : .pending
            }
        let same = all.filter { $0.metric == line.metric && $0.decimals == line.decimals }
        return Meter(
            line.label, value: line.value, maximum: max(1, same.map(\.value).max() ?? 1),
            caption: Text(line.number.words), ink: ink)
    }
}
