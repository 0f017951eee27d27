import CanonicalJSON

/// What a trustee of a key ceremony publishes first: the keys for signatures and for private messages.
public struct Certificate: Hashable, Sendable {
    /// The signed message as it was published.
    public let signed: SignedMessage
    let verification: GroupElement
    let encryption: GroupElement
    let context: Context?

    /// What a certificate is for.
    struct Context: Hashable, Sendable {
        let size: Int
        let threshold: Int
        let index: Int
    }

    /// Makes a certificate.
    init(signing: SecretScalar, decryption: SecretScalar, context: Context?) {
        verification = SecretTable.generator.power(signing)
        encryption = SecretTable.generator.power(decryption)
        self.context = context
        var text = CanonicalText()
        text.raw("{")
        if let context {
            text.raw("\"context\":{\"group\":\"\(BeleniosGroup.name)\",\"size\":\(context.size),")
            text.raw("\"threshold\":\(context.threshold),\"index\":\(context.index)},")
        }
        text.raw("\"verification\":\"\(verification)\",\"encryption\":\"\(encryption)\"}")
        signed = SignedMessage(String(decoding: text.bytes, as: UTF8.self), signedWith: signing)
    }

    /// Reads a certificate and tests membership and the signature.
    /// - Parameter trustee: the number that a refusal names.
    init(_ signed: SignedMessage, trustee: Int) throws(ObjectRefusal) {
        let json = try JSONValue(reading: Array(signed.message.utf8))
        guard let verification = GroupElement(decimal: try json.text("verification").utf8),
            let encryption = GroupElement(decimal: try json.text("encryption").utf8)
        else { throw .badCertificate(trustee: trustee) }
        guard verification.isMember, encryption.isMember else { throw .notAMember }
        if let context = json["context"] {
            guard context["group"] == .string(BeleniosGroup.name), let size = context["size"]?.integer,
                let threshold = context["threshold"]?.integer, let index = context["index"]?.integer
            else { throw .badCertificate(trustee: trustee) }
            self.context = Context(size: size, threshold: threshold, index: index)
        } else {
            context = nil
        }
        self.verification = verification
        self.encryption = encryption
        self.signed = signed
        guard signed.isSigned(by: verification) else { throw .badCertificate(trustee: trustee) }
    }

    /// Reads a published certificate: one line of `certs.jsons`.
    public init(text: String, trustee: Int = 1) throws(ObjectRefusal) {
        guard let signed = SignedMessage(try JSONValue(reading: Array(text.utf8))) else {
            throw .badCertificate(trustee: trustee)
        }
        try self.init(signed, trustee: trustee)
    }
}

extension Certificate {
    /// The compact JSON form: one line of `certs.jsons`.
    public var text: String { signed.text }

    /// Whether it was made for a place (from 0) of a ceremony of a size, in the bound form.
    public func isFor(place: Int, size: Int, threshold: Int) -> Bool {
        context == Context(size: size, threshold: threshold, index: place + 1)
    }

    /// Whether two certificates are of the same seed.
    public func isSameTrustee(as other: Certificate) -> Bool {
        verification == other.verification || encryption == other.encryption
    }
}
