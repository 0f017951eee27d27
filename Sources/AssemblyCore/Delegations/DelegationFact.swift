public import Language

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

extension DelegationFact {
    /// What has happened to who is on the roll and may vote, in one sentence for the record and the minutes; `nil` for
    /// what the register shows.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .firstNameDrawn(let member): "The order of names begins with \(assembly.name(of: member)), drawn by lot."
        case .voteSuspended(let member, let reason):
            "The vote of \(assembly.name(of: member)) was suspended: \(StatedReason.sentence(reason))"
        case .voteRestored(let member): "The vote of \(assembly.name(of: member)) was restored."
        case .memberAdmitted(let member, _): "\(member.name.english) was put on the roll of members."
        case .chairSeated(let member?): "The chair is held by the delegation of \(assembly.name(of: member))."
        case .chairSeated(nil): "No delegation holds the chair."
        case .proxyRegistered(let member, let holder):
            "\(assembly.name(of: holder)) votes for \(assembly.name(of: member)) by proxy."
        case .proxyWithdrawn(let member): "The proxy of \(assembly.name(of: member)) ended."
        case .presenceTaken(let members):
            members.isEmpty
                ? "The presence was asked anew."
                : "The presence was registered: \(members.count) of \(assembly.members.count)."
        case .credentialsReportLaid(let question, let report):
            "The report on credentials was laid before the assembly: \(assembly.title(of: question)). \(report.words(in: assembly))"
        case .credentialsReportAdopted(let question):
            assembly.credentialsReport(of: question).map {
                "The report on credentials took effect: \(assembly.title(of: question)). \($0.words(in: assembly))"
            }
        case .registered, .credentialsDecided, .presenceRegistered, .arrearsEntered, .arrearsCleared, .arrearsWaived,
            .assistanceGranted, .badgeLocked, .badgeUnlocked, .pinRenewed:
            nil
        }
    }
}

extension CredentialsReport {
    /// Whom it accredits, and by name whom it does not, in one or more sentences.
    public func words(in assembly: Assembly) -> Message {
        var words: Message = "Accredited: \(accepted.count)."
        if !provisional.isEmpty { words = words + " Seated provisionally: \(names(provisional, assembly))." }
        if !refused.isEmpty { words = words + " Not accredited: \(names(refused, assembly))." }
        return words
    }

    private func names(_ members: [MemberCode], _ assembly: Assembly) -> Message {
        members.map { assembly.name(of: $0) }.sideBySide
    }
}
