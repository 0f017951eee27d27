extension QuestionCommand: WrittenFamily {
    /// The names of these commands in their written form, kept for ever.
    enum Name: String, CaseIterable {
        case table = "table-question"
        case setText = "set-text"
        case nominate = "nominate-candidate"
        case withdrawCandidate = "withdraw-candidate"
        case withdraw = "withdraw-question"
        case noteAnswer = "note-answer"
    }

    var written: Written {
        switch self {
        case .table(let question): Written(Name.table, [.question: question])
        case .setText(let question, let language, let text):
            Written(Name.setText, [.question: question, .language: language, .text: text])
        case .nominate(let question, let candidate):
            Written(Name.nominate, [.question: question, .candidate: candidate])
        case .withdrawCandidate(let question, let candidate):
            Written(Name.withdrawCandidate, [.question: question, .candidate: candidate])
        case .withdraw(let question): Written(Name.withdraw, [.question: question])
        case .noteAnswer(let question, let candidate, let answer):
            Written(Name.noteAnswer, [.question: question, .candidate: candidate, .answer: answer])
        }
    }

    init(_ name: Name, _ fields: Fields) throws {
        switch name {
        case .table: self = .table(try fields(.question))
        case .setText: self = .setText(try fields(.question), try fields(.language), try fields(.text))
        case .nominate: self = .nominate(try fields(.question), try fields(.candidate))
        case .withdrawCandidate: self = .withdrawCandidate(try fields(.question), try fields(.candidate))
        case .withdraw: self = .withdraw(try fields(.question))
        case .noteAnswer:
            self = .noteAnswer(try fields(.question), try fields(.candidate), try fields(.answer))
        }
    }
}
