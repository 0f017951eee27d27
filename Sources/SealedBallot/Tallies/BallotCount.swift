import Bytes

/// The running count of checked ballots: kept while they are cast, so that the close needs no second pass.
public struct BallotCount: Sendable {
    /// The product of the ballots that count.
    public private(set) var tally: EncryptedTally
    /// How many ballots count: one for each credential that voted.
    public private(set) var counted: UInt64 = 0
    /// The sum of their weights.
    public private(set) var weight: UInt64 = 0
    /// What counts of each credential, by its place in the list; nothing else of a ballot is kept.
    private var latest: [Int: [[Ciphertext]]] = [:]
    private let credentials: CredentialList

    /// An empty ballot box.
    public init(questions: [Question], credentials: CredentialList) {
        tally = EncryptedTally(for: questions)
        self.credentials = credentials
    }

    /// Counts a ballot that ``BallotCheck`` accepted; an earlier one of the same credential counts no more.
    public mutating func add(_ ballot: EncryptedBallot) {
        guard let position = credentials.position(of: ballot.credential) else {
            preconditionFailure("a ballot of an unknown credential was not accepted")
        }
        let share = credentials.entries[position].weight
        let choices = ballot.answers.map(\.choices)
        if let earlier = latest.updateValue(choices, forKey: position) {
            tally = tally.removing(earlier, weight: share)
        } else {
            counted += 1
            weight += share
        }
        tally = tally.adding(choices, weight: share)
    }

    /// The counters as they are published with the tally.
    public var sized: SizedTally {
        SizedTally(counted: counted, weight: weight, tally: Digest(of: tally.bytes))
    }
}
