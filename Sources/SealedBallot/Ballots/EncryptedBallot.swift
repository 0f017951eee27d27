import Bytes

/// A ballot as it is published: encrypted answers, proofs that they are permitted ones, and the voter's signature.
public struct EncryptedBallot: Hashable, Sendable {
    /// The published bytes.
    public let bytes: [UInt8]
    /// The public key of the credential that signed it.
    public let credential: GroupElement
    let identifier: String
    let fingerprint: String
    let answers: [Answer]
    let signatureHash: String
    let signature: Proof
    /// The hash of everything but the signature, to be compared with ``signatureHash``.
    let unsignedHash: String

    /// What the voter keeps to find the ballot on the board: its hash in Base64.
    public var tracker: String { Digest(of: bytes).base64 }

    /// Reads a ballot, which must be canonical byte by byte. Proofs are checked by ``BallotCheck``.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        (identifier, fingerprint, credential) = try EncryptedBallot.head(&reader)
        try reader.expect(",\"answers\":")
        answers = try reader.array { reader throws(ObjectRefusal) in try Answer(reading: &reader) }
        unsignedHash = Digest(of: bytes[..<reader.position] + [UInt8(ascii: "}")]).base64
        try reader.expect(",\"signature\":{\"hash\":")
        signatureHash = String(decoding: try reader.quoted(), as: UTF8.self)
        try reader.expect(",\"proof\":")
        signature = try Proof(reading: &reader)
        try reader.expect("}}")
        try reader.expectEnd()
        self.bytes = bytes
    }

    /// Reads only the credential from the first bytes of a ballot; nil when they are no ballot's.
    static func credential(inHead bytes: [UInt8]) -> GroupElement? {
        var reader = CanonicalReader(bytes)
        return try? head(&reader).credential
    }

    private static func head(
        _ reader: inout CanonicalReader
    ) throws(ObjectRefusal) -> (identifier: String, fingerprint: String, credential: GroupElement) {
        try reader.expect("{\"election_uuid\":")
        let identifier = String(decoding: try reader.quoted(), as: UTF8.self)
        try reader.expect(",\"election_hash\":")
        let fingerprint = String(decoding: try reader.quoted(), as: UTF8.self)
        try reader.expect(",\"credential\":")
        return (identifier, fingerprint, try reader.element())
    }

    /// Signs encrypted answers.
    init(answers: [Answer], election: Election, credential: VotingCredential) {
        var text = CanonicalText()
        text.raw("{\"election_uuid\":\"\(election.identifier)\",\"election_hash\":\"\(election.fingerprint)\"")
        text.raw(",\"credential\":\"\(credential.publicKey)\",\"answers\":")
        text.array(answers) { $1.write(to: &$0) }
        unsignedHash = Digest(of: text.bytes + [UInt8(ascii: "}")]).base64
        signatureHash = unsignedHash
        signature = KeyedProof.onBallot(hash: unsignedHash).make(secret: credential.secret)
        text.raw(",\"signature\":{\"hash\":\"\(signatureHash)\",\"proof\":")
        signature.write(to: &text)
        text.raw("}}")
        bytes = text.bytes
        self.answers = answers
        identifier = election.identifier
        fingerprint = election.fingerprint
        self.credential = credential.publicKey
    }
}
