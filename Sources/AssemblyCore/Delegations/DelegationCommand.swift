/// What somebody wants done about delegations, and about who is on the roll and may vote.
public indirect enum DelegationCommand: Hashable, Sendable {
    case register(MemberCode, head: String?, delegates: [String], observers: [String], reason: String? = nil)
    case decideCredentials(MemberCode, Credentials)
    case registerPresence(MemberCode, present: Bool)
    /// Registers who is here, and that nobody else is.
    case takePresence(of: [MemberCode])
    case enterArrears(MemberCode, reason: String)
    case clearArrears(MemberCode, reason: String? = nil)
    case waiveArrears(MemberCode, decision: String)
    case grantAssistance(MemberCode, Bool)
    case lockBadge(MemberCode)
    case unlockBadge(MemberCode)
    case renewPIN(MemberCode, reason: String? = nil)

    /// The member drawn by lot with whom the order of names begins.
    case drawFirstName(MemberCode)
    /// Suspends the vote of a member by a sanction.
    case suspendVote(MemberCode, reason: String)
    /// Ends such a sanction.
    case restoreVote(MemberCode)
    /// Puts a member that the session has admitted on the roll (RPGA 41(2)).
    case admitMember(Member, by: QuestionID)
    /// Names the member whose delegation holds the chair; `nil` when none does.
    case seatChair(MemberCode?)
    /// Registers that one member votes for another.
    case registerProxy(of: MemberCode, to: MemberCode)
    /// Ends a proxy.
    case withdrawProxy(of: MemberCode)

    /// Lays the report of the credentials committee before the assembly, to be decided by a question.
    case layCredentialsReport(QuestionID, CredentialsReport)
    /// Gives effect to a report that the assembly has adopted.
    case adoptCredentialsReport(QuestionID)
}
