import CanonicalJSON

/// A message of a trustee with the trustee's signature on it.
public struct SignedMessage: Hashable, Sendable {
    /// The message, itself a JSON text.
    public let message: String
    let signature: Proof

    init(_ message: String, signedWith key: SecretScalar) {
        self.message = message
        signature = KeyedProof.onMessage(message).make(secret: key)
    }

    init?(_ json: JSONValue?) {
        guard let message = json?["message"]?.string, let signature = Proof(json?["signature"]),
            json?.members?.count == 2
        else { return nil }
        self.message = message
        self.signature = signature
    }

    /// Whether the signature is the one of a verification key, which must be a member of the group.
    func isSigned(by key: GroupElement) -> Bool {
        KeyedProof.onMessage(message).holds(signature, publicKey: key)
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"message\":")
        text.string(message)
        text.raw(",\"signature\":")
        signature.write(to: &text)
        text.raw("}")
    }

    /// The compact JSON form.
    public var text: String {
        var text = CanonicalText()
        write(to: &text)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
