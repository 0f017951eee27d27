/// The plain result: for each question the count of each choice, that of the blanks first where there are any.
public struct ElectionResult: Hashable, Sendable {
    /// Questions of counts.
    public let counts: [[UInt64]]

    /// Opens a tally with the partial decryptions of enough trustees, by owner number.
    ///
    /// - Parameter weight: the total weight, which bounds every count; the search costs its square root.
    /// - Throws: ``ObjectRefusal``: a decryption that does not hold, too few of them, or a count above the bound.
    public init(
        of tally: EncryptedTally, weight: UInt64, decryptions: [Int: PartialDecryption], trustees: Trustees,
        election: Election
    ) throws(ObjectRefusal) {
        for (owner, decryption) in decryptions.sorted(by: { $0.key < $1.key }) {
            guard trustees.publicKeys.indices.contains(owner - 1) else { throw .unknownOwner(owner) }
            try decryption.check(of: tally, in: election, publicKey: trustees.publicKeys[owner - 1])
        }
        let shape = tally.ciphertexts.map(\.count)
        let factors = try Combination(trustees: trustees).factors(decryptions, shape: shape)
        let logarithm = DiscreteLogarithm(bound: weight)
        var counts: [[UInt64]] = []
        for (question, ciphertexts) in tally.ciphertexts.enumerated() {
            var row: [UInt64] = []
            for (choice, ciphertext) in ciphertexts.enumerated() {
                guard let count = logarithm(ciphertext.beta * factors[question][choice].inverse) else {
                    throw .tooManyVotes(question: question + 1, choice: choice + 1)
                }
                row.append(count)
            }
            counts.append(row)
        }
        self.counts = counts
    }

    /// Reads the published object.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        try reader.expect("{\"result\":")
        counts = try reader.array { reader throws(ObjectRefusal) in
            try reader.array { reader throws(ObjectRefusal) in try reader.count() }
        }
        try reader.expect("}")
        try reader.expectEnd()
    }

    /// The canonical bytes.
    public var bytes: [UInt8] {
        var text = CanonicalText()
        text.raw("{\"result\":")
        text.array(counts) { $0.array($1) { $0.count($1) } }
        text.raw("}")
        return text.bytes
    }

    /// Checks that factors open a tally to these counts: no search is needed.
    func check(_ tally: EncryptedTally, factors: [[GroupElement]], weight: UInt64) throws(ObjectRefusal) {
        guard counts.map(\.count) == tally.ciphertexts.map(\.count) else { throw .wrongShape }
        for (question, row) in counts.enumerated() {
            for (choice, count) in row.enumerated() {
                guard count <= weight else { throw .tooManyVotes(question: question + 1, choice: choice + 1) }
                let opened = factors[question][choice] * GroupElement.generator.raised(to: count)
                guard tally.ciphertexts[question][choice].beta == opened else {
                    throw .wrongResult(question: question + 1, choice: choice + 1)
                }
            }
        }
    }
}
