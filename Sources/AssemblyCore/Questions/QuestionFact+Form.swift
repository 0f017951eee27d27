extension QuestionFact: WrittenFamily {
    /// The names of these events in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case tabled = "question-tabled"
        case textSet = "text-set"
        case candidateNominated = "candidate-nominated"
        case candidateWithdrawn = "candidate-withdrawn"
        case withdrawn = "question-withdrawn"
        case answerNoted = "answer-noted"
    }

    var written: Written {
        switch self {
        case .tabled(let question): Written(Name.tabled, [.question: question])
        case .textSet(let question, let language, let text):
            Written(Name.textSet, [.question: question, .language: language, .text: text])
        case .candidateNominated(let question, let candidate):
            Written(Name.candidateNominated, [.question: question, .candidate: candidate])
        case .candidateWithdrawn(let question, let candidate):
            Written(Name.candidateWithdrawn, [.question: question, .candidate: candidate])
        case .withdrawn(let question): Written(Name.withdrawn, [.question: question])
        case .answerNoted(let question, let candidate, let answer):
            Written(Name.answerNoted, [.question: question, .candidate: candidate, .answer: answer])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .tabled: self = .tabled(try fields(.question))
        case .textSet: self = .textSet(try fields(.question), try fields(.language), try fields(.text))
        case .candidateNominated: self = .candidateNominated(try fields(.question), try fields(.candidate))
        case .candidateWithdrawn: self = .candidateWithdrawn(try fields(.question), try fields(.candidate))
        case .withdrawn: self = .withdrawn(try fields(.question))
        case .answerNoted:
            self = .answerNoted(try fields(.question), try fields(.candidate), try fields(.answer))
        }
    }
}
