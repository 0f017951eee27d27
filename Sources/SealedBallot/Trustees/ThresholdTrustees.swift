import CanonicalJSON

/// Trustees of whom any `threshold` together open what is encrypted with their common key.
public struct ThresholdTrustees: Hashable, Sendable {
    /// How many are needed.
    public let threshold: Int
    /// The keys of the shares, in the order of the trustees.
    public let verificationKeys: [VerificationKey]
    let certificates: [Certificate]
    let coefficients: [Coefficients]
    /// Signatures over all certificates; present in the bound form only.
    let signatures: [Proof]

    /// How many trustees there are.
    public var size: Int { verificationKeys.count }

    /// In which form the ceremony was held.
    public var form: CeremonyForm { signatures.isEmpty ? .plain : .bound }

    /// The product of the constant coefficients: the common key.
    var publicKey: GroupElement { coefficients.reduce(.one) { $0 * $1.elements[0] } }

    init(
        threshold: Int, certificates: [Certificate], coefficients: [Coefficients], signatures: [Proof],
        verificationKeys: [VerificationKey]
    ) {
        self.threshold = threshold
        self.certificates = certificates
        self.coefficients = coefficients
        self.signatures = signatures
        self.verificationKeys = verificationKeys
    }

    /// Reads the public outcome of a ceremony as belenios-tool writes it to `threshold.json`, and checks all of it.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        self = try ThresholdTrustees(JSONValue(reading: bytes), firstOwner: 1)
    }

    /// Reads and checks everything; `firstOwner` is the owner number of the first trustee.
    init(_ json: JSONValue, firstOwner: Int) throws(ObjectRefusal) {
        guard let threshold = json["threshold"]?.integer, let certs = json["certs"]?.array,
            let coefexps = json["coefexps"]?.array, let keys = json["verification_keys"]?.array
        else { throw .missingMember("Pedersen") }
        let listed = json["signatures"]?.array
        guard (1...certs.count + 1).contains(threshold), threshold <= certs.count, coefexps.count == certs.count,
            keys.count == certs.count, listed.map({ $0.count == certs.count }) ?? (json["signatures"] == nil)
        else { throw .wrongCeremonySize }
        self.threshold = threshold
        var certificates: [Certificate] = []
        var coefficients: [Coefficients] = []
        var signatures: [Proof] = []
        var verificationKeys: [VerificationKey] = []
        for index in certs.indices {
            let owner = firstOwner + index
            guard let cert = SignedMessage(certs[index]) else { throw .badCertificate(trustee: owner) }
            let certificate = try Certificate(cert, trustee: owner)
            guard let signed = SignedMessage(coefexps[index]) else { throw .badCoefficients(trustee: owner) }
            coefficients.append(
                try Coefficients(signed, signer: certificate.verification, threshold: threshold, trustee: owner))
            certificates.append(certificate)
            if let listed {
                guard let signature = Proof(listed[index]) else { throw .badCeremonySignature(trustee: owner) }
                signatures.append(signature)
            }
            guard let key = VerificationKey(keys[index]) else { throw .badKeyProof(owner: owner) }
            verificationKeys.append(key)
        }
        self.certificates = certificates
        self.coefficients = coefficients
        self.signatures = signatures
        self.verificationKeys = verificationKeys
        try check(firstOwner: firstOwner)
    }

    /// What ties the parts together: contexts, the signatures over the whole, the keys of the shares.
    private func check(firstOwner: Int) throws(ObjectRefusal) {
        for index in certificates.indices {
            let owner = firstOwner + index
            let context = Certificate.Context(size: size, threshold: threshold, index: index + 1)
            guard certificates[index].context == (form == .bound ? context : nil) else {
                throw .badCertificate(trustee: owner)
            }
            let signer = certificates[index].verification
            if form == .bound {
                let message = coefficients[index].ceremonyMessage(certificates: certificates)
                guard KeyedProof.onMessage(message).holds(signatures[index], publicKey: signer) else {
                    throw .badCeremonySignature(trustee: owner)
                }
            }
            let expected = coefficients.reduce(.one) { $0 * $1.share(at: index + 1) }
            guard verificationKeys[index].publicKey == expected else { throw .wrongVerificationKey(trustee: owner) }
            try verificationKeys[index].check(signer: signer, form: form, owner: owner)
        }
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"threshold\":\(threshold),\"certs\":")
        text.array(certificates) { $1.signed.write(to: &$0) }
        text.raw(",\"coefexps\":")
        text.array(coefficients) { $1.signed.write(to: &$0) }
        if form == .bound {
            text.raw(",\"signatures\":")
            text.array(signatures) { $1.write(to: &$0) }
        }
        text.raw(",\"verification_keys\":")
        text.array(verificationKeys) { $1.write(to: &$0) }
        text.raw("}")
    }
}
