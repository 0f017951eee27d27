/// An ElGamal ciphertext of a small number in the exponent: (g^r, y^r g^m).
public struct Ciphertext: Hashable, Sendable {
    var alpha: GroupElement
    var beta: GroupElement

    /// The ciphertext of 0 with randomness 0, from which products start.
    static let one = Ciphertext(alpha: .one, beta: .one)

    init(alpha: GroupElement, beta: GroupElement) {
        self.alpha = alpha
        self.beta = beta
    }

    init(reading reader: inout CanonicalReader) throws(ObjectRefusal) {
        try reader.expect("{\"alpha\":")
        alpha = try reader.element()
        try reader.expect(",\"beta\":")
        beta = try reader.element()
        try reader.expect("}")
    }

    /// Adds another one's plaintext to this one's.
    mutating func multiply(by other: Ciphertext) {
        alpha.multiply(by: other.alpha)
        beta.multiply(by: other.beta)
    }

    /// The ciphertext of the plaintext times a weight.
    func raised(to weight: UInt64) -> Ciphertext {
        weight == 1 ? self : Ciphertext(alpha: alpha.raised(to: weight), beta: beta.raised(to: weight))
    }

    /// The product of many.
    static func product(_ ciphertexts: some Sequence<Ciphertext>) -> Ciphertext {
        ciphertexts.reduce(into: .one) { $0.multiply(by: $1) }
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"alpha\":")
        text.element(alpha)
        text.raw(",\"beta\":")
        text.element(beta)
        text.raw("}")
    }
}
