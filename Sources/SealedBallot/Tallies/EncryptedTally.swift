/// For each choice the product of all counted ballots' ciphertexts: the ciphertext of the sum.
public struct EncryptedTally: Hashable, Sendable {
    /// Questions of choices.
    let ciphertexts: [[Ciphertext]]

    /// The tally of no ballots.
    init(for questions: [Question]) {
        ciphertexts = questions.map { Array(repeating: .one, count: $0.choiceCount) }
    }

    init(ciphertexts: [[Ciphertext]]) {
        self.ciphertexts = ciphertexts
    }

    /// Reads a published tally. Nothing is proved by it; a verifier computes it again.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        ciphertexts = try reader.array { reader throws(ObjectRefusal) in
            try reader.array { reader throws(ObjectRefusal) in try Ciphertext(reading: &reader) }
        }
        try reader.expectEnd()
    }

    /// The canonical bytes.
    public var bytes: [UInt8] {
        var text = CanonicalText()
        text.array(ciphertexts) { $0.array($1) { $1.write(to: &$0) } }
        return text.bytes
    }

    /// The tally with the choices of a ballot more, counted as often as its weight says.
    func adding(_ choices: [[Ciphertext]], weight: UInt64) -> EncryptedTally {
        combined(with: choices.map { $0.map { $0.raised(to: weight) } })
    }

    /// The product of two tallies.
    func adding(_ other: EncryptedTally) -> EncryptedTally {
        combined(with: other.ciphertexts)
    }

    /// The tally without the choices of a ballot that was counted with a weight: for a voter who votes again.
    func removing(_ choices: [[Ciphertext]], weight: UInt64) -> EncryptedTally {
        combined(
            with: choices.map {
                $0.map {
                    let power = $0.raised(to: weight)
                    return Ciphertext(alpha: power.alpha.inverse, beta: power.beta.inverse)
                }
            })
    }

    private func combined(with others: [[Ciphertext]]) -> EncryptedTally {
        EncryptedTally(
            ciphertexts: zip(ciphertexts, others).map { mine, theirs in
                zip(mine, theirs).map { mine, their in
                    var product = mine
                    product.multiply(by: their)
                    return product
                }
            })
    }
}
