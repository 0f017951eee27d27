extension BallotRoll {
    /// The roll of a ballot in the units that its rule counts. O(members).
    static func freezeRoll(of opening: BallotOpening, under rule: DecisionRule, in assembly: Assembly) -> BallotRoll {
        var roll = BallotRoll()
        let electors = Set(opening.electors.map(\.member))
        let units = rule.metrics.union([rule.metric])
        let names = opening.method == .machine || opening.method == .rollCall
        for code in assembly.roll {
            guard let member = assembly.members[code] else { continue }
            let isElector = electors.contains(code)
            let isPresent = isElector || isHere(code, under: rule, in: assembly)
            roll.weight += member.weight
            for unit in units {
                let count = member.count(in: unit)
                roll.sizes[unit, default: RollSize()].add(count, present: isPresent, entitled: isElector)
                // Where papers are secret, only the first unit can be counted: others would tell who voted what.
                if isElector, unit != rule.metric, names, rule.secrecy == .recorded {
                    roll.counts[unit, default: [:]][code] = count
                }
            }
            guard units.contains(.sectionShare), let section = member.section else { continue }
            roll.sectionSizes[section, default: RollSize()]
                .add(member.weight, present: isPresent, entitled: isElector)
            if isElector { roll.sections[code] = section }
        }
        return roll
    }

    /// Whether a member is there, or lawfully represented by another member that is.
    static func isHere(_ member: MemberCode, under rule: DecisionRule, in assembly: Assembly) -> Bool {
        if assembly.delegations[member]?.isPresent == true { return true }
        return holder(of: member, under: rule, in: assembly) != nil
    }

    /// Who votes for an absent member under a rule; `nil` when nobody does.
    static func holder(of member: MemberCode, under rule: DecisionRule, in assembly: Assembly) -> MemberCode? {
        guard rule.franchise.proxies > 0, let holder = assembly.membership.standing.proxies[member],
            assembly.delegations[holder]?.isRepresented == true
        else { return nil }
        return holder
    }
}

extension RollSize {
    mutating func add(_ count: Int, present isPresent: Bool, entitled isElector: Bool) {
        members += count
        if isPresent { present += count }
        if isElector { entitled += count }
    }
}
