import Language

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

extension DelegationCommand {
    static func decideFirstName(_ member: MemberCode, in assembly: Assembly) throws(Refusal) -> DelegationFact {
        try Require.member(member, in: assembly)
        guard assembly.rulebook?.nameStart == .lot else { throw .conduct(.namesBeginWithTheFirst) }
        return .firstNameDrawn(member)
    }

    static func decideChair(_ member: MemberCode?, in assembly: Assembly) throws(Refusal) -> DelegationFact {
        if let member { try Require.member(member, in: assembly) }
        guard member != assembly.membership.standing.chairMember else { throw .nothingToChange }
        return .chairSeated(member)
    }

    static func decideAdmission(of member: Member, by id: QuestionID, in assembly: Assembly) throws(Refusal)
        -> DelegationFact
    {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        guard assembly.members[member.code] == nil else { throw .conduct(.memberExists(member.code)) }
        guard question.state == .decided(.carried) else { throw .conduct(.admissionNotCarried(id)) }
        try Require.noRecount(under: id, in: assembly)
        _ = try Require.text(member.code.rawValue, as: "A member's code", limit: 20, allowsLines: false)
        for name in member.name.texts.values {
            _ = try Require.text(name, as: "A member's name", limit: TextRule.longestName, allowsLines: false)
        }
        for article in (member.articles ?? [:]).values {
            _ = try Require.text(article, as: "A member's article", limit: 20, allowsLines: false)
        }
        if let section = member.section {
            _ = try Require.text(section, as: "A section's name", limit: TextRule.longestName, allowsLines: false)
        }
        guard member.weight > 0, member.weight <= Figures.largest, member.population ?? 0 >= 0 else {
            throw .invalid("A member's weight must be 1 or more, and its population must not be negative.")
        }
        return .memberAdmitted(member, by: id)
    }

    static func decideProxy(of member: MemberCode, to holder: MemberCode, in assembly: Assembly) throws(Refusal)
        -> DelegationFact
    {
        try Require.member(member, in: assembly)
        try Require.member(holder, in: assembly)
        let most = assembly.rulebook?.decisions.map(\.franchise.proxies).max() ?? 0
        guard most > 0 else { throw .conduct(.noProxies) }
        guard member != holder, assembly.membership.standing.proxies[member] != holder else { throw .nothingToChange }
        let isChain =
            assembly.membership.standing.proxies[holder] != nil
            || assembly.membership.standing.proxies.values.contains(member)
        guard !isChain else {
            throw .conduct(.proxyChain(assembly.membership.standing.proxies[holder] != nil ? holder : member))
        }
        let held = assembly.membership.standing.proxies.count { $0.value == holder && $0.key != member }
        guard held < most else { throw .conduct(.proxyLimit(holder, most: most)) }
        return .proxyRegistered(of: member, to: holder)
    }
}

extension Require {
    static func member(_ member: MemberCode, in assembly: Assembly) throws(Refusal) {
        guard assembly.members[member] != nil else { throw .noSuchMember(member) }
    }
}
