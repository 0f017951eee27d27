/// What somebody wants done; `Assembly.decide` turns it into events or refuses it.
public enum Command: Hashable, Codable, Sendable {
    // The sitting
    case openSitting(Int)
    case suspendSitting
    case resumeSitting
    case closeSitting
    case closeSession

    // The agenda and its panels
    case takeUp(ItemID)
    case adjournItem(ItemID)
    case concludeItem(ItemID)
    case startPanel(ItemID)
    case endPanel(ItemID)
    case announcePanel(ItemID, PanelAnnouncement)
    case scheduleItem(ItemID, start: Moment?, minutes: Int?)

    // The floor
    case requestFloor(MemberCode)
    case withdrawRequest(MemberCode)
    case callSpeaker(MemberCode)
    case yieldFloor
    case limitSpeeches(seconds: Int?)
    case closeSpeakersList
    case reopenSpeakersList

    // Delegations
    case registerDelegation(MemberCode, head: String?, delegates: [String], observers: [String])
    case decideCredentials(MemberCode, Credentials)
    case registerPresence(MemberCode, present: Bool)
    case enterArrears(MemberCode, reason: String)
    case clearArrears(MemberCode)
    case waiveArrears(MemberCode, decision: String)
    case grantAssistance(MemberCode, Bool)
    case lockBadge(MemberCode)
    case unlockBadge(MemberCode)
    case renewPIN(MemberCode)

    // Questions
    case table(Question)
    case setText(QuestionID, WorkingLanguage, String)
    case nominate(QuestionID, Candidate)
    case withdrawCandidate(QuestionID, CandidateID)
    case withdrawQuestion(QuestionID)

    // Voting
    /// Opens a ballot; the host adds the seal of a secret one, a client never does.
    case openBallot(QuestionID, limitSeconds: Int?, seal: BallotSeal?)
    case holdBallot(BallotID)
    case continueBallot(BallotID)
    case extendBallot(BallotID, seconds: Int)
    case timeUp(BallotID)
    case cast(BallotID, MemberCode, Paper)
    case reportNotCast(BallotID, MemberCode, reason: NotCastReason)
    case closeBallot(BallotID)
    /// The sum that came out of the ballot box.
    case recordCount(BallotID, Tally)
    case declareResult(BallotID)
    case annulBallot(BallotID, reason: String)

    // Debate and the conduct of voting, families of their own
    case debate(DebateCommand)
    case conduct(ConductCommand)

    // Keys, cards and boards of secret ballots
    case scrutiny(ScrutinyCommand)

    // The record
    case correct(position: Int, note: String)
    case announceKey(publicKey: String)
    case signHead(BallotID, position: Int, hash: String, signature: String)
}

/// Why a delegate left a kiosk without casting.
public enum NotCastReason: String, Hashable, Codable, Sendable {
    case left, timeRanOut = "time-ran-out", linkLost = "link-lost", ballotClosed = "ballot-closed"
}
