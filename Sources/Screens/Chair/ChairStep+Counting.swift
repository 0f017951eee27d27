import AssemblyCore
import Language
import TerminalKit

/// Steps of a vote that no machine takes: the answers of a roll call, the counts of hands and papers.
extension ChairStep {
    /// The answers of the member that is called, each with its digit: yes is always 1. Before them stands what is waited
    /// for, so that Enter alone answers nothing.
    static func rollCall(_ state: ChairState) -> [ChairStep] {
        guard let (ballot, call) = state.rollCall, let member = call.next else { return [] }
        let name = state.assembly.name(of: member)
        let answers = RollCallAnswer.allCases.map { answer in
            let command = Command.ballots(.rollCallAnswer(ballot.id, member, answer))
            return ChairStep(
                ChairWords.answer(answer, of: name), .submit(command),
                refusal: NextStep.refusal(of: command, by: state.authority, at: state.now, in: state.assembly))
        }
        let correct = call.last.map { last in
            ChairStep(
                ChairWords.correctLast(state.assembly.name(of: last)),
                .fill(ProcedureForms(assembly: state.assembly).answer(of: last, in: ballot)),
                state: Text(.verbatim("k"), .muted))
        }
        return [ChairStep(ChairWords.isCalled(name), .turn(.chair(.sitting)))] + answers + [correct].compactMap(\.self)
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
            + state.assembly.recounts.filter(\.awaitsRecount).flatMap {
                count($0, ChairWords.enterNewCount(of: $0, state.assembly), state)
            }
    }

    private static func count(_ ballot: Ballot, _ label: Message, _ state: ChairState) -> [ChairStep] {
        let isTime = ballot.phase == .closed || ballot.method == .hands && ballot.phase == .open || ballot.awaitsRecount
        guard isTime else { return [] }
        let hasCounted = ballot.handCounts.contains { $0.by == state.officer }
        // Whoever has counted waits for the other; closing is not what Enter does meanwhile.
        if hasCounted {
            return [
                ChairStep(
                    ballot.awaitsRecount ? ChairWords.awaitsNewCount : ChairWords.awaitsCount, .turn(.chair(.sitting)),
                    state: Text("\(ballot.handCounts.count) of 2 counts", .muted))
            ]
        }
        return [
            ChairStep(
                label, .fill(ProcedureForms(assembly: state.assembly).form(.count(ballot.id))),
                article: ballot.rule.citation,
                state: Text("\(ballot.handCounts.count) of 2 counts", .muted))
        ]
    }
}
