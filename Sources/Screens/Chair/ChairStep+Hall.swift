import AssemblyCore
import Language
import TerminalKit

/// Steps that begin with somebody in the hall: who appeals, who speaks to a motion, who objects, which name is brought.
extension ChairStep {
    /// What the hall is asked for before everything else: an appeal against the ruling just given, a name that is awaited.
    static func asked(_ state: ChairState) -> [ChairStep] {
        let assembly = state.assembly
        guard assembly.currentBallot == nil, assembly.sitting.isOpen, assembly.debate.pointInHand == nil else {
            return []
        }
        if assembly.debate.canAppeal, assembly.rulebook?.debate.appeal != nil {
            return [fill(ChairWords.appeals, .appeal, assembly.rulebook?.debate.orderCitation, assembly)]
        }
        return assembly.pendingAppeal == nil ? names(state) : []
    }

    /// The names that are awaited under the item in hand: the sitting is suspended first, and then the name is brought
    /// (RPGA 50).
    private static func names(_ state: ChairState) -> [ChairStep] {
        let assembly = state.assembly
        guard let item = assembly.agenda.itemInHand else { return [] }
        let awaiting = assembly.questions(under: item.id).filter { UpcomingBallot.awaitsName(on: $0.id, in: assembly) }
        return awaiting.map { question in
            fill(
                awaiting.count == 1 ? ChairWords.nameIsBrought : ChairWords.nameIsBrought(question),
                .bringCandidate(question.id), assembly.rule(of: question)?.citation, assembly)
        }
    }

    /// Whether the sitting is suspended at once, because another name has been awaited since it was last.
    static func mustSuspend(_ state: ChairState) -> Bool {
        let assembly = state.assembly
        guard let number = assembly.sitting.number, let item = assembly.agenda.itemInHand else { return false }
        let failed = assembly.questions(under: item.id).filter { assembly.conduct.awaitedNames[$0.id] != nil }
            .compactMap { assembly.seriesBallots(on: $0.id).last?.closedAt }.max()
        guard let failed else { return false }
        return !(assembly.sittingTimes[number]?.suspensions.contains { $0.from >= failed } ?? false)
    }

    /// What somebody in the hall may want just before or instead of a step.
    static func beside(_ step: NextStep, _ assembly: Assembly) -> [ChairStep] {
        switch step.command {
        case .ballots(.open(let id, _, _)):
            return speakers(onMotion: id, assembly)
        // Where the rulebook has no such motion, division is a right, and an objection changes nothing.
        case .debate(.divide(let id)) where assembly.rulebook?.debate[.division] != nil:
            return [fill(ChairWords.objectsToDivision, .objectToDivision(id), step.article, assembly)]
        case .floor(.closeList) where assembly.debate.closingObjections != nil:
            return [fill(ChairWords.objectsToClosing, .objectToClosingList, step.article, assembly)]
        default: return []
        }
    }

    /// Who has still a place to speak for or against the motion that is dealt with first.
    private static func speakers(onMotion id: QuestionID, _ assembly: Assembly) -> [ChairStep] {
        guard let motion = assembly.pendingMotions.first, motion.id == id, assembly.floor.speaker == nil else {
            return []
        }
        let article = assembly.rule(of: motion)?.citation
        return [MotionSide.inFavour, .against].compactMap { side in
            guard
                motion.spoken(side) + motion.requests.count(where: { $0.side == side })
                    < DebateCommand.places(for: side, on: motion, in: assembly)
            else { return nil }
            return fill(ChairWords.whoSpeaks(side), .speakerOnMotion(id, side), article, assembly)
        }
    }

    /// Beside the vote, what needs none: if nobody objects, it is so decided.
    static func consensus(on id: QuestionID?, _ state: ChairState) -> [ChairStep] {
        let assembly = state.assembly
        guard let id, let question = assembly.questions[id], question.kind == .matter else { return [] }
        let command = Command.conduct(.declareConsensus(id))
        guard NextStep.refusal(of: command, by: state.authority, at: state.now, in: assembly) == nil else { return [] }
        return [
            ChairStep(
                ChairWords.consensus, .submit(command), confirm: true, article: assembly.rule(of: question)?.citation)
        ]
    }

    private static func fill(
        _ label: Message, _ form: ProcedureForm, _ article: Citation?, _ assembly: Assembly
    ) -> ChairStep {
        ChairStep(label, .fill(ProcedureForms(assembly: assembly).form(form)), article: article)
    }
}
