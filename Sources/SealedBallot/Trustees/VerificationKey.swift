import CanonicalJSON

/// The public key of one share of a threshold key.
public struct VerificationKey: Hashable, Sendable {
    /// g to the share.
    public let publicKey: GroupElement
    let proof: Proof
    /// The trustee's signature on the key; older ceremonies have none.
    let signature: Proof?
    /// The trustee's name, if the list gives one.
    public let name: String?

    init(publicKey: GroupElement, proof: Proof, signature: Proof?, name: String?) {
        self.publicKey = publicKey
        self.proof = proof
        self.signature = signature
        self.name = name
    }

    init?(_ json: JSONValue?) {
        guard let json, let proof = Proof(json["pok"]),
            let key = json["public_key"]?.string.flatMap({ GroupElement(decimal: $0.utf8) })
        else { return nil }
        let signature = Proof(json["signature"])
        guard json["signature"] == nil || signature != nil else { return nil }
        self.init(publicKey: key, proof: proof, signature: signature, name: json["name"]?.string)
    }

    /// Tests the proof and the signature; membership follows from the key's being computed from the coefficients.
    func check(signer: GroupElement, form: CeremonyForm, owner: Int) throws(ObjectRefusal) {
        guard KeyedProof.ofKey(publicKey).holds(proof, publicKey: publicKey) else { throw .badKeyProof(owner: owner) }
        switch (form, signature) {
        case (.plain, nil): break
        case (.bound, let signature?):
            guard KeyedProof.onMessage("\(publicKey)").holds(signature, publicKey: signer) else {
                throw .badKeySignature(owner: owner)
            }
        default: throw .badKeySignature(owner: owner)
        }
    }

    func write(to text: inout CanonicalText) {
        text.raw("{\"pok\":")
        proof.write(to: &text)
        text.raw(",\"public_key\":")
        text.element(publicKey)
        if let signature {
            text.raw(",\"signature\":")
            signature.write(to: &text)
        }
        if let name { text.member("name", name) }
        text.raw("}")
    }
}

/// The two forms of a key ceremony.
public enum CeremonyForm: Hashable, Sendable {
    /// Certificates without context, as belenios-tool 2.0 makes them; newer versions refuse them.
    case plain
    /// Certificates that name the group, the size, the threshold and the place, with signatures over the whole: the
    /// form of 3.x, which 2.0 accepts as well.
    case bound
}
