import AssemblyCore
import Language

/// What is explained: the ballot or question asked about, else the ballot under way, the result announced last, or the
/// question that comes next.
struct WhyMatter {
    let question: Question
    let rule: DecisionRule
    let ballot: Ballot?

    init?(_ assembly: Assembly, _ subject: WhyParts.Subject?) {
        switch subject {
        case .ballot(let id)?: self.init(of: assembly.ballots[id], assembly)
        case .question(let id)?:
            if let ballot = assembly.ballots(on: id).last(where: { $0.phase != .annulled }) {
                self.init(of: ballot, assembly)
            } else {
                self.init(of: assembly.questions[id], assembly)
            }
        case nil: self.init(inHandOf: assembly)
        }
    }

    private init?(inHandOf assembly: Assembly) {
        let inHand = assembly.agenda.itemInHand
        let latest = assembly.ballotOrder.lazy.reversed().compactMap { assembly.ballots[$0] }
            .first { $0.phase != .annulled }
        let isHere = latest.flatMap { assembly.questions[$0.question]?.item } == inHand?.id
        if let ballot = assembly.currentBallot ?? (isHere ? latest : nil) {
            self.init(of: ballot, assembly)
        } else {
            self.init(of: inHand.flatMap { assembly.nextToPut(under: $0.id) }, assembly)
        }
    }

    private init?(of ballot: Ballot?, _ assembly: Assembly) {
        guard let ballot, let question = assembly.questions[ballot.question] else { return nil }
        (self.question, rule, self.ballot, position) = (question, ballot.rule, ballot, ballot.position)
    }

    private init?(of question: Question?, _ assembly: Assembly) {
        guard let question, let rule = assembly.rule(of: question) else { return nil }
        (self.question, self.rule, ballot) = (question, rule, nil)
        position = UpcomingBallot.next(on: question.id, in: assembly)?.position
    }

    /// The place of the ballot in its series; `nil` where no ballot comes next.
    let position: SeriesPosition?

    /// The tests of the ballot.
    var tests: [VoteTest] { position?.tests ?? [] }

    /// What was announced, or what the figures give once they may be known.
    var verdict: Verdict? {
        guard let ballot else { return nil }
        if let result = ballot.result { return result.verdict }
        guard ballot.phase == .counted else { return nil }
        return try? ballot.figures.verdict(under: ballot.position.tests, citation: ballot.rule.citation)
    }

    /// The arithmetic in a sentence, or why there is none yet.
    func explanation(_ assembly: Assembly) -> Message {
        guard let ballot else { return "It follows from the votes; nothing has been voted yet." }
        if let result = ballot.result {
            let arithmetic = UpcomingBallot.explanation(of: result, in: ballot, in: assembly).capitalised
            return assembly.rejectionOfWhole(with: ballot).map { [arithmetic, $0].joined(separator: " ") } ?? arithmetic
        }
        if let verdict { return verdict.explanation(on: question, in: assembly).capitalised }
        guard TallyParts.isKnown(ballot) else {
            return
                "The papers are sealed: what is required follows from the votes expressed, which are known after the close."
        }
        guard let required = (try? ballot.figures.verdict(under: ballot.position.tests))?.tests.first, required.base > 0
        else { return "No vote has been expressed yet." }
        return "So far: \(required.arithmetic). It changes with every vote until the close."
    }
}
