public import AssemblyCore
import CSodium
import EventStream

/// What a kiosk does with a choice before it leaves the kiosk: in a secret ballot nobody behind it sees the choice.
public enum PaperSealing {
    /// The paper of a choice, as the ballot wants it: open in a recorded vote, sealed in a secret ballot.
    /// - Returns: `nil` when the choice cannot stand on this ballot's paper, or the seal is not of a known scheme.
    public static func paper(with choice: Choice, for ballot: Ballot) -> Paper? {
        if ballot.isSealed { return seal(choice, for: ballot).map(Paper.sealed) }
        return PaperPayload.bytes(of: choice, for: ballot) == nil ? nil : .open(choice)
    }

    /// Seals a choice to the key of its ballot.
    /// - Returns: `nil` when the choice cannot stand on this ballot's paper, or the seal is not of a known scheme.
    public static func seal(_ choice: Choice, for ballot: Ballot) -> SealedPaper? {
        guard let seal = ballot.seal, var payload = PaperPayload.bytes(of: choice, for: ballot) else { return nil }
        defer { sodium_memzero(&payload, payload.count) }
        return encrypt(payload, to: seal)
    }

    /// The tracker of a ciphertext: its SHA-256 hash in hexadecimal, by which a voter finds the paper on the list.
    /// - Parameter ciphertext: in Base64.
    /// - Returns: `nil` when the text is not Base64.
    public static func tracker(of ciphertext: String) -> String? {
        Base64.decode(ciphertext).map { Sodium.sha256($0).description }
    }

    /// Seals any bytes to the key of a ballot.
    static func encrypt(_ payload: [UInt8], to seal: BallotSeal) -> SealedPaper? {
        Sodium.prepare()
        guard seal.scheme == SealedBoxBallotBox.scheme, let key = Base64.decode(seal.publicKey),
            key.count == crypto_box_publickeybytes()
        else { return nil }
        var sealed = [UInt8](repeating: 0, count: payload.count + crypto_box_sealbytes())
        guard crypto_box_seal(&sealed, payload, UInt64(payload.count), key) == 0 else { return nil }
        return SealedPaper(ciphertext: Base64.encode(sealed), tracker: Sodium.sha256(sealed).description)
    }
}
