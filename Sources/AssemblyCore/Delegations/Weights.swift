public import Language

/// The votes of all members together, where some have more than one.
extension Membership {
    /// Whether members have votes of different weight.
    public var hasWeights: Bool { members.values.contains { $0.weight != 1 } }

    /// The votes of all members, in units of the weights' last decimal.
    public var weightInAll: Int { members.values.reduce(0) { $0 + $1.weight } }

    /// The votes of the members that are represented, by themselves or by another that votes for them.
    public var weightPresent: Int {
        roll.reduce(0) { sum, code in
            let isHere = delegations[code]?.isRepresented == true
            let holder = standing.proxies[code].flatMap { delegations[$0] }
            let isCarried = delegations[code]?.credentials.areInOrder == true && holder?.isRepresented == true
            return isHere || isCarried ? sum + (members[code]?.weight ?? 0) : sum
        }
    }
}

/// Votes by weight as people read them, with the decimals that the weights of this assembly have.
extension Assembly {
    /// A number of votes in a unit.
    /// - Parameter units: as it is counted: hundredths where weights have two decimals.
    public func votes(_ units: Int, in metric: Metric = .weight) -> DecimalFigure {
        DecimalFigure(units, decimals: metric.decimals(ofWeights: weightDecimals))
    }

    /// The votes of a member.
    public func weight(of member: MemberCode) -> DecimalFigure { votes(members[member]?.weight ?? 0) }

    /// One vote, as it is counted: 100 where weights have two decimals.
    public var oneVote: Int { DecimalFigure.unitsOfOne(decimals: weightDecimals) }
}
