import Language

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
