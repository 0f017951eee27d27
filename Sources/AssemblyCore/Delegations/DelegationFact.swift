/// What has happened to delegations, and to who is on the roll and may vote.
public indirect enum DelegationFact: Hashable, Sendable {
    case registered(MemberCode, head: String?, delegates: [String], observers: [String], reason: String? = nil)
    case credentialsDecided(MemberCode, Credentials)
    case presenceRegistered(MemberCode, present: Bool)
    /// Who is here, and nobody else: by a list, by all but some, or by nobody, where the presence of a day is asked anew.
    case presenceTaken(of: [MemberCode])
    case arrearsEntered(MemberCode, reason: String)
    case arrearsCleared(MemberCode, reason: String? = nil)
    case arrearsWaived(MemberCode, decision: String)
    case assistanceGranted(MemberCode, Bool)
    case badgeLocked(MemberCode)
    case badgeUnlocked(MemberCode)
    case pinRenewed(MemberCode, reason: String? = nil)

    /// The member drawn by lot with whom the order of names begins.
    case firstNameDrawn(MemberCode)
    /// A member's vote was suspended.
    case voteSuspended(MemberCode, reason: String)
    /// A member's vote was restored.
    case voteRestored(MemberCode)
    /// A member was put on the roll after its admission.
    case memberAdmitted(Member, by: QuestionID)
    /// Whose delegation holds the chair.
    case chairSeated(MemberCode?)
    /// One member votes for another.
    case proxyRegistered(of: MemberCode, to: MemberCode)
    /// A proxy ended.
    case proxyWithdrawn(of: MemberCode)

    /// The report of the credentials committee was laid before the assembly, to be decided by a question.
    case credentialsReportLaid(QuestionID, CredentialsReport)
    /// The report took effect, as the assembly had decided.
    case credentialsReportAdopted(QuestionID)
}
