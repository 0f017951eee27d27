/// What somebody wants done with ballots and their papers.
public enum BallotCommand: Hashable, Sendable {
    /// Opens a ballot by machine; the host adds the seal of a secret one, a client never does.
    indirect case open(QuestionID, limitSeconds: Int?, seal: BallotSeal?)
    /// Opens a vote by show of hands, whose figures two officers type.
    case openHandCount(QuestionID)
    /// Opens a secret ballot on paper, counted by the Elections Board while business goes on (RPGA 40(3)).
    case openManualSecretBallot(QuestionID)
    /// Opens a roll call in the order of names.
    case openRollCall(QuestionID)
    case hold(BallotID)
    /// Goes on with a ballot that was held.
    case release(BallotID)
    case extend(BallotID, seconds: Int)
    case timeUp(BallotID)
    case cast(BallotID, MemberCode, Paper)
    case reportNotCast(BallotID, MemberCode, reason: NotCastReason)
    case close(BallotID)
    /// The sum that came out of the ballot box.
    indirect case recordCount(BallotID, Tally)
    /// The count of hands or of papers as one officer has it; two different officers must agree.
    indirect case enterHandCount(BallotID, Tally)
    /// The answer of the member that has been called, or a better one before the close; where it is said what it replaces, it
    /// is refused once something else stands there.
    case rollCallAnswer(BallotID, MemberCode, RollCallAnswer, replacing: AnswerBefore? = nil)
    /// Hands or papers are counted again, by two officers; ordered by two officers, with a reason.
    case recount(BallotID, reason: String)
    /// Annuls a ballot; two officers, with a reason.
    case annul(BallotID, reason: String)
}

/// Why a delegate left a kiosk without casting.
public enum NotCastReason: String, Hashable, Codable, Sendable {
    case left = "left"
    case timeRanOut = "time-ran-out"
    case linkLost = "link-lost"
    case ballotClosed = "ballot-closed"
}
