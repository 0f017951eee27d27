public import Language

/// Why a ceremony cannot go on.
public enum CeremonyRefusal: Error, Hashable, Sendable {
    /// The numbers of certificates, deals, secrets and signatures do not fit the plan.
    case wrongSize
    /// A certificate was made for another place, size or threshold, or the two forms are mixed.
    case wrongContext(trustee: Int)
    /// Two certificates are of the same trustee.
    case repeatedTrustee(Int)
    /// The seed belongs to none of the certificates.
    case notInvited
    /// A dealer's signed coefficients do not hold.
    case badCoefficients(dealer: Int, ObjectRefusal)
    /// The polynomial that came back is not the one that was dealt.
    case badOwnPolynomial(PrivateMessage.Refusal)
    /// A dealer's secret cannot be read.
    case badMessage(dealer: Int, PrivateMessage.Refusal)
    /// A dealer's secret does not fit the dealer's published coefficients.
    case wrongSecret(dealer: Int)
}

extension CeremonyRefusal: CustomStringConvertible {
    /// The same in English, for logs.
    public var description: String { message.english }

    /// One sentence in plain words, without a final full stop.
    public var message: Message {
        switch self {
        case .wrongSize: "the numbers of certificates and messages do not fit the ceremony"
        case .wrongContext(let trustee): "the certificate of trustee \(trustee) was made for another ceremony or place"
        case .repeatedTrustee(let trustee): "trustee \(trustee) is already among the trustees"
        case .notInvited: "this seed belongs to none of the trustees of the ceremony"
        case .badCoefficients(let dealer, let reason):
            "what trustee \(dealer) published does not hold: \(reason.message)"
        case .badOwnPolynomial: "what came back to this trustee is not what this trustee dealt"
        case .badMessage(let dealer, let trouble):
            "the secret from trustee \(dealer) cannot be used: \(trouble.message)"
        case .wrongSecret(let dealer): "the secret from trustee \(dealer) does not fit what trustee \(dealer) published"
        }
    }
}

extension PrivateMessage.Refusal: CustomStringConvertible {
    /// The same in English, for logs.
    public var description: String { message.english }

    /// One sentence in plain words, without a final full stop.
    public var message: Message {
        switch self {
        case .malformed: "it is not written in the form of a private message"
        case .undecipherable: "it was changed on the way, or made for another key"
        case .otherRecipient: "it is addressed to another trustee"
        case .badSignature: "the sender's signature does not hold"
        }
    }
}
