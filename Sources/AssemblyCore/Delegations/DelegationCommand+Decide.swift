import Language

extension DelegationCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .registerPresence(_, let isHere):
            // A badge at a kiosk checks in where the rules say so.
            if authority == .host, isHere, assembly.rulebook?.presence?.byBadge == true { return }
            try Require.officer(authority, .secretariat, .chair)
        case .takePresence(let members):
            // The first badge of another day finds nobody here.
            if authority == .host, members.isEmpty, assembly.rulebook?.presence?.byBadge == true { return }
            try Require.officer(authority, .secretariat, .chair)
        case .drawFirstName, .seatChair, .adoptCredentialsReport: try Require.officer(authority, .chair, .secretariat)
        case .register, .decideCredentials, .enterArrears, .clearArrears, .waiveArrears, .grantAssistance,
            .renewPIN, .suspendVote, .restoreVote, .admitMember, .registerProxy, .withdrawProxy,
            .layCredentialsReport:
            try Require.officer(authority, .secretariat)
        case .lockBadge: try Require.host(authority)
        // A lock lapses by itself after a while.
        case .unlockBadge: if authority != .host { try Require.officer(authority, .secretariat) }
        }
    }

    func decide(in assembly: Assembly) throws(Refusal) -> DelegationFact {
        switch self {
        case .register(let member, let head, let delegates, let observers, let reason):
            return try DelegationCommand.decideRegistration(
                member, head, delegates, observers, because: reason, in: assembly)
        case .decideCredentials(let member, let credentials):
            guard try Require.delegation(member, in: assembly).credentials != credentials else {
                throw .nothingToChange
            }
            return .credentialsDecided(member, credentials)
        case .registerPresence(let member, let present):
            guard try Require.delegation(member, in: assembly).isPresent != present else { throw .nothingToChange }
            return .presenceRegistered(member, present: present)
        case .takePresence(let members): return try DelegationCommand.decidePresence(of: members, in: assembly)
        case .grantAssistance(let member, let granted):
            guard try Require.delegation(member, in: assembly).needsAssistance != granted else {
                throw .nothingToChange
            }
            return .assistanceGranted(member, granted)
        case .enterArrears(let member, let reason):
            _ = try Require.delegation(member, in: assembly)
            return .arrearsEntered(member, reason: try Require.reason(reason, as: "The reason", in: assembly))
        case .waiveArrears(let member, let decision):
            guard let arrears = try Require.delegation(member, in: assembly).arrears, arrears.waiver == nil else {
                throw .nothingToChange
            }
            return .arrearsWaived(member, decision: try Require.reason(decision, as: "The decision", in: assembly))
        case .clearArrears(let member, let reason):
            guard try Require.delegation(member, in: assembly).arrears != nil else { throw .nothingToChange }
            return .arrearsCleared(member, reason: try Require.optional(reason, in: assembly))
        case .lockBadge(let member):
            guard try !Require.delegation(member, in: assembly).badgeIsLocked else { throw .nothingToChange }
            return .badgeLocked(member)
        case .unlockBadge(let member):
            guard try Require.delegation(member, in: assembly).badgeIsLocked else { throw .nothingToChange }
            return .badgeUnlocked(member)
        case .renewPIN(let member, let reason):
            _ = try Require.delegation(member, in: assembly)
            return .pinRenewed(member, reason: try Require.optional(reason, in: assembly))
        case .drawFirstName(let member): return try DelegationCommand.decideFirstName(member, in: assembly)
        case .suspendVote(let member, let reason):
            return try DelegationCommand.decideSanction(on: member, because: reason, in: assembly)
        case .restoreVote(let member):
            guard assembly.membership.standing.sanctions[member] != nil else { throw .nothingToChange }
            return .voteRestored(member)
        case .admitMember(let member, let question):
            return try DelegationCommand.decideAdmission(of: member, by: question, in: assembly)
        case .seatChair(let member): return try DelegationCommand.decideChair(member, in: assembly)
        case .registerProxy(let member, let holder):
            return try DelegationCommand.decideProxy(of: member, to: holder, in: assembly)
        case .withdrawProxy(let member):
            guard assembly.membership.standing.proxies[member] != nil else { throw .nothingToChange }
            return .proxyWithdrawn(of: member)
        case .layCredentialsReport(let question, let report):
            return try DelegationCommand.decideLaying(report, for: question, in: assembly)
        case .adoptCredentialsReport(let question):
            return try DelegationCommand.decideAdoption(of: question, in: assembly)
        }
    }

    private static func decideSanction(
        on member: MemberCode, because reason: String, in assembly: Assembly
    ) throws(Refusal) -> DelegationFact {
        try Require.member(member, in: assembly)
        guard assembly.membership.standing.sanctions[member] == nil else { throw .nothingToChange }
        return .voteSuspended(member, reason: try Require.reason(reason, as: "The reason", in: assembly))
    }

    private static func decideRegistration(
        _ member: MemberCode, _ head: String?, _ delegates: [String], _ observers: [String], because reason: String?,
        in assembly: Assembly
    ) throws(Refusal) -> DelegationFact {
        _ = try Require.delegation(member, in: assembly)
        guard delegates.count <= 100, observers.count <= 100 else {
            throw .invalid("A delegation has at most 100 delegates and 100 observers here.")
        }
        for name in [head].compactMap(\.self) + delegates + observers {
            _ = try Require.text(name, as: "A name", limit: TextRule.longestName, allowsLines: false)
        }
        return .registered(
            member, head: head, delegates: delegates, observers: observers,
            reason: try Require.optional(reason, in: assembly))
    }
}

extension Require {
    static func reason(_ text: String, as what: String, in assembly: Assembly) throws(Refusal) -> String {
        try Require.text(text, as: what, limit: TextRule.longestTitle, allowsLines: false)
    }

    static func optional(_ reason: String?, in assembly: Assembly) throws(Refusal) -> String? {
        guard let reason else { return nil }
        return try Require.reason(reason, as: "The reason", in: assembly)
    }

    static func delegation(_ member: MemberCode, in assembly: Assembly) throws(Refusal) -> Delegation {
        guard let delegation = assembly.delegations[member] else { throw .noSuchMember(member) }
        return delegation
    }
}
