/// The questions before the assembly, by name and in the order in which they were tabled.
public struct Docket: Hashable, Sendable {
    /// The questions by name.
    public internal(set) var questions: [QuestionID: Question] = [:]
    /// The questions in the order in which they were tabled.
    public internal(set) var order: [QuestionID] = []
    /// What those who were elected have answered.
    var answers: [QuestionID: [CandidateID: ElectionAnswer]] = [:]

    mutating func convene(_ convocation: Convocation) {
        order = convocation.questions.map(\.id)
        questions = Dictionary(convocation.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func apply(_ fact: QuestionFact) {
        switch fact {
        case .tabled(let question): table(question)
        case .textSet(let id, let language, let text):
            let before = questions[id]?.text ?? LocalizedText("")
            questions[id]?.text = before.setting(text, in: language)
        case .candidateNominated(let id, let candidate): questions[id]?.nominate(candidate)
        case .candidateWithdrawn(let id, let candidate):
            guard let place = questions[id]?.candidates.firstIndex(where: { $0.id == candidate }) else { return }
            questions[id]?.candidates[place].isWithdrawn = true
        case .withdrawn(let id): questions[id]?.state = .withdrawn
        case .answerNoted(let id, let candidate, let answer): answers[id, default: [:]][candidate] = answer
        }
    }

    /// Brings a question before the assembly.
    mutating func table(_ question: Question) {
        if questions[question.id] == nil { order.append(question.id) }
        questions[question.id] = question
    }
}

extension Question {
    /// Puts a candidate on the list, or back in its place where it had withdrawn.
    fileprivate mutating func nominate(_ candidate: Candidate) {
        if let place = candidates.firstIndex(where: { $0.id == candidate.id }) {
            candidates[place].isWithdrawn = false
        } else {
            candidates.append(candidate)
        }
    }
}
