/// Encrypts the answer to one question.
struct AnswerSealer {
    private let question: Question
    /// Where the question stands on the paper.
    private let number: Int
    /// The secret marks, the one for the blank first where there is one. They are read where they are needed and never
    /// copied into an array.
    private let marks: Marks
    private let key: SecretTable
    private let texts: StatementTexts
    /// The randomness of each choice.
    let randomness: [SecretScalar]
    private let choices: [Ciphertext]

    init(question: Question, number: Int, marks: Marks, key: SecretTable, texts: StatementTexts) {
        self.question = question
        self.number = number
        self.marks = marks
        self.key = key
        self.texts = texts
        let randomness = (0..<question.choiceCount).map { _ in SecretScalar.random() }
        let betas = SecretElements(count: randomness.count)
        betas.multiply(byPowers: randomness, of: key)
        betas.multiply(
            byPowers: randomness.indices.map { SecretScalar(marks.mark(question: number, choice: $0)) },
            of: .generator)
        choices = zip(SecretTable.generator.powers(randomness), betas.disclosed).map {
            Ciphertext(alpha: $0, beta: $1)
        }
        self.randomness = randomness
    }

    /// The choices with all proofs.
    func answer() -> Answer {
        let proofs = choices.indices.map(individual) + (question.hasBlank ? blankable() : [plain()])
        let commitments = SecretStatement.commitments(proofs.flatMap(\.statements), key)
        var rest = commitments[...]
        let completed = proofs.map { proof in
            let own = Array(rest.prefix(proof.statements.count))
            rest = rest.dropFirst(proof.statements.count)
            return proof.completed(own)
        }
        return Answer(
            choices: choices, individualProofs: Array(completed.prefix(choices.count)),
            overallProof: completed[choices.count], blankProof: question.hasBlank ? completed[choices.count + 1] : nil)
    }

    private func mark(_ choice: Int) -> Int {
        marks.mark(question: number, choice: choice)
    }

    /// How many answers are marked, the blank not counted.
    private var sum: Int {
        choices.indices.dropFirst(question.hasBlank ? 1 : 0).reduce(0) { $0 + mark($1) }
    }

    /// The randomness of all answers together, the blank's not counted.
    private var total: SecretScalar {
        randomness.dropFirst(question.hasBlank ? 1 : 0).reduce(SecretScalar(0), +)
    }

    /// The proof that a choice holds 0 or 1.
    private func individual(_ choice: Int) -> SecretProof {
        let mark = mark(choice)
        let statements = (0...1).map {
            SecretStatement(randomness: randomness[choice], excess: mark - $0, distance: mark - $0)
        }
        return SecretProof(statements, texts.individual(choices[choice]))
    }

    /// The proof of the permitted number where there is no blank.
    private func plain() -> SecretProof {
        let (sum, total) = (sum, total)
        let statements = (question.minimum...question.maximum).map {
            SecretStatement(randomness: total, excess: sum - $0, distance: sum - $0)
        }
        return SecretProof(statements, texts.overall(choices, total: .product(choices)))
    }

    /// The proof of the permitted number and the proof that a blank is alone.
    private func blankable() -> [SecretProof] {
        let (blank, sum, total) = (mark(0), sum, total)
        // A blank proves the first of the overall statements, any other paper the one of its number of marks; a paper
        // that is not blank may have no marks and then two true statements, of which the proved one is fixed here.
        let overall =
            [SecretStatement(randomness: randomness[0], excess: blank - 1, distance: blank - 1)]
            + (question.minimum...question.maximum).map {
                SecretStatement(randomness: total, excess: sum - $0, distance: (sum - $0) | blank)
            }
        let either = [
            SecretStatement(randomness: randomness[0], excess: blank, distance: blank),
            SecretStatement(randomness: total, excess: sum, distance: 1 - blank),
        ]
        return [SecretProof(overall, texts.blank(1, choices)), SecretProof(either, texts.blank(0, choices))]
    }
}
