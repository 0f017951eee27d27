/// What somebody wants done about the keys, the credentials and the boards of secret ballots.
///
/// The texts are messages of the public Belenios format. The core keeps them and decides who may bring them when; that
/// they hold is checked by the host before, and by the verifier again.
public indirect enum ScrutinyCommand: Hashable, Sendable {
    // The key of the ballot boxes
    /// Names the scrutineers, so many of whom are needed to open a box; a ceremony that has begun begins anew.
    case appointScrutineers([OperatorID], needed: Int)
    /// The first step of a scrutineer: a certificate.
    case giveCertificate(OperatorID, String)
    /// The second step: shares of a secret of one's own, each sealed to one of the others.
    case dealShares(OperatorID, String)
    /// The third step: the own share of the common key, and its public part.
    case makeKeyShare(OperatorID, String)
    /// The common outcome, which the host puts together from the last step.
    case completeKey(trustees: String)

    // The cards
    /// The registrar's public part of all voting cards has been installed.
    case publishCredentials(digest: String, delegations: Int, ballots: Int)
    /// A delegation that has lost its card has a new one; two officers, with a reason, before a ballot opens.
    case replaceCredential(MemberCode, digest: String, reason: String)

    // A ballot
    /// A paper was shown instead of being cast; it can never be cast any more.
    case spoilPaper(BallotID, MemberCode, tracker: String)
    /// The board has been closed and the encrypted tally published.
    case closeBoard(BallotID, BulletinBoardClosing)
    /// A scrutineer's part of the opening.
    case giveDecryption(BallotID, OperatorID, String)
    /// The box is open: the sum, and the end of the board.
    case publishBoard(BallotID, Tally, head: String)
}

/// How the board of a ballot stood when it was closed, before anything was opened.
public struct BulletinBoardClosing: Hashable, Codable, Sendable {
    /// The hash of the board's last event: it commits to every ballot on it and to the encrypted tally.
    public let head: String
    /// How many credentials have voted, by the board.
    public let credentials: Int

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case head = "head"
        case credentials = "credentials"
    }

    /// The state of a closed board.
    public init(head: String, credentials: Int) { (self.head, self.credentials) = (head, credentials) }
}
