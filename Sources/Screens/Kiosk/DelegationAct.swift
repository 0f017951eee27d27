import AssemblyCore
import Language
import TerminalKit

/// Something that a delegation can ask for in the debate from its kiosk: with arrows, digits and Enter alone, so that
/// nothing has to be typed; what there is to say, its delegate says from its seat.
struct DelegationAct: Hashable, Sendable {
    /// What it is called.
    let label: Message
    /// What it is about; empty where the label says it.
    let about: Message
    /// The question that it is about, so that two of the same title are told apart.
    let subject: QuestionID?
    /// What is asked.
    let command: Command
    /// Why it cannot be asked now.
    var refusal: Refusal?

    /// The name on the screen: from what it does.
    var id: NodeID { NodeID("ask.\(label).\(subject?.rawValue ?? about.english)") }

    init(_ label: Message, about: Message = .empty, _ command: Command) {
        (self.label, self.about, self.subject, self.command) = (label, about, nil, command)
    }

    init(_ label: Message, on question: Question, _ command: Command) {
        (self.label, self.about, self.subject, self.command) = (label, question.title.message, question.id, command)
    }

    /// Everything that a delegation can ask for now, what has precedence first; what cannot be asked says why at the end.
    static func all(of member: MemberCode, _ assembly: Assembly, at now: Moment) -> [DelegationAct] {
        let acts =
            order(member, assembly) + onMotion(member, assembly) + onQuestions(member, assembly)
            + onFloor(member, assembly) + motions(member, assembly) + onLists(member, assembly)
        let judged = acts.compactMap { act -> DelegationAct? in
            var act = act
            act.refusal = NextStep.refusal(of: act.command, by: .delegate(member), at: now, in: assembly)
            return act.refusal == .nothingToChange ? nil : act
        }
        return judged.filter { $0.refusal == nil } + judged.filter { $0.refusal != nil }
    }

    private static func order(_ member: MemberCode, _ assembly: Assembly) -> [DelegationAct] {
        let isVote = assembly.currentBallot != nil
        if let point = assembly.debate.pointInHand, point.member == member {
            return [DelegationAct(KioskWords.dropPoint, .debate(.withdrawPointOfOrder))]
        }
        let raise = DelegationAct(
            KioskWords.pointOfOrder, about: isVote ? KioskWords.onTheVoting : .empty,
            .debate(.raisePointOfOrder(member, DeskWords.statedOrally.english, onVoting: isVote)))
        guard assembly.debate.canAppeal else { return [raise] }
        return [DelegationAct(KioskWords.appeal, .debate(.appeal(member))), raise]
    }

    private static func onMotion(_ member: MemberCode, _ assembly: Assembly) -> [DelegationAct] {
        if let appeal = assembly.pendingAppeal {
            guard appeal.sponsors.contains(member) else { return [] }
            return [DelegationAct(KioskWords.dropAppeal, .debate(.withdrawMotion(appeal.id, member)))]
        }
        guard let motion = assembly.pendingMotions.first, let rule = assembly.rule(of: motion) else { return [] }
        guard let question = assembly.questions[motion.id] else { return [] }
        var acts: [DelegationAct] = []
        if rule.speakersFor > 0 {
            acts.append(
                DelegationAct(KioskWords.speakFor, on: question, .debate(.askToSpeak(motion.id, member, .inFavour))))
        }
        if rule.speakersAgainst > 0 {
            acts.append(
                DelegationAct(KioskWords.speakAgainst, on: question, .debate(.askToSpeak(motion.id, member, .against))))
        }
        if motion.mover == member {
            acts.append(DelegationAct(KioskWords.dropMotion, on: question, .debate(.withdrawMotion(motion.id, member))))
        }
        return acts
    }

    private static func onFloor(_ member: MemberCode, _ assembly: Assembly) -> [DelegationAct] {
        var acts: [DelegationAct] = []
        if assembly.floor.replies.contains(where: { $0.member == member }) {
            acts.append(DelegationAct(KioskWords.dropReply, .debate(.withdrawReply(member))))
        } else {
            acts.append(DelegationAct(KioskWords.reply, .debate(.requestReply(member))))
        }
        if assembly.debate.closingObjections != nil {
            acts.append(DelegationAct(KioskWords.objectToClosing, .debate(.objectToClosingList(member))))
        }
        return acts
    }

    /// The lists besides its own place on that of the item in hand: in the name of its region, and of items to come.
    private static func onLists(_ member: MemberCode, _ assembly: Assembly) -> [DelegationAct] {
        let ahead = assembly.itemsToCome.filter(\.isDebated).prefix(4).map { item -> DelegationAct in
            let about: Message = "\(item.number)  \(item.title.message)"
            return assembly.floor.place(of: member, ahead: item.id) == nil
                ? DelegationAct(KioskWords.inscribe, about: about, .floor(.request(member, ahead: item.id)))
                : DelegationAct(
                    KioskWords.dropInscription, about: about, .floor(.withdrawRequest(member, ahead: item.id)))
        }
        guard let region = assembly.members[member]?.region, assembly.agenda.itemInHand != nil else { return ahead }
        return [
            DelegationAct(
                KioskWords.onBehalf(of: region), .floor(.request(member, onBehalfOf: region.rawValue)))
        ] + ahead
    }

    /// Procedural motions that need nothing typed; what needs a text is moved from the seat.
    private static func motions(_ member: MemberCode, _ assembly: Assembly) -> [DelegationAct] {
        let about = assembly.agenda.itemInHand.flatMap { item in
            assembly.questions(under: item.id).first { $0.kind == .matter && $0.isPending }
        }
        return (assembly.rulebook?.debate.motions ?? []).compactMap { rule in
            switch rule.motion {
            case .suspendSitting, .adjournSitting, .adjournDebate, .closeDebate, .noCompetence, .closeList:
                DelegationAct(
                    KioskWords.move(rule.motion), .debate(.move(ProposedMotion(rule.motion, by: member))))
            case .secretBallot, .rollCall:
                about.map {
                    DelegationAct(
                        KioskWords.move(rule.motion), on: $0,
                        .debate(.move(ProposedMotion(rule.motion, by: member, question: $0.id))))
                }
            case .division, .reconsideration, .limitSpeeches: nil
            }
        }
    }
}

extension AgendaItem {
    /// Whether delegations speak to it: not where the assembly is addressed, or where a panel discusses.
    fileprivate var isDebated: Bool {
        switch kind {
        case .opening, .address, .panel, .closing: false
        case .procedure, .appointment, .election, .report, .resolution, .programme, .budget: true
        }
    }
}

extension DelegationAct {
    /// What can be asked about the drafts and amendments under the item in hand.
    static func onQuestions(_ member: MemberCode, _ assembly: Assembly) -> [DelegationAct] {
        guard let item = assembly.agenda.itemInHand else { return [] }
        return assembly.questions(under: item.id).filter { $0.kind == .matter && $0.form == .motion }
            .flatMap { question in
                question.isPending
                    ? onPending(question, member, assembly) : onSettled(question, member, assembly)
            }
    }

    private static func onSettled(
        _ question: Question, _ member: MemberCode, _ assembly: Assembly
    ) -> [DelegationAct] {
        question.state == .withdrawn
            ? [DelegationAct(KioskWords.takeUpAgain, on: question, .debate(.reintroduce(question.id, member)))]
            : [explanation(of: question, member, assembly)]
    }

    private static func onPending(
        _ question: Question, _ member: MemberCode, _ assembly: Assembly
    ) -> [DelegationAct] {
        var acts = [objection(to: question, member, assembly)]
        if question.sponsors.contains(member) {
            acts.append(DelegationAct(KioskWords.withdrawText, on: question, .debate(.withdraw(question.id, member))))
        } else {
            acts.append(DelegationAct(KioskWords.joinSponsors, on: question, .debate(.sponsor(question.id, member))))
        }
        if let draft = question.amends.flatMap({ assembly.questions[$0] }), draft.sponsors.contains(member) {
            acts.append(
                DelegationAct(KioskWords.acceptAmendment, on: question, .debate(.acceptAmendment(question.id, member))))
        }
        if assembly.debate.divisionRequests[question.id] != nil {
            acts.append(
                DelegationAct(
                    KioskWords.objectToDivision, on: question, .debate(.objectToDivision(question.id, member))))
        }
        // Where votes are explained after the vote only, nobody asks for it before.
        let isExplainedBefore = assembly.rulebook.map { [.before, .either].contains($0.debate.explanations.time) }
        if isExplainedBefore == true { acts.append(explanation(of: question, member, assembly)) }
        return acts
    }

    private static func objection(
        to question: Question, _ member: MemberCode, _ assembly: Assembly
    ) -> DelegationAct {
        assembly.conduct.objections[question.id]?.contains(member) == true
            ? DelegationAct(
                KioskWords.dropObjection, on: question, .conduct(.withdrawObjection(question.id, member)))
            : DelegationAct(KioskWords.object, on: question, .conduct(.object(question.id, member)))
    }

    private static func explanation(
        of question: Question, _ member: MemberCode, _ assembly: Assembly
    ) -> DelegationAct {
        assembly.debate.explanations[question.id]?.contains(member) == true
            ? DelegationAct(
                KioskWords.dropExplanation, on: question, .debate(.withdrawExplanation(question.id, member)))
            : DelegationAct(KioskWords.explainVote, on: question, .debate(.offerExplanation(question.id, member)))
    }
}
