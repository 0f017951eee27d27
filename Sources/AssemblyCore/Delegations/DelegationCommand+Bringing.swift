extension DelegationCommand {
    /// The command that brings a fact forth.
    init(bringing fact: DelegationFact) {
        switch fact {
        case .registered(let member, let head, let delegates, let observers, let reason):
            self = .register(member, head: head, delegates: delegates, observers: observers, reason: reason)
        case .credentialsDecided(let member, let credentials): self = .decideCredentials(member, credentials)
        case .presenceRegistered(let member, let present): self = .registerPresence(member, present: present)
        case .arrearsEntered(let member, let reason): self = .enterArrears(member, reason: reason)
        case .arrearsCleared(let member, let reason): self = .clearArrears(member, reason: reason)
        case .arrearsWaived(let member, let decision): self = .waiveArrears(member, decision: decision)
        case .assistanceGranted(let member, let granted): self = .grantAssistance(member, granted)
        case .badgeLocked(let member): self = .lockBadge(member)
        case .badgeUnlocked(let member): self = .unlockBadge(member)
        case .pinRenewed(let member, let reason): self = .renewPIN(member, reason: reason)
        case .firstNameDrawn(let member): self = .drawFirstName(member)
        case .voteSuspended(let member, let reason): self = .suspendVote(member, reason: reason)
        case .voteRestored(let member): self = .restoreVote(member)
        case .memberAdmitted(let member, let question): self = .admitMember(member, by: question)
        case .chairSeated(let member): self = .seatChair(member)
        case .proxyRegistered(let member, let holder): self = .registerProxy(of: member, to: holder)
        case .proxyWithdrawn(let member): self = .withdrawProxy(of: member)
        case .presenceTaken(let members): self = .takePresence(of: members)
        case .credentialsReportLaid(let question, let report): self = .layCredentialsReport(question, report)
        case .credentialsReportAdopted(let question): self = .adoptCredentialsReport(question)
        }
    }
}
