import AssemblyCore
import TerminalKit

/// Steps of a vote that no machine takes: the answers of a roll call, the counts of hands and papers.
extension ChairStep {
    /// The answers of the member that is called, each with its digit: yes is always 1.
    static func rollCall(_ state: ChairState) -> [ChairStep] {
        guard let ballot = state.assembly.currentBallot, ballot.phase == .open, let member = ballot.rollCall?.next,
            state.assembly.debate.pointInHand == nil
        else { return [] }
        return RollCallAnswer.allCases.map { answer in
            let command = Command.ballots(.rollCallAnswer(ballot.id, member, answer))
            return ChairStep(
                "\(state.assembly.name(of: member)): \(answer.words)", .submit(command),
                refusal: NextStep.refusal(of: command, by: state.authority, at: state.now, in: state.assembly))
        }
    }

    /// The count of hands that are up now.
    static func counts(_ state: ChairState) -> [ChairStep] {
        guard let ballot = state.assembly.currentBallot, ballot.method.isCountedByHand else { return [] }
        return count(ballot, ChairWords.enterCount, state)
    }

    /// The counts of papers that are counted while business goes on.
    static func outside(_ state: ChairState) -> [ChairStep] {
        state.assembly.waitingBallots.filter { $0.phase == .closed && $0.id != state.assembly.currentBallot?.id }
            .flatMap { count($0, ChairWords.enterCount(of: $0, state.assembly), state) }
    }

    private static func count(_ ballot: Ballot, _ label: Message, _ state: ChairState) -> [ChairStep] {
        let isTime = ballot.phase == .closed || ballot.method == .hands && ballot.phase == .open
        guard isTime else { return [] }
        let hasCounted = ballot.handCounts.contains { $0.by == state.officer }
        return [
            ChairStep(
                label, .fill(ProcedureForms(assembly: state.assembly).form(.count(ballot.id))),
                refusal: hasCounted ? .conduct(.sameCounter(state.officer)) : nil, article: ballot.rule.citation,
                state: Text("\(ballot.handCounts.count) of 2 counts", .muted))
        ]
    }
}
