/// A trustee's part in the decryption of a tally, with a proof for each choice.
public struct PartialDecryption: Hashable, Sendable {
    let factors: [[GroupElement]]
    let proofs: [[Proof]]

    /// Decrypts a trustee's part of a tally, with constant-time powers of the secret.
    public init(of tally: EncryptedTally, in election: Election, with key: TrusteeKey) {
        let statement = DecryptionStatement(fingerprint: election.fingerprint, publicKey: key.publicKey)
        let parts = tally.ciphertexts.map { $0.map { statement.decrypt($0.alpha, with: key) } }
        factors = parts.map { $0.map(\.factor) }
        proofs = parts.map { $0.map(\.proof) }
    }

    /// Reads the published object, which must be canonical.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        try reader.expect("{\"decryption_factors\":")
        factors = try reader.array { reader throws(ObjectRefusal) in
            try reader.array { reader throws(ObjectRefusal) in try reader.element() }
        }
        try reader.expect(",\"decryption_proofs\":")
        proofs = try reader.array { reader throws(ObjectRefusal) in
            try reader.array { reader throws(ObjectRefusal) in try Proof(reading: &reader) }
        }
        try reader.expect("}")
        try reader.expectEnd()
    }

    /// The canonical bytes.
    public var bytes: [UInt8] {
        var text = CanonicalText()
        text.raw("{\"decryption_factors\":")
        text.array(factors) { $0.array($1) { $0.element($1) } }
        text.raw(",\"decryption_proofs\":")
        text.array(proofs) { $0.array($1) { $1.write(to: &$0) } }
        text.raw("}")
        return text.bytes
    }

    /// Checks membership and proof of every factor.
    public func check(
        of tally: EncryptedTally, in election: Election, publicKey: GroupElement
    ) throws(ObjectRefusal) {
        let shape = tally.ciphertexts.map(\.count)
        guard factors.map(\.count) == shape, proofs.map(\.count) == shape else { throw .wrongShape }
        let statement = DecryptionStatement(fingerprint: election.fingerprint, publicKey: publicKey)
        var powers = PowerBatch()
        // The same base several times, so that its powers fill the lanes too.
        let keys = (0..<8).map { _ in powers.addBase(publicKey) }
        var checks: [DecryptionCheck] = []
        for (question, ciphertexts) in tally.ciphertexts.enumerated() {
            for (choice, ciphertext) in ciphertexts.enumerated() {
                checks.append(
                    DecryptionCheck(
                        proofs[question][choice], alpha: ciphertext.alpha, factor: factors[question][choice],
                        key: keys[checks.count % 8], question: question + 1, choice: choice + 1, &powers))
            }
        }
        powers.compute()
        for check in checks { try check.check(statement, powers) }
    }
}

/// The check of one factor: first its powers are asked for, then its proof is compared.
private struct DecryptionCheck {
    private let proof: Proof
    private let first: PowerBatch.Handle
    private let alpha: PowerBatch.Handle
    private let factor: PowerBatch.Handle
    private let member: PowerBatch.Handle
    private let question: Int
    private let choice: Int

    init(
        _ proof: Proof, alpha: GroupElement, factor: GroupElement, key: Int, question: Int, choice: Int,
        _ powers: inout PowerBatch
    ) {
        self.proof = proof
        self.question = question
        self.choice = choice
        first = powers.addPower(of: key, proof.challenge)
        powers.multiply(first, byPower: proof.response, of: .generator)
        let base = powers.addBase(factor)
        self.factor = powers.addPower(of: base, proof.challenge)
        member = powers.addPower(of: base, .order)
        self.alpha = powers.addPower(of: powers.addBase(alpha), proof.response)
    }

    func check(_ statement: DecryptionStatement, _ powers: PowerBatch) throws(ObjectRefusal) {
        guard powers[member] == .one else { throw .factorNotAMember(question: question, choice: choice) }
        let commitments = [powers[first], powers[alpha] * powers[factor]]
        guard statement.challenge(commitments) == proof.challenge else {
            throw .badDecryptionProof(question: question, choice: choice)
        }
    }
}

/// The statement that a factor is alpha to the secret of a public key.
struct DecryptionStatement {
    let fingerprint: String
    let publicKey: GroupElement

    func decrypt(_ alpha: GroupElement, with key: TrusteeKey) -> (factor: GroupElement, proof: Proof) {
        let randomness = SecretScalar.random()
        let commitments = [SecretTable.generator.power(randomness), alpha.raised(to: randomness)]
        let proof = Proof(challenge: challenge(commitments), randomness: randomness, secret: key.secret)
        return (alpha.raised(to: key.secret), proof)
    }

    func challenge(_ commitments: [GroupElement]) -> Scalar {
        var transcript = Transcript("decrypt|\(fingerprint)|\(publicKey)|")
        transcript.append(commitments)
        return transcript.challenge
    }
}
