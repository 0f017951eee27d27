extension Assembly {
    /// Members represented by their own delegation, or by another where the rule allows it.
    func presentCount(under rule: DecisionRule) -> Int {
        guard rule.franchise.proxies > 0, !membership.standing.proxies.isEmpty else { return presentCount }
        return roll.count { BallotRoll.isHere($0, under: rule, in: self) }
    }

    /// The rule of a question, with votes given as the assembly has decided; secrecy that the rule compels stays.
    public func rule(of question: Question) -> DecisionRule? {
        guard let rule = rulebook?[question.decision] else { return nil }
        guard rule.secrecy != .secret, let decided = question.secrecy, decided != rule.secrecy else { return rule }
        return rule.with(secrecy: decided)
    }
}

extension VotingRight {
    /// Members represented and entitled to vote on ordinary decisions, by their own delegation or by the one that holds
    /// their proxy.
    public static func entitledCount(in assembly: Assembly) -> Int {
        let standing = assembly.membership.standing
        let allowsProxies = assembly.rulebook?.decisions.contains { $0.franchise.proxies > 0 } == true
        return assembly.delegations.values.count { delegation in
            let holder = allowsProxies ? standing.proxies[delegation.member] : nil
            let isHere = delegation.isPresent || holder.flatMap { assembly.delegations[$0] }?.isRepresented == true
            return delegation.credentials.areInOrder && isHere
                && (delegation.arrears == nil || delegation.arrears?.waiver != nil)
                && standing.sanctions[delegation.member] == nil
        }
    }
}

/// Who may vote on a decision.
public enum VotingRight {
    /// Why a member may not vote on a decision; `nil` when it may.
    /// - Parameter standing: the names on the paper, for rules under which interested members do not vote.
    public static func disenfranchisement(
        of member: MemberCode, on rule: DecisionRule, standing: [Candidate] = [], in assembly: Assembly
    ) -> Disenfranchisement? {
        guard let delegation = assembly.delegations[member], delegation.credentials.areInOrder else {
            return .credentialsNotAccepted
        }
        let franchise = rule.franchise
        if let only = franchise.only, !only.contains(member) { return .notAmongThoseWhoVote }
        if !franchise.newMembersVote, assembly.membership.standing.admitted.contains(member) {
            return .admittedThisSession
        }
        guard BallotRoll.isHere(member, under: rule, in: assembly) else { return .notPresent }
        if let reason = assembly.membership.standing.sanctions[member] { return .sanctioned(reason) }
        if franchise.arrearsSuspend, let arrears = delegation.arrears, arrears.waiver == nil {
            return .arrears(arrears.reason)
        }
        if !franchise.chairVotes, assembly.membership.standing.chairMember == member { return .inTheChair }
        if franchise.interestedAbstain, let candidate = standing.first(where: { $0.member == member }) {
            return .interested(candidate.name)
        }
        return nil
    }

    /// Who may vote on a decision now, in the order of names, and who may not and why.
    /// - Parameter standing: the names on the paper, for rules under which interested members do not vote.
    public static func electorate(
        under rule: DecisionRule, standing: [Candidate] = [], in assembly: Assembly
    ) -> (electors: [Elector], excluded: [MemberCode: Disenfranchisement]) {
        var electors: [Elector] = []
        var excluded: [MemberCode: Disenfranchisement] = [:]
        for code in assembly.roll {
            if let reason = disenfranchisement(of: code, on: rule, standing: standing, in: assembly) {
                excluded[code] = reason
            } else {
                let isAbsent = assembly.delegations[code]?.isPresent != true
                electors.append(
                    Elector(
                        member: code, weight: assembly.members[code]?.count(in: rule.metric) ?? 1,
                        proxy: isAbsent ? BallotRoll.holder(of: code, under: rule, in: assembly) : nil))
            }
        }
        return (electors, excluded)
    }
}
