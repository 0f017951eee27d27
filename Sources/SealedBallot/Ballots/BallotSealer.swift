/// Encrypts papers of one election and proves that they are permitted ones.
///
/// Nothing on the way depends on the marks or on other secrets, neither branches nor the memory that is read: every
/// power is read from tables that are scanned as a whole, and the true statement of a proof is computed like the others.
public final class BallotSealer: Sendable {
    /// The election whose papers are encrypted.
    public let election: Election
    private let key: SecretTable

    /// Prepares the encryption; the election's key must be known to be a member of the group.
    public init(election: Election) {
        self.election = election
        key = SecretTable(of: election.publicKey)
    }

    /// Encrypts a paper and signs it with a voter's key.
    /// - Returns: the ballot, and the randomness with which it can be shown instead of being cast.
    public func seal(_ marks: Marks, with credential: VotingCredential) -> SealedPaper {
        let texts = StatementTexts(fingerprint: election.fingerprint, credential: credential.publicKey)
        var openings: [[SecretScalar]] = []
        let answers = election.questions.enumerated().map { index, question in
            let sealer = AnswerSealer(
                question: question, number: index, marks: marks, key: key, texts: texts)
            openings.append(sealer.randomness)
            return sealer.answer()
        }
        let ballot = EncryptedBallot(answers: answers, election: election, credential: credential)
        return SealedPaper(ballot: ballot, marks: marks, randomness: openings)
    }
}

/// A ballot that may still be cast or shown, never both.
public struct SealedPaper: Sendable {
    /// The ballot to be cast.
    public let ballot: EncryptedBallot
    let marks: Marks
    let randomness: [[SecretScalar]]
}
