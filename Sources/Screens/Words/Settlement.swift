import AssemblyCore
import Language
import TerminalKit

/// How a tie was settled after the ballot that left it: by lots or by the chair's casting vote.
struct Settlement {
    /// The outcome in one line.
    let outcome: Text
    /// What happened, in a sentence; `nil` where the outcome says it all.
    let explanation: Message?
    /// Who was elected by it.
    let elected: [String]
    /// The outcome in a word, in its ink.
    let word: Message
    let ink: Ink
    /// By what: ` by lot, number 482913`.
    let means: Message

    /// The settlement of the tie that a ballot left; `nil` where it left none, or none has been settled.
    init?(of ballot: Ballot, _ assembly: Assembly) {
        guard ballot.phase == .declared, let question = assembly.questions[ballot.question] else { return nil }
        if let move = assembly.conduct.moves[question.id]?.last(where: { $0.round == ballot.round }) {
            let names = move.elected.compactMap { question.nameOnPaper(of: $0) }
            (elected, explanation, means) = (names, move.step.explanation, Self.words(move.kind))
            (word, ink) = (names.isEmpty ? "SETTLED" : OutcomeWords.name(.elected).uppercased, .success)
            outcome =
                (names.isEmpty ? Text("SETTLED", .success) : Text("ELECTED: ", .success))
                + Text(names.sideBySide, .heading) + Text(means, .muted)
        } else if ballot.result?.sequel == .castingVote, case .decided(let decided) = question.state {
            (elected, explanation, means) = ([], nil, " by the casting vote of the chair")
            (word, ink) = (
                OutcomeWords.name(decided, on: question, assembly).uppercased, OutcomeWords.ink(decided, on: question)
            )
            outcome = Text(word, ink) + Text(means, .muted)
        } else {
            return nil
        }
    }

    private static func words(_ kind: SeriesMove.Kind) -> Message {
        switch kind {
        case .lots(let seed): " by lot, number \(seed)"
        case .castingVote: " by the casting vote of the chair"
        }
    }
}

extension Question {
    /// The name of a candidate as it stands on the paper.
    func nameOnPaper(of candidate: CandidateID) -> String? { candidates.first { $0.id == candidate }?.name }
}
