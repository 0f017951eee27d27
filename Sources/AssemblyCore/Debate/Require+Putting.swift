/// Whether a question may be put to the vote now: the order of the procedure, whatever the way of voting.
extension Require {
    /// Tells whether a pending question comes next.
    ///
    /// An appeal goes before everything, a procedural motion before the matter, amendments before their text and the
    /// furthest removed before the others, parts before the whole.
    static func puttable(_ question: Question, in assembly: Assembly) throws(Refusal) {
        try quorumToDecide(in: assembly)
        if let point = assembly.debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        // An appeal interrupts whoever speaks; the speech goes on after it.
        if question.kind == .appeal { return }
        try order(in: assembly)
        try freeFloor(in: assembly)
        if let first = assembly.pendingMotions.first, first.id != question.id { throw .debate(.motionFirst(first.id)) }
        guard question.kind == .matter else { return }
        guard assembly.agenda[question.item]?.isInHand == true else { throw .itemNotInHand(question.item) }
        if let part = Debate.pendingPart(of: question.id, in: assembly) {
            throw .debate(.partFirst(part.id))
        }
        if let text = question.amends { try turn(of: question, among: text, in: assembly) }
        try amendmentsSettled(of: question.id, in: assembly)
        if let whole = question.partOf {
            _ = try pending(whole, in: assembly)
            try amendmentsSettled(of: whole, in: assembly)
        }
    }

    static func amendmentsSettled(of text: QuestionID, in assembly: Assembly) throws(Refusal) {
        if let amendment = DebateCommand.pendingAmendment(of: text, in: assembly) { throw .amendmentFirst(amendment) }
    }

    /// Of several amendments the chair says which is furthest removed; that one comes first.
    static func turn(of amendment: Question, among text: QuestionID, in assembly: Assembly) throws(Refusal) {
        _ = try pending(text, in: assembly)
        let pending = Debate.amendments(to: text, in: assembly).filter(\.isPending).map(\.id)
        guard pending.count > 1 else { return }
        let missing = pending.filter { assembly.debate.rankings[text]?.contains($0) != true }
        guard missing.isEmpty else { throw .debate(.rankingIncomplete(of: text, missing: missing)) }
        if let first = pending.first, first != amendment.id { throw .debate(.furtherRemovedFirst(first)) }
    }
}
