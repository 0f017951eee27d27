/// What has happened to the keys, the credentials and the boards of secret ballots.
public indirect enum ScrutinyFact: Hashable, Sendable {
    case scrutineersAppointed([OperatorID], needed: Int)
    case certificateGiven(OperatorID, String)
    case sharesDealt(OperatorID, String)
    case keyShareMade(OperatorID, String)
    case keyCompleted(trustees: String)
    case credentialsPublished(digest: String, delegations: Int, ballots: Int)
    case credentialReplaced(MemberCode, digest: String, reason: String)
    case paperSpoiled(BallotID, MemberCode, tracker: String)
    case boardClosed(BallotID, BulletinBoardClosing)
    /// The text is empty for every audience: with enough parts the result could be known before it is announced.
    case decryptionGiven(BallotID, OperatorID, String)
    case boardPublished(BallotID, head: String)
}
