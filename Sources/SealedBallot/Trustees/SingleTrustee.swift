import CanonicalJSON

/// A trustee whose key alone opens a part: every single trustee is needed for the decryption.
public struct SingleTrustee: Hashable, Sendable {
    /// g to the trustee's secret.
    public let publicKey: GroupElement
    let proof: Proof
    /// The trustee's name, if the list gives one.
    public let name: String?

    /// Reads a public key as `make-trustees` takes it: one line of `public_keys.jsons`.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        guard let trustee = SingleTrustee(try JSONValue(reading: bytes)) else { throw .missingMember("public_key") }
        self = trustee
        try check(owner: 1)
    }

    init(publicKey: GroupElement, proof: Proof, name: String?) {
        self.publicKey = publicKey
        self.proof = proof
        self.name = name
    }

    init?(_ json: JSONValue) {
        guard let proof = Proof(json["pok"]),
            let key = json["public_key"]?.string.flatMap({ GroupElement(decimal: $0.utf8) })
        else { return nil }
        self.init(publicKey: key, proof: proof, name: json["name"]?.string)
    }

    func check(owner: Int) throws(ObjectRefusal) {
        guard publicKey.isMember else { throw .notAMember }
        guard KeyedProof.ofKey(publicKey).holds(proof, publicKey: publicKey) else { throw .badKeyProof(owner: owner) }
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"pok\":")
        proof.write(to: &text)
        text.raw(",\"public_key\":")
        text.element(publicKey)
        if let name { text.member("name", name) }
        text.raw("}")
    }

    /// The compact JSON form.
    public var text: String {
        var text = CanonicalText()
        write(to: &text)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

/// The secret with which a trustee decrypts: a single trustee's own key, or a share from a key ceremony.
public struct TrusteeKey: Sendable {
    let secret: SecretScalar
    /// g to the secret.
    public let publicKey: GroupElement

    init(secret: SecretScalar) {
        self.secret = secret
        publicKey = SecretTable.generator.power(secret)
    }

    /// A fresh key.
    public static func random() -> TrusteeKey {
        TrusteeKey(secret: .random())
    }

    /// Reads a private key file: a decimal number in quotation marks, with or without a final newline.
    /// - Returns: nil when it is none.
    public init?(file: SecretText) {
        let secret = file.withBytes { bytes in
            var digits = bytes.filter { (48...57).contains($0) }
            defer { digits.wipe() }
            let others = bytes.filter { !(48...57).contains($0) }
            guard others == Array("\"\"".utf8) || others == Array("\"\"\n".utf8) else { return SecretScalar?.none }
            return SecretScalar(reducingDecimal: digits)
        }
        guard let secret else { return nil }
        self.init(secret: secret)
    }

    /// What a private key file holds.
    public var file: SecretText {
        var digits = secret.secretDecimal
        var quoted: [UInt8] = []
        quoted.reserveCapacity(digits.count + 2)
        quoted.append(UInt8(ascii: "\""))
        quoted += digits
        quoted.append(UInt8(ascii: "\""))
        defer {
            digits.wipe()
            quoted.wipe()
        }
        return SecretText(quoted)
    }

    /// The public part with its proof, for the list of trustees.
    public func trustee(name: String? = nil) -> SingleTrustee {
        SingleTrustee(publicKey: publicKey, proof: KeyedProof.ofKey(publicKey).make(secret: secret), name: name)
    }
}
