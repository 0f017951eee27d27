public import Language

/// What somebody wants done with questions, their texts and their candidates.
public indirect enum QuestionCommand: Hashable, Sendable {
    case table(Question)
    case setText(QuestionID, WorkingLanguage, String)
    case nominate(QuestionID, Candidate)
    case withdrawCandidate(QuestionID, CandidateID)
    case withdraw(QuestionID)
    case noteAnswer(QuestionID, CandidateID, ElectionAnswer)
}
