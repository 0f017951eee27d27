extension Assembly {
    mutating func applyDelegation(_ fact: DelegationFact) {
        switch fact {
        case .registered(let member, let head, let delegates, let observers):
            delegations[member]?.head = head
            delegations[member]?.delegates = delegates
            delegations[member]?.observers = observers
        case .credentialsDecided(let member, let credentials): delegations[member]?.credentials = credentials
        case .presenceRegistered(let member, let present):
            if let was = delegations[member]?.isPresent, was != present { presentCount += present ? 1 : -1 }
            delegations[member]?.isPresent = present
        case .arrearsEntered(let member, let reason): delegations[member]?.arrears = Arrears(reason: reason)
        case .arrearsCleared(let member): delegations[member]?.arrears = nil
        case .arrearsWaived(let member, let decision): delegations[member]?.arrears?.waiver = decision
        case .assistanceGranted(let member, let granted): delegations[member]?.needsAssistance = granted
        case .badgeLocked(let member): delegations[member]?.badgeIsLocked = true
        case .badgeUnlocked(let member), .pinRenewed(let member): delegations[member]?.badgeIsLocked = false
        case .firstNameDrawn(let member): conduct.firstName = member
        case .voteSuspended(let member, let reason): conduct.sanctions[member] = reason
        case .voteRestored(let member): conduct.sanctions[member] = nil
        case .memberAdmitted(let member, _): admit(member)
        case .chairSeated(let member): conduct.chairMember = member
        case .proxyRegistered(let member, let holder): conduct.proxies[member] = holder
        case .proxyWithdrawn(let member): conduct.proxies[member] = nil
        }
    }
}
