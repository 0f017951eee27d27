public import Language

extension DelegationFact {
    /// What has happened to who is on the roll and may vote, in one sentence for the record and the minutes; `nil` for
    /// what the register shows.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .firstNameDrawn(let member): "The order of names begins with \(assembly.name(of: member)), drawn by lot."
        case .voteSuspended(let member, let reason):
            "The vote of \(assembly.name(of: member)) was suspended: \(reason.ended)"
        case .voteRestored(let member): "The vote of \(assembly.name(of: member)) was restored."
        case .memberAdmitted(let member, _): "\(member.name.english) was put on the roll of members."
        case .chairSeated(let member?): "The chair is held by the delegation of \(assembly.name(of: member))."
        case .chairSeated(nil): "No delegation holds the chair."
        case .proxyRegistered(let member, let holder):
            "\(assembly.name(of: holder)) votes for \(assembly.name(of: member)) by proxy."
        case .proxyWithdrawn(let member): "The proxy of \(assembly.name(of: member)) ended."
        case .registered, .credentialsDecided, .presenceRegistered, .arrearsEntered, .arrearsCleared, .arrearsWaived,
            .assistanceGranted, .badgeLocked, .badgeUnlocked, .pinRenewed:
            nil
        }
    }
}
