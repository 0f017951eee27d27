extension Assembly {
    /// Why a member may not vote on a decision; `nil` when it may.
    /// - Parameter standing: the names on the paper, for rules under which interested members do not vote.
    public func disenfranchisement(
        of member: MemberCode, on rule: DecisionRule, standing: [Candidate] = []
    ) -> Disenfranchisement? {
        guard let delegation = delegations[member], delegation.credentials == .accepted else {
            return .credentialsNotAccepted
        }
        let franchise = rule.franchise
        if let only = franchise.only, !only.contains(member) { return .notAmongThoseWhoVote }
        if !franchise.newMembersVote, conduct.admitted.contains(member) { return .admittedThisSession }
        guard isHere(member, under: rule) else { return .notPresent }
        if let reason = conduct.sanctions[member] { return .sanctioned(reason) }
        if franchise.arrearsSuspend, let arrears = delegation.arrears, arrears.waiver == nil {
            return .arrears(arrears.reason)
        }
        if !franchise.chairVotes, conduct.chairMember == member { return .inTheChair }
        if franchise.interestedAbstain, let candidate = standing.first(where: { $0.member == member }) {
            return .interested(candidate.name)
        }
        return nil
    }

    /// Who may vote on a decision now, in the order of names, and who may not and why.
    /// - Parameter standing: the names on the paper, for rules under which interested members do not vote.
    public func electorate(
        under rule: DecisionRule, standing: [Candidate] = []
    ) -> (electors: [Elector], excluded: [MemberCode: Disenfranchisement]) {
        var electors: [Elector] = []
        var excluded: [MemberCode: Disenfranchisement] = [:]
        for code in roll {
            if let reason = disenfranchisement(of: code, on: rule, standing: standing) {
                excluded[code] = reason
            } else {
                let isAbsent = delegations[code]?.isPresent != true
                electors.append(
                    Elector(
                        member: code, weight: members[code]?.count(in: rule.metric) ?? 1,
                        proxy: isAbsent ? holder(of: code, under: rule) : nil))
            }
        }
        return (electors, excluded)
    }

    /// Members present, or represented by another where the rule allows it.
    func presentCount(under rule: DecisionRule) -> Int {
        guard rule.franchise.proxies > 0, !conduct.proxies.isEmpty else { return presentCount }
        return roll.count { isHere($0, under: rule) }
    }

    /// Members represented and entitled to vote on ordinary decisions.
    public var entitledCount: Int {
        delegations.values.count {
            $0.isRepresented && ($0.arrears == nil || $0.arrears?.waiver != nil)
                && conduct.sanctions[$0.member] == nil
        }
    }

    /// The rule of a question, with votes given as the assembly has decided; secrecy that the rule compels stays.
    public func rule(of question: Question) -> DecisionRule? {
        guard let rule = rulebook?[question.decision] else { return nil }
        guard rule.secrecy != .secret, let decided = question.secrecy, decided != rule.secrecy else { return rule }
        return rule.with(secrecy: decided)
    }
}
