import AssemblyCore
import TerminalKit

extension ChairState {
    /// Does an act; where a vote or a speech begins with it, the sitting is shown, with the steps that follow.
    mutating func perform(_ act: OfficeAct) -> [Effect<ConsoleRequest>] {
        if act.refusal == nil, case .submit(let command) = act.deed, command.changesBusiness { show(.sitting) }
        return carryOut(act)
    }

    /// Where the sitting deals with something else afterwards, it is shown.
    mutating func hasConfirmed(_ question: Confirmation) {
        confirmedAt = now
        if question.takesUpItem { show(.sitting) }
    }

    /// Carries out what was filled in; where the business changes with it, the sitting is shown.
    mutating func finish(_ kind: ProcedureForm, of form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        let effects = try carryOut(kind, of: form)
        if kind.changesBusiness { show(.sitting) }
        return effects
    }
}

extension Confirmation {
    /// Whether the sitting deals with something else afterwards, so that it is shown.
    var takesUpItem: Bool {
        guard case .submit(let commands, _) = deed else { return false }
        return commands.contains { if case .agenda(.takeUp) = $0 { true } else { $0.changesBusiness } }
    }
}

extension Command {
    /// Whether the sitting deals with something else from now on: a vote, a speech, a ruling.
    fileprivate var changesBusiness: Bool {
        switch self {
        case .agenda(.takeUp), .ballots(.open), .series(.declare), .floor(.callGuest): true
        case .debate(.rule), .debate(.callOnMotion), .debate(.callReply), .debate(.callExplanation): true
        case .ballots(.openHandCount), .ballots(.openRollCall), .ballots(.openManualSecretBallot),
            .conduct(.declareConsensus):
            true
        default: false
        }
    }
}

extension ProcedureForm {
    /// Whether the sitting deals with something else from now on: a point of order, a motion, a tie that is settled.
    fileprivate var changesBusiness: Bool {
        switch self {
        case .pointOfOrder, .ruling, .appeal, .motion, .lots, .castingVote, .bringCandidate, .count: true
        default: false
        }
    }
}
