/// Who is on the roll and may vote, beside credentials and arrears.
extension Assembly {
    func decideFirstName(_ member: MemberCode) throws(Refusal) -> DelegationFact {
        try requireMember(member)
        guard rulebook?.nameStart == .lot else { throw .conduct(.namesBeginWithTheFirst) }
        return .firstNameDrawn(member)
    }

    func decideChair(_ member: MemberCode?) throws(Refusal) -> DelegationFact {
        if let member { try requireMember(member) }
        guard member != conduct.chairMember else { throw .nothingToChange }
        return .chairSeated(member)
    }

    func requireMember(_ member: MemberCode) throws(Refusal) {
        guard members[member] != nil else { throw .noSuchMember(member) }
    }

    func decideAdmission(of member: Member, by id: QuestionID) throws(Refusal) -> DelegationFact {
        guard let question = questions[id] else { throw .noSuchQuestion(id) }
        guard members[member.code] == nil else { throw .conduct(.memberExists(member.code)) }
        guard question.state == .decided(.carried) else { throw .conduct(.admissionNotCarried(id)) }
        _ = try requireText(member.code.rawValue, as: "A member's code", limit: 20, allowsLines: false)
        for name in member.name.texts.values {
            _ = try requireText(name, as: "A member's name", limit: TextRule.longestName, allowsLines: false)
        }
        guard member.weight > 0, member.weight <= Figures.largest, member.population ?? 0 >= 0 else {
            throw .invalid("A member's weight must be 1 or more, and its population must not be negative.")
        }
        return .memberAdmitted(member, by: id)
    }

    func decideProxy(of member: MemberCode, to holder: MemberCode) throws(Refusal) -> DelegationFact {
        try requireMember(member)
        try requireMember(holder)
        let most = rulebook?.decisions.map(\.franchise.proxies).max() ?? 0
        guard most > 0 else { throw .conduct(.noProxies) }
        guard member != holder, conduct.proxies[member] != holder else { throw .nothingToChange }
        let isChain = conduct.proxies[holder] != nil || conduct.proxies.values.contains(member)
        guard !isChain else { throw .conduct(.proxyChain(conduct.proxies[holder] != nil ? holder : member)) }
        let held = conduct.proxies.count { $0.value == holder && $0.key != member }
        guard held < most else { throw .conduct(.proxyLimit(holder, most: most)) }
        return .proxyRegistered(of: member, to: holder)
    }

    /// Puts a new member in its place in the order of names: before the first that had this place or a later one.
    mutating func admit(_ member: Member) {
        guard members[member.code] == nil else { return }
        let place = roll.firstIndex { members[$0].map { $0.order >= member.order } ?? false } ?? roll.count
        roll.insert(member.code, at: place)
        members[member.code] = member
        delegations[member.code] = Delegation(member: member.code)
        conduct.admitted.append(member.code)
    }
}
