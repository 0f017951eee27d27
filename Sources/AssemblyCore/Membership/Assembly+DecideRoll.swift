/// Who is on the roll and may vote, beside credentials and arrears.
extension Assembly {
    func decideRoll(_ command: ConductCommand) throws(Refusal) -> ConductFact {
        switch command {
        case .drawFirstName(let member):
            try requireMember(member)
            guard rulebook?.nameStart == .lot else { throw .conduct(.namesBeginWithTheFirst) }
            return .firstNameDrawn(member)
        case .suspendVote(let member, let reason):
            try requireMember(member)
            guard conduct.sanctions[member] == nil else { throw .nothingToChange }
            let text = try requireText(reason, as: "The reason", limit: TextRule.longestTitle, allowsLines: false)
            return .voteSuspended(member, reason: text)
        case .restoreVote(let member):
            guard conduct.sanctions[member] != nil else { throw .nothingToChange }
            return .voteRestored(member)
        case .admitMember(let member, let question): return try decideAdmission(of: member, by: question)
        case .seatChair(let member):
            if let member { try requireMember(member) }
            guard member != conduct.chairMember else { throw .nothingToChange }
            return .chairSeated(member)
        case .registerProxy(let member, let holder): return try decideProxy(of: member, to: holder)
        case .withdrawProxy(let member):
            guard conduct.proxies[member] != nil else { throw .nothingToChange }
            return .proxyWithdrawn(of: member)
        default: throw .nothingToChange
        }
    }

    private func requireMember(_ member: MemberCode) throws(Refusal) {
        guard members[member] != nil else { throw .noSuchMember(member) }
    }

    private func decideAdmission(of member: Member, by id: QuestionID) throws(Refusal) -> ConductFact {
        guard let question = questions[id] else { throw .noSuchQuestion(id) }
        guard members[member.code] == nil else { throw .conduct(.memberExists(member.code)) }
        guard question.state == .decided(.carried) else { throw .conduct(.admissionNotCarried(id)) }
        _ = try requireText(member.code.rawValue, as: "A member's code", limit: 20, allowsLines: false)
        for name in member.name.texts.values {
            _ = try requireText(name, as: "A member's name", limit: TextRule.longestName, allowsLines: false)
        }
        guard member.weight > 0, member.weight <= Figures.largest, member.population ?? 0 >= 0 else {
            throw .invalid("A member's weight is 1 or more, and its population is not negative.")
        }
        return .memberAdmitted(member, by: id)
    }

    private func decideProxy(of member: MemberCode, to holder: MemberCode) throws(Refusal) -> ConductFact {
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

    mutating func applyRoll(_ fact: ConductFact) {
        switch fact {
        case .firstNameDrawn(let member): conduct.firstName = member
        case .voteSuspended(let member, let reason): conduct.sanctions[member] = reason
        case .voteRestored(let member): conduct.sanctions[member] = nil
        case .memberAdmitted(let member, _): admit(member)
        case .chairSeated(let member): conduct.chairMember = member
        case .proxyRegistered(let member, let holder): conduct.proxies[member] = holder
        case .proxyWithdrawn(let member): conduct.proxies[member] = nil
        default: break
        }
    }

    /// Puts a new member in its place in the order of names: before the first that had this place or a later one.
    private mutating func admit(_ member: Member) {
        guard members[member.code] == nil else { return }
        let place = roll.firstIndex { members[$0].map { $0.order >= member.order } ?? false } ?? roll.count
        roll.insert(member.code, at: place)
        members[member.code] = member
        delegations[member.code] = Delegation(member: member.code)
        conduct.admitted.append(member.code)
    }
}
