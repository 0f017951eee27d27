/// The check of one answer: first all the powers it needs are asked for, then its proofs are compared.
struct AnswerCheck {
    private let answer: Answer
    private let question: Question
    private let members: [(alpha: PowerBatch.Handle, beta: PowerBatch.Handle)]
    private let individual: [[StatementCheck]]
    private let overall: [StatementCheck]
    private let blank: [StatementCheck]
    private let total: Ciphertext

    init(_ answer: Answer, _ question: Question, _ key: PublicTable, _ powers: inout PowerBatch) {
        self.answer = answer
        self.question = question
        let bases = answer.choices.map { (powers.addBase($0.alpha), powers.addBase($0.beta)) }
        members = bases.map { (powers.addPower(of: $0, .order), powers.addPower(of: $1, .order)) }
        individual = zip(bases, answer.individualProofs).map { base, proofs in
            proofs.enumerated().map { StatementCheck(base, shift: $0, $1, key, &powers) }
        }
        total = .product(answer.choices.dropFirst(question.hasBlank ? 1 : 0))
        let totalBases = (powers.addBase(total.alpha), powers.addBase(total.beta))
        let range = question.minimum...question.maximum
        if let blankProof = answer.blankProof {
            blank = [
                StatementCheck(bases[0], shift: 0, blankProof[0], key, &powers),
                StatementCheck(totalBases, shift: 0, blankProof[1], key, &powers),
            ]
            overall =
                [StatementCheck(bases[0], shift: 1, answer.overallProof[0], key, &powers)]
                + zip(range, answer.overallProof.dropFirst()).map {
                    StatementCheck(totalBases, shift: $0, $1, key, &powers)
                }
        } else {
            blank = []
            overall = zip(range, answer.overallProof).map { StatementCheck(totalBases, shift: $0, $1, key, &powers) }
        }
    }

    /// Compares everything, after the powers were computed.
    func check(_ powers: PowerBatch, texts: StatementTexts, question number: Int) throws(ObjectRefusal) {
        for (index, member) in members.enumerated() {
            guard powers[member.alpha] == .one, powers[member.beta] == .one else {
                throw .choiceNotAMember(question: number, choice: index + 1)
            }
        }
        for (index, statements) in individual.enumerated() {
            guard StatementCheck.hold(statements, powers, texts.individual(answer.choices[index])) else {
                throw .badIndividualProof(question: number, choice: index + 1)
            }
        }
        if question.hasBlank {
            guard StatementCheck.hold(blank, powers, texts.blank(0, answer.choices)) else {
                throw .badBlankProof(question: number)
            }
        }
        let opening =
            question.hasBlank ? texts.blank(1, answer.choices) : texts.overall(answer.choices, total: total)
        guard StatementCheck.hold(overall, powers, opening) else { throw .badOverallProof(question: number) }
    }
}

/// One of the statements of which a proof shows that one holds: the ciphertext holds the number `shift`.
///
/// Its commitments are g^r alpha^c and y^r (beta / g^shift)^c.
struct StatementCheck {
    private let first: PowerBatch.Handle
    private let second: PowerBatch.Handle
    private let challenge: Scalar

    init(
        _ base: (alpha: Int, beta: Int), shift: Int, _ proof: Proof, _ key: PublicTable, _ powers: inout PowerBatch
    ) {
        challenge = proof.challenge
        first = powers.addPower(of: base.alpha, challenge)
        powers.multiply(first, byPower: proof.response, of: .generator)
        second = powers.addPower(of: base.beta, challenge)
        powers.multiply(second, byPower: proof.response, of: key)
        if shift != 0 { powers.multiply(second, byPower: Scalar(-shift) * challenge, of: .generator) }
    }

    /// Whether the challenges of all statements add up to the hash of their commitments.
    static func hold(_ statements: [StatementCheck], _ powers: PowerBatch, _ opening: Transcript) -> Bool {
        var transcript = opening
        for (index, statement) in statements.enumerated() {
            transcript.append([powers[statement.first], powers[statement.second]], continuing: index > 0)
        }
        return statements.reduce(.zero) { $0 + $1.challenge } == transcript.challenge
    }
}
