/// What all trustees of a ceremony agree on: their certificates in order and how many of them will be needed.
public struct CeremonyPlan: Sendable {
    /// The certificates, in the order of the trustees.
    public let certificates: [Certificate]
    /// How many trustees will be needed.
    public let threshold: Int
    /// The cipher of the private messages that are written; both are read.
    public let cipher: PrivateMessage.Cipher

    /// Step 2.
    /// - Throws: when the threshold does not fit, a certificate has another context than its place here, or two
    ///   certificates have a key in common.
    public init(
        certificates: [Certificate], threshold: Int, cipher: PrivateMessage.Cipher = .ccm
    ) throws(CeremonyRefusal) {
        guard !certificates.isEmpty, (1...certificates.count).contains(threshold) else { throw .wrongSize }
        let isBound = certificates[0].context != nil
        for (index, certificate) in certificates.enumerated() {
            let context = Certificate.Context(size: certificates.count, threshold: threshold, index: index + 1)
            guard certificate.context == (isBound ? context : nil) else { throw .wrongContext(trustee: index + 1) }
            let earlier = certificates.prefix(index)
            guard !earlier.contains(where: { $0.verification == certificate.verification }) else {
                throw .repeatedTrustee(index + 1)
            }
        }
        self.certificates = certificates
        self.threshold = threshold
        self.cipher = cipher
    }

    /// How many trustees take part.
    public var size: Int { certificates.count }

    /// The form, as the certificates have it.
    public var form: CeremonyForm { certificates[0].context == nil ? .plain : .bound }

    /// Step 4: what a trustee (from 0) gets to see of the deals of all.
    public func input(for place: Int, from deals: [CeremonyDeal]) -> CeremonyInput {
        CeremonyInput(
            polynomial: deals[place].polynomial, secrets: deals.map { $0.secrets[place] },
            coefficients: deals.map(\.coefficients), signatures: deals.compactMap(\.signature))
    }

    /// Step 6: the public outcome.
    /// - Throws: ``ObjectRefusal`` when a part does not hold; the whole is checked as a verifier does.
    public func outcome(deals: [CeremonyDeal], shares: [CeremonyShare]) throws(ObjectRefusal) -> ThresholdTrustees {
        guard deals.count == size, shares.count == size else { throw .wrongCeremonySize }
        var text = CanonicalText()
        text.raw("{\"threshold\":\(threshold),\"certs\":")
        text.array(certificates) { $1.signed.write(to: &$0) }
        text.raw(",\"coefexps\":")
        text.array(deals) { $1.coefficients.write(to: &$0) }
        if form == .bound {
            text.raw(",\"signatures\":")
            text.array(deals.compactMap(\.signature)) { $1.write(to: &$0) }
        }
        text.raw(",\"verification_keys\":")
        text.array(shares) { $1.verificationKey.write(to: &$0) }
        text.raw("}")
        return try ThresholdTrustees(bytes: text.bytes)
    }

    func place(of verification: GroupElement) -> Int? {
        certificates.firstIndex { $0.verification == verification }
    }

    /// The coefficients of all dealers, with their signatures and those over the certificates checked.
    func checkedCoefficients(_ input: CeremonyInput) throws(CeremonyRefusal) -> [Coefficients] {
        let expected = form == .bound ? size : 0
        guard input.coefficients.count == size, input.signatures.count == expected else { throw .wrongSize }
        var checked: [Coefficients] = []
        for (index, certificate) in certificates.enumerated() {
            do throws(ObjectRefusal) {
                let coefficients = try Coefficients(
                    input.coefficients[index], signer: certificate.verification, threshold: threshold,
                    trustee: index + 1)
                if form == .bound {
                    let message = coefficients.ceremonyMessage(certificates: certificates)
                    guard
                        KeyedProof.onMessage(message).holds(
                            input.signatures[index], publicKey: certificate.verification)
                    else { throw ObjectRefusal.badCeremonySignature(trustee: index + 1) }
                }
                checked.append(coefficients)
            } catch {
                throw .badCoefficients(dealer: index + 1, error)
            }
        }
        return checked
    }
}

extension CeremonyPlan {
    /// Checks what one trustee (from 0) has dealt, as far as anybody can who is not a recipient.
    public func check(_ deal: CeremonyDeal, of place: Int) throws(ObjectRefusal) {
        guard deal.secrets.count == size, (deal.signature != nil) == (form == .bound) else { throw .wrongCeremonySize }
        let signer = certificates[place].verification
        let coefficients = try Coefficients(
            deal.coefficients, signer: signer, threshold: threshold, trustee: place + 1)
        guard let signature = deal.signature else { return }
        let message = coefficients.ceremonyMessage(certificates: certificates)
        guard KeyedProof.onMessage(message).holds(signature, publicKey: signer) else {
            throw .badCeremonySignature(trustee: place + 1)
        }
    }

    /// Checks the public part of one trustee's share (from 0) against what all have dealt.
    public func check(_ share: CeremonyShare, of place: Int, deals: [CeremonyDeal]) throws(ObjectRefusal) {
        guard deals.count == size else { throw .wrongCeremonySize }
        var expected = GroupElement.one
        for (index, deal) in deals.enumerated() {
            let coefficients = try Coefficients(
                deal.coefficients, signer: certificates[index].verification, threshold: threshold, trustee: index + 1)
            expected.multiply(by: coefficients.share(at: place + 1))
        }
        guard share.verificationKey.publicKey == expected else { throw .wrongVerificationKey(trustee: place + 1) }
        try share.verificationKey.check(signer: certificates[place].verification, form: form, owner: place + 1)
    }
}
