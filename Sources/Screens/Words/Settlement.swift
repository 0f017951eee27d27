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
        guard let settled = TieSettlement(of: ballot, in: assembly) else { return nil }
        let question = assembly.questions[ballot.question]
        (elected, explanation, means) = (settled.elected, settled.explanation, " " + settled.means)
        word = settled.outcome.map { OutcomeWords.name($0, on: question, assembly).uppercased } ?? "SETTLED"
        ink = settled.outcome.map { OutcomeWords.ink($0, on: question) } ?? .success
        let names = elected.isEmpty ? Text(word, ink) : Text("ELECTED: ", .success) + Text(elected.sideBySide, .heading)
        outcome = names + Text(means, .muted)
    }
}

extension Question {
    /// The name of a candidate as it stands on the paper.
    func nameOnPaper(of candidate: CandidateID) -> String? { candidates.first { $0.id == candidate }?.name }
}
