import CanonicalJSON

/// A challenge and its response: every proof and every signature of the format.
public struct Proof: Hashable, Sendable {
    let challenge: Scalar
    let response: Scalar

    /// The answer w - x c to a challenge, with the randomness w and the secret x.
    init(challenge: Scalar, randomness: SecretScalar, secret: SecretScalar) {
        self.challenge = challenge
        response = (randomness - secret * challenge).disclosed
    }

    init(challenge: Scalar, response: Scalar) {
        self.challenge = challenge
        self.response = response
    }

    /// Reads a proof from its JSON form; nil when it is none.
    init?(_ json: JSONValue?) {
        guard let challenge = json?["challenge"]?.string.flatMap({ Scalar(decimal: $0.utf8) }),
            let response = json?["response"]?.string.flatMap({ Scalar(decimal: $0.utf8) }), json?.members?.count == 2
        else { return nil }
        self.init(challenge: challenge, response: response)
    }

    init(reading reader: inout CanonicalReader) throws(ObjectRefusal) {
        try reader.expect("{\"challenge\":")
        challenge = try reader.scalar()
        try reader.expect(",\"response\":")
        response = try reader.scalar()
        try reader.expect("}")
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"challenge\":")
        text.scalar(challenge)
        text.raw(",\"response\":")
        text.scalar(response)
        text.raw("}")
    }
}

extension GroupElement: CustomStringConvertible {
    /// The decimal digits.
    public var description: String { String(decoding: decimal, as: UTF8.self) }
}

/// The one group that this module works in.
public enum BeleniosGroup {
    /// Its name in the format.
    public static let name = "BELENIOS-2048"
}
