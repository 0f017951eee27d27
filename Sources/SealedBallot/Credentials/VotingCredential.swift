/// A voter's key in one election.
public struct VotingCredential: Sendable {
    let secret: SecretScalar
    /// What the election's list of credentials holds of it.
    public let publicKey: GroupElement

    init(secret: SecretScalar) {
        self.secret = secret
        publicKey = SecretTable.generator.power(secret)
    }

    /// A key that is derived from nothing.
    public static func random() -> VotingCredential {
        VotingCredential(secret: .random())
    }
}
