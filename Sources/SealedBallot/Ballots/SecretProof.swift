/// A proof under construction that one of several statements holds, without telling which.
///
/// Every statement gets a random challenge c' and response r', also the true one, and its commitments are computed from
/// them in the same way. The hash then says by how much the challenges miss their sum, and this difference d goes to
/// the true statement alone: c = c' + d, r = r' - R d. For it, and only for it, the commitments do not change by that,
/// since its excess is zero.
struct SecretProof {
    let statements: [SecretStatement]
    private let opening: Transcript

    /// - Parameter statements: exactly one of them is marked as the true one that is proved.
    init(_ statements: [SecretStatement], _ opening: Transcript) {
        self.statements = statements
        self.opening = opening
    }

    /// The proof, given the commitments of its statements.
    func completed(_ commitments: [SecretStatement.Commitments]) -> [Proof] {
        var transcript = opening
        for (index, commitment) in commitments.enumerated() {
            transcript.append([commitment.first, commitment.second], continuing: index > 0)
        }
        let sum = statements.reduce(SecretScalar(0)) { $0 + $1.challenge }
        let difference = transcript.challenge - sum
        return statements.map { statement in
            let correction = difference * statement.truth
            return Proof(
                challenge: (statement.challenge + correction).disclosed,
                response: (statement.response - statement.randomness * correction).disclosed)
        }
    }
}

/// A statement (g^R, y^R g^excess) of a proof; it is true when the excess is zero.
///
/// What depends on the marks is kept in numbers that are wiped, not in integers that would stay behind in memory.
struct SecretStatement {
    let randomness: SecretScalar
    let excess: SecretScalar
    /// 1 for the statement that is proved, 0 for all others.
    let truth: SecretScalar
    let challenge = SecretScalar.random()
    let response = SecretScalar.random()

    /// g^(r + R c) and y^(r + R c) g^(excess c).
    struct Commitments {
        let first: GroupElement
        let second: GroupElement
    }

    /// - Parameter distance: how far the statement is from the one that is proved; 0 for that one.
    init(randomness: SecretScalar, excess: Int, distance: Int) {
        self.randomness = randomness
        self.excess = SecretScalar(excess)
        // 1 for 0 and 0 for everything else, without a comparison: only for 0 does a borrow reach the top bit.
        let bits = UInt64(bitPattern: Int64(distance))
        truth = SecretScalar(Int((~bits & (bits &- 1)) >> 63))
    }

    /// The commitments of many statements, computed together.
    static func commitments(_ statements: [SecretStatement], _ key: SecretTable) -> [Commitments] {
        let exponents = statements.map { $0.response + $0.randomness * $0.challenge }
        let second = SecretElements(count: statements.count)
        second.multiply(byPowers: exponents, of: key)
        second.multiply(byPowers: statements.map { $0.excess * $0.challenge }, of: .generator)
        return zip(SecretTable.generator.powers(exponents), second.disclosed).map {
            Commitments(first: $0, second: $1)
        }
    }
}
