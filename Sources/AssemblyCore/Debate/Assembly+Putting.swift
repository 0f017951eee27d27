/// Whether a question may be put to the vote now: the order of the procedure, whatever the way of voting.
extension Assembly {
    /// Tells whether a pending question comes next.
    ///
    /// An appeal goes before everything, a procedural motion before the matter, amendments before their text and the
    /// furthest removed before the others, parts before the whole.
    func requirePuttable(_ question: Question) throws(Refusal) {
        try requireQuorumToDecide()
        if let point = debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        // An appeal interrupts whoever speaks; the speech goes on after it.
        if question.kind == .appeal { return }
        try requireOrder()
        try requireFreeFloor()
        if let first = pendingMotions.first, first.id != question.id { throw .debate(.motionFirst(first.id)) }
        guard question.kind == .matter else { return }
        guard agenda[question.item]?.isInHand == true else { throw .itemNotInHand(question.item) }
        if let part = parts(of: question.id).first(where: \.isPending) { throw .debate(.partFirst(part.id)) }
        if let text = question.amends { try requireTurn(of: question, among: text) }
        try requireAmendmentsSettled(of: question.id)
        if let whole = question.partOf {
            _ = try requirePending(whole)
            try requireAmendmentsSettled(of: whole)
        }
    }

    private func requireAmendmentsSettled(of text: QuestionID) throws(Refusal) {
        if let amendment = pendingAmendment(of: text) { throw .amendmentFirst(amendment) }
    }

    /// Of several amendments the chair says which is furthest removed; that one comes first.
    private func requireTurn(of amendment: Question, among text: QuestionID) throws(Refusal) {
        _ = try requirePending(text)
        let pending = amendments(to: text).filter(\.isPending).map(\.id)
        guard pending.count > 1 else { return }
        let missing = pending.filter { debate.rankings[text]?.contains($0) != true }
        guard missing.isEmpty else { throw .debate(.rankingIncomplete(of: text, missing: missing)) }
        if let first = pending.first, first != amendment.id { throw .debate(.furtherRemovedFirst(first)) }
    }
}
