import CanonicalJSON

/// The published coefficients of a trustee's polynomial: g to each of them, signed.
struct Coefficients: Hashable, Sendable {
    let signed: SignedMessage
    let elements: [GroupElement]

    init(_ elements: [GroupElement], signedWith key: SecretScalar) {
        self.elements = elements
        signed = SignedMessage("{\"coefexps\":\(Coefficients.list(elements))}", signedWith: key)
    }

    init(_ signed: SignedMessage, signer: GroupElement, threshold: Int, trustee: Int) throws(ObjectRefusal) {
        let json = try JSONValue(reading: Array(signed.message.utf8))
        let elements = json["coefexps"]?.array?.compactMap { $0.string.flatMap { GroupElement(decimal: $0.utf8) } }
        guard let elements, elements.count == threshold, json["coefexps"]?.array?.count == threshold,
            signed.isSigned(by: signer)
        else { throw .badCoefficients(trustee: trustee) }
        guard elements.allSatisfy(\.isMember) else { throw .notAMember }
        self.signed = signed
        self.elements = elements
    }

    /// g to the value of the polynomial at a point: the public side of a share.
    func share(at point: Int) -> GroupElement {
        // Horner's rule: the exponents stay as small as the point.
        elements.reversed().reduce(.one) { $0.raised(to: UInt64(point)) * $1 }
    }

    /// The text that a trustee signs over all certificates and the own coefficients.
    func ceremonyMessage(certificates: [Certificate]) -> String {
        "certs_sig|{\"certs\":[\(certificates.map(\.signed.text).joined(separator: ","))],"
            + "\"coefexps\":\(Coefficients.list(elements))}"
    }

    private static func list(_ elements: [GroupElement]) -> String {
        "[\(elements.map { "\"\($0)\"" }.joined(separator: ","))]"
    }
}
