/// Proofs of knowledge of the exponent of one public key, bound to a text: key proofs and signatures.
struct KeyedProof {
    /// What stands before the commitment in the hashed text, with its last vertical bar.
    private(set) var prefix: [UInt8]

    /// Proves knowledge of the secret behind a public key.
    func make(secret: SecretScalar) -> Proof {
        let randomness = SecretScalar.random()
        let commitment = SecretTable.generator.power(randomness)
        return Proof(challenge: challenge(commitment), randomness: randomness, secret: secret)
    }

    /// Whether a proof holds for a public key, which must be a member of the group.
    func holds(_ proof: Proof, publicKey: GroupElement) -> Bool {
        let commitment = PublicTable.generator.power(proof.response) * publicKey.raised(to: proof.challenge)
        return challenge(commitment) == proof.challenge
    }

    func challenge(_ commitment: GroupElement) -> Scalar {
        var transcript = Transcript(prefix)
        // The text may be a private message.
        defer { transcript.wipe() }
        transcript.append([commitment])
        return transcript.challenge
    }

    /// Overwrites the text, for signatures on private messages.
    mutating func wipe() {
        prefix.wipe()
    }

    /// The proof that comes with a trustee's public key.
    static func ofKey(_ publicKey: GroupElement) -> KeyedProof {
        KeyedProof(prefix: Array("pok|\(BeleniosGroup.name)|\(publicKey)|".utf8))
    }

    /// A trustee's signature on a message.
    static func onMessage(_ message: some Collection<UInt8>) -> KeyedProof {
        var prefix: [UInt8] = []
        // Room at once, so that growing leaves no copy behind.
        prefix.reserveCapacity(message.count + 8)
        prefix += Array("sigmsg|".utf8)
        prefix += message
        prefix.append(UInt8(ascii: "|"))
        return KeyedProof(prefix: prefix)
    }

    /// A trustee's signature on a message.
    static func onMessage(_ message: String) -> KeyedProof {
        onMessage(message.utf8)
    }

    /// A voter's signature on the hash of a ballot.
    static func onBallot(hash: String) -> KeyedProof {
        KeyedProof(prefix: Array("sig|\(hash)|".utf8))
    }
}
