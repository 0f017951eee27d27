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

/// The stop before what cannot be taken back, which 9 confirms.
extension ChairState {
    /// For so many seconds the key that has confirmed does not confirm again: what it did is looked at first.
    private static let stillness = 5

    /// Confirms the stop. The key that has just confirmed one thing does not confirm the next at once.
    mutating func confirmStop() -> [Effect<ConsoleRequest>] {
        guard [.sitting, .floor].contains(page), !desk.showsHelp, let stop = moves.stop, let command = stop.command
        else {
            desk.say(ChairWords.nothingToConfirm, .caution)
            return []
        }
        if let confirmedAt, (-2..<Self.stillness).contains(now.seconds(since: confirmedAt)) {
            desk.say(ChairWords.hasJustConfirmed, .caution)
            return []
        }
        (confirmedAt, desk.focus) = (now, nil)
        return desk.submit(command, then: stop.then)
    }
}

extension ChairState {
    /// The question that everything is about now: the one that is voted on, the appeal, the first motion, the one that is
    /// put next, else the one that was decided last under the item in hand.
    var questionInHand: QuestionID? {
        if let question = assembly.questionInHand { return question.id }
        guard let item = assembly.agenda.itemInHand else { return nil }
        let here = assembly.questions(under: item.id).filter { $0.kind == .matter }.map(\.id)
        return assembly.ballotOrder.reversed().compactMap { assembly.ballots[$0]?.question }.first(where: here.contains)
            ?? here.last
    }

    /// Why no point of order can be raised now; `nil` when one can.
    var pointRefusal: Refusal? {
        guard let member = assembly.anyDelegate else { return .noOpenSitting }
        let isInVote = assembly.currentBallot != nil
        return NextStep.refusal(
            of: .debate(.raisePointOfOrder(member, "a point", onVoting: isInVote)), by: authority, at: now, in: assembly
        )
    }
}
