import AssemblyCore

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
