import CanonicalJSON

/// Step 3 of a key ceremony: what a trustee deals to the others.
public struct CeremonyDeal: Hashable, Sendable {
    let polynomial: String
    let secrets: [String]
    let coefficients: SignedMessage
    let signature: Proof?

    init(polynomial: String, secrets: [String], coefficients: SignedMessage, signature: Proof?) {
        self.polynomial = polynomial
        self.secrets = secrets
        self.coefficients = coefficients
        self.signature = signature
    }

    /// Reads one line of `polynomials.jsons`; nil when it is none.
    public init?(text: String) {
        guard let json = try? JSONValue(Array(text.utf8)), let polynomial = json["polynomial"]?.string,
            let secrets = json["secrets"]?.array, let coefficients = SignedMessage(json["coefexps"])
        else { return nil }
        self.polynomial = polynomial
        self.secrets = secrets.compactMap(\.string)
        self.coefficients = coefficients
        signature = Proof(json["signature"])
    }

    /// The compact JSON form.
    public var text: String {
        var text = CanonicalText()
        text.raw("{\"polynomial\":")
        text.string(polynomial)
        text.raw(",\"secrets\":")
        text.array(secrets) { $0.string($1) }
        text.raw(",\"coefexps\":")
        coefficients.write(to: &text)
        if let signature {
            text.raw(",\"signature\":")
            signature.write(to: &text)
        }
        text.raw("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

/// Step 4 of a key ceremony: what one trustee gets from the others.
public struct CeremonyInput: Hashable, Sendable {
    let polynomial: String
    let secrets: [String]
    let coefficients: [SignedMessage]
    let signatures: [Proof]

    init(polynomial: String, secrets: [String], coefficients: [SignedMessage], signatures: [Proof]) {
        self.polynomial = polynomial
        self.secrets = secrets
        self.coefficients = coefficients
        self.signatures = signatures
    }

    /// Reads a `.vinput` file; nil when it is none.
    public init?(text: String) {
        guard let json = try? JSONValue(Array(text.utf8)), let polynomial = json["polynomial"]?.string,
            let secrets = json["secrets"]?.array, let coefficients = json["coefexps"]?.array
        else { return nil }
        self.polynomial = polynomial
        self.secrets = secrets.compactMap(\.string)
        self.coefficients = coefficients.compactMap { SignedMessage($0) }
        signatures = (json["signatures"]?.array ?? []).compactMap { Proof($0) }
    }

    /// The compact JSON form.
    public var text: String {
        var text = CanonicalText()
        text.raw("{\"polynomial\":")
        text.string(polynomial)
        text.raw(",\"secrets\":")
        text.array(secrets) { $0.string($1) }
        text.raw(",\"coefexps\":")
        text.array(coefficients) { $1.write(to: &$0) }
        if !signatures.isEmpty {
            text.raw(",\"signatures\":")
            text.array(signatures) { $1.write(to: &$0) }
        }
        text.raw("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

/// Step 5 of a key ceremony: a trustee's share, encrypted to the trustee, and its public key.
public struct CeremonyShare: Hashable, Sendable {
    /// The encrypted share, to be kept until the decryption (the tool's `.dkey` file).
    public let privateKey: String
    /// The public key of the share.
    public let verificationKey: VerificationKey

    init(privateKey: String, verificationKey: VerificationKey) {
        self.privateKey = privateKey
        self.verificationKey = verificationKey
    }

    /// Reads a `.voutput` file; nil when it is none.
    public init?(text: String) {
        guard let json = try? JSONValue(Array(text.utf8)), let key = json["private_key"]?.string,
            let verificationKey = VerificationKey(json["public_key"])
        else { return nil }
        privateKey = key
        self.verificationKey = verificationKey
    }

    /// The compact JSON form.
    public var text: String {
        var text = CanonicalText()
        text.raw("{\"private_key\":")
        text.string(privateKey)
        text.raw(",\"public_key\":")
        verificationKey.write(to: &text)
        text.raw("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
