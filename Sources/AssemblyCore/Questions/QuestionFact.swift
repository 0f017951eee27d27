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
    /// What it brings about beside the question: a withdrawn proposal can be taken up again for a while, an appeal
    /// that is withdrawn gives the floor back, and an office that is declined is vacant.
    func affect(_ assembly: inout Assembly, at now: Moment) {
        switch self {
        case .withdrawn(let id):
            guard let question = assembly.questions[id] else { return }
            if question.kind == .appeal { assembly.floor.resumeSpeech(at: now) }
            assembly.debate.withdrawals[id] = Withdrawal(
                at: now, sponsors: question.sponsors, ballots: assembly.ballotOrder.count,
                item: assembly.agenda.itemInHand?.id)
        case .answerNoted(let id, let candidate, let answer): seat(candidate, on: id, answer, in: &assembly)
        case .tabled, .textSet, .candidateNominated, .candidateWithdrawn: break
        }
    }

    /// Who declines leaves the office that the election brought; who accepts after all has it again.
    private func seat(
        _ id: CandidateID, on question: QuestionID, _ answer: ElectionAnswer, in assembly: inout Assembly
    ) {
        let won = OfficeID.won(by: id, in: question)
        assembly.conduct.offices.removeAll { $0.id == won && answer == .declined }
        guard answer != .declined, !assembly.conduct.offices.contains(where: { $0.id == won }),
            let asked = assembly.questions[question], case .election = asked.form,
            let candidate = asked.candidates.first(where: { $0.id == id }),
            let office = Bar.office(wonBy: candidate, in: asked, in: assembly)
        else { return }
        assembly.conduct.offices.append(office)
    }
}
