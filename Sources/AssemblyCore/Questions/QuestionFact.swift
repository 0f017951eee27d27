public import Language

/// What has happened to questions, their texts and their candidates beside the votes on them.
public indirect enum QuestionFact: Hashable, Sendable {
    case tabled(Question)
    case textSet(QuestionID, WorkingLanguage, String)
    case candidateNominated(QuestionID, Candidate)
    case candidateWithdrawn(QuestionID, CandidateID)
    case withdrawn(QuestionID)
    case answerNoted(QuestionID, CandidateID, ElectionAnswer)
}

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
