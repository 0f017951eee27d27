extension Assembly {
    func decideDelegation(_ command: DelegationCommand) throws(Refusal) -> DelegationFact {
        switch command {
        case .register(let member, let head, let delegates, let observers):
            return try decideRegistration(member, head, delegates, observers)
        case .decideCredentials(let member, let credentials):
            guard try requireDelegation(member).credentials != credentials else { throw .nothingToChange }
            return .credentialsDecided(member, credentials)
        case .registerPresence(let member, let present):
            guard try requireDelegation(member).isPresent != present else { throw .nothingToChange }
            return .presenceRegistered(member, present: present)
        case .grantAssistance(let member, let granted):
            guard try requireDelegation(member).needsAssistance != granted else { throw .nothingToChange }
            return .assistanceGranted(member, granted)
        case .enterArrears(let member, let reason):
            _ = try requireDelegation(member)
            return .arrearsEntered(member, reason: try requireReason(reason, as: "The reason"))
        case .waiveArrears(let member, let decision):
            guard let arrears = try requireDelegation(member).arrears, arrears.waiver == nil else {
                throw .nothingToChange
            }
            return .arrearsWaived(member, decision: try requireReason(decision, as: "The decision"))
        case .clearArrears(let member):
            guard try requireDelegation(member).arrears != nil else { throw .nothingToChange }
            return .arrearsCleared(member)
        case .lockBadge(let member):
            guard try !requireDelegation(member).badgeIsLocked else { throw .nothingToChange }
            return .badgeLocked(member)
        case .unlockBadge(let member):
            guard try requireDelegation(member).badgeIsLocked else { throw .nothingToChange }
            return .badgeUnlocked(member)
        case .renewPIN(let member):
            _ = try requireDelegation(member)
            return .pinRenewed(member)
        case .drawFirstName(let member): return try decideFirstName(member)
        case .suspendVote(let member, let reason):
            try requireMember(member)
            guard conduct.sanctions[member] == nil else { throw .nothingToChange }
            return .voteSuspended(member, reason: try requireReason(reason, as: "The reason"))
        case .restoreVote(let member):
            guard conduct.sanctions[member] != nil else { throw .nothingToChange }
            return .voteRestored(member)
        case .admitMember(let member, let question): return try decideAdmission(of: member, by: question)
        case .seatChair(let member): return try decideChair(member)
        case .registerProxy(let member, let holder): return try decideProxy(of: member, to: holder)
        case .withdrawProxy(let member):
            guard conduct.proxies[member] != nil else { throw .nothingToChange }
            return .proxyWithdrawn(of: member)
        }
    }

    private func decideRegistration(
        _ member: MemberCode, _ head: String?, _ delegates: [String], _ observers: [String]
    ) throws(Refusal) -> DelegationFact {
        _ = try requireDelegation(member)
        guard delegates.count <= 100, observers.count <= 100 else {
            throw .invalid("A delegation has at most 100 delegates and 100 observers here.")
        }
        for name in [head].compactMap(\.self) + delegates + observers {
            _ = try requireText(name, as: "A name", limit: TextRule.longestName, allowsLines: false)
        }
        return .registered(member, head: head, delegates: delegates, observers: observers)
    }

    private func requireReason(_ text: String, as what: String) throws(Refusal) -> String {
        try requireText(text, as: what, limit: TextRule.longestTitle, allowsLines: false)
    }

    private func requireDelegation(_ member: MemberCode) throws(Refusal) -> Delegation {
        guard let delegation = delegations[member] else { throw .noSuchMember(member) }
        return delegation
    }
}
