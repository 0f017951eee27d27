extension Assembly {
    func decideDelegation(_ command: Command) throws(Refusal) -> [Fact] {
        switch command {
        case .registerDelegation(let member, let head, let delegates, let observers):
            _ = try requireDelegation(member)
            guard delegates.count <= 100, observers.count <= 100 else {
                throw .invalid("A delegation has at most 100 delegates and 100 observers here.")
            }
            for name in [head].compactMap(\.self) + delegates + observers {
                _ = try requireText(name, as: "A name", limit: TextRule.longestName, allowsLines: false)
            }
            return [.delegationRegistered(member, head: head, delegates: delegates, observers: observers)]
        case .decideCredentials(let member, let credentials):
            guard try requireDelegation(member).credentials != credentials else { throw .nothingToChange }
            return [.credentialsDecided(member, credentials)]
        case .registerPresence(let member, let present):
            guard try requireDelegation(member).isPresent != present else { throw .nothingToChange }
            return [.presenceRegistered(member, present: present)]
        case .grantAssistance(let member, let granted):
            guard try requireDelegation(member).needsAssistance != granted else { throw .nothingToChange }
            return [.assistanceGranted(member, granted)]
        case .enterArrears, .clearArrears, .waiveArrears: return [try decideArrears(command)]
        default: return [try decideBadge(command)]
        }
    }

    private func decideArrears(_ command: Command) throws(Refusal) -> Fact {
        switch command {
        case .enterArrears(let member, let reason):
            _ = try requireDelegation(member)
            let text = try requireText(reason, as: "The reason", limit: TextRule.longestTitle, allowsLines: false)
            return .arrearsEntered(member, reason: text)
        case .waiveArrears(let member, let decision):
            guard let arrears = try requireDelegation(member).arrears, arrears.waiver == nil else {
                throw .nothingToChange
            }
            let text = try requireText(decision, as: "The decision", limit: TextRule.longestTitle, allowsLines: false)
            return .arrearsWaived(member, decision: text)
        case .clearArrears(let member):
            guard try requireDelegation(member).arrears != nil else { throw .nothingToChange }
            return .arrearsCleared(member)
        default: throw .nothingToChange
        }
    }

    private func decideBadge(_ command: Command) throws(Refusal) -> Fact {
        switch command {
        case .lockBadge(let member):
            guard try !requireDelegation(member).badgeIsLocked else { throw .nothingToChange }
            return .badgeLocked(member)
        case .unlockBadge(let member):
            guard try requireDelegation(member).badgeIsLocked else { throw .nothingToChange }
            return .badgeUnlocked(member)
        case .renewPIN(let member):
            _ = try requireDelegation(member)
            return .pinRenewed(member)
        default: throw .nothingToChange
        }
    }

    private func requireDelegation(_ member: MemberCode) throws(Refusal) -> Delegation {
        guard let delegation = delegations[member] else { throw .noSuchMember(member) }
        return delegation
    }
}
