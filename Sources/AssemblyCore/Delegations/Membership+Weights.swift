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
            let isCarried = delegations[code]?.credentials == .accepted && holder?.isRepresented == true
            return isHere || isCarried ? sum + (members[code]?.weight ?? 0) : sum
        }
    }
}
