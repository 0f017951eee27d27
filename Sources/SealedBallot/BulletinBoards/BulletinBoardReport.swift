/// What a board that was accepted shows.
public struct BulletinBoardReport: Sendable {
    /// The type of the last event: how far the election has come. A board without a result is right as far as it goes.
    public let stage: BulletinBoardEventType
    /// The identifier of the election.
    public let identifier: String
    /// The name of the election.
    public let name: String
    /// The hash of the election in Base64.
    public let fingerprint: String
    /// The hash of the last event in hexadecimal, which commits to the whole board.
    public let lastEventHash: String
    /// How many trustees decrypt.
    public let trustees: Int
    /// How many credentials there are, and the sum of their weights.
    public let credentials: Int
    /// The sum of the weights of all credentials.
    public let totalWeight: UInt64
    /// How many ballots were cast, those included that were replaced.
    public let cast: Int
    /// How many ballots count.
    public let counted: UInt64
    /// The weight of those that count.
    public let countedWeight: UInt64
    /// How many partial decryptions there are.
    public let decryptions: Int
    /// The result, once there is one.
    public let result: ElectionResult?
    /// The election.
    public let election: Election
    /// The encrypted tally, once it has been published.
    public let tally: EncryptedTally?
    /// The questions, in whose order the result stands.
    public let questions: [Question]
}

/// How far a verification has come.
public struct VerificationProgress: Hashable, Sendable {
    /// What is being checked.
    public enum Phase: String, Hashable, Sendable {
        /// Headers and hashes of the whole file, in megabytes.
        case reading
        /// The public credentials' membership of the group.
        case credentials
        /// The ballots.
        case ballots
        /// The partial decryptions.
        case decryptions
    }

    /// What is being checked.
    public let phase: Phase
    /// How many are done.
    public let done: Int
    /// How many there are.
    public let total: Int
}
