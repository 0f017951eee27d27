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
