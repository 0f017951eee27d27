import AssemblyCore

extension ChairState {
    /// The question that everything is about now: the one that is voted on, the appeal, the first motion, the one that is
    /// put next, else the one that was decided last under the item in hand.
    var questionInHand: QuestionID? {
        if let ballot = assembly.currentBallot { return ballot.question }
        if let appeal = assembly.pendingAppeal { return appeal.id }
        if let motion = assembly.pendingMotions.first { return motion.id }
        guard let item = assembly.agenda.itemInHand else { return nil }
        if let next = assembly.nextToPut(under: item.id) { return next.id }
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
