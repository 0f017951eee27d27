extension QuestionFact {
    /// What it brings about beside the question: a withdrawn proposal can be taken up again for a while, and an appeal
    /// that is withdrawn gives the floor back.
    func affect(_ assembly: inout Assembly, at now: Moment) {
        switch self {
        case .withdrawn(let id):
            guard let question = assembly.questions[id] else { return }
            if question.kind == .appeal { assembly.floor.resumeSpeech(at: now) }
            assembly.debate.withdrawals[id] = Withdrawal(
                at: now, sponsors: question.sponsors, ballots: assembly.ballotOrder.count,
                item: assembly.agenda.itemInHand?.id)
        case .tabled, .textSet, .candidateNominated, .candidateWithdrawn, .answerNoted: break
        }
    }
}
