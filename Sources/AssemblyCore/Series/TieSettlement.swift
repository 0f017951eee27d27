public import Language

/// How a tie that a ballot left was decided after it: by lots, or by the chair's casting vote.
public struct TieSettlement: Hashable, Sendable {
    /// What came of it; `nil` where it only said who stays in a series that goes on.
    public let outcome: Outcome?
    /// Who was elected by it, as the names stand on the paper.
    public let elected: [String]
    /// By what: `by lot, number 482913`.
    public let means: Message
    /// How it came about, in a sentence; `nil` where the means say it all.
    public let explanation: Message?

    /// The settlement of a ballot's tie; `nil` where it left none, or none has been settled.
    public init?(of ballot: Ballot, in assembly: Assembly) {
        guard ballot.phase == .declared, let question = assembly.questions[ballot.question] else { return nil }
        if let move = assembly.conduct.moves[question.id]?.last(where: { $0.round == ballot.round }) {
            elected = move.elected.compactMap { code in question.candidates.first { $0.id == code }?.name }
            (outcome, explanation) = (elected.isEmpty ? nil : .elected, move.step.explanation)
            means = move.kind.means
        } else if ballot.result?.sequel == .castingVote, case .decided(let decided) = question.state {
            (outcome, elected, explanation) = (decided, [], nil)
            means = SeriesMove.Kind.castingVote([]).means
        } else {
            return nil
        }
    }
}

extension SeriesMove.Kind {
    fileprivate var means: Message {
        switch self {
        case .lots(let seed): "by lot, number \(seed)"
        case .castingVote: "by the casting vote of the chair"
        }
    }
}
