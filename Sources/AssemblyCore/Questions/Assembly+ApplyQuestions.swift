extension Assembly {
    mutating func applyQuestion(_ fact: QuestionFact, at now: Moment) {
        switch fact {
        case .tabled(let question): table(question)
        case .textSet(let id, let language, let text):
            let before = questions[id]?.text ?? LocalizedText("")
            questions[id]?.text = before.setting(text, in: language)
        case .candidateNominated(let id, let candidate): nominate(candidate, in: id)
        case .candidateWithdrawn(let id, let candidate):
            guard let place = questions[id]?.candidates.firstIndex(where: { $0.id == candidate }) else { return }
            questions[id]?.candidates[place].isWithdrawn = true
        case .withdrawn(let id):
            questions[id]?.state = .withdrawn
            noteWithdrawal(of: id, at: now)
        }
    }

    /// Brings a question before the assembly.
    mutating func table(_ question: Question) {
        if questions[question.id] == nil { questionOrder.append(question.id) }
        questions[question.id] = question
    }
}
