/// What stands behind the members of a ballot in one unit.
public struct RollSize: Hashable, Codable, Sendable {
    /// Behind the members present or represented by another.
    public var present = 0
    /// Behind the electors.
    public var entitled = 0
    /// Behind all members.
    public var members = 0
}

/// The roll of a ballot in every unit that its rule counts, frozen when it opened.
public struct BallotRoll: Hashable, Codable, Sendable {
    /// The sizes in each unit.
    public internal(set) var sizes: [Metric: RollSize] = [:]
    /// What each elector counts in the units beside the first.
    public internal(set) var counts: [Metric: [MemberCode: Int]] = [:]
    /// The section of each elector, where shares of sections are counted.
    public internal(set) var sections: [MemberCode: String] = [:]
    /// The sizes of the sections in weight.
    public internal(set) var sectionSizes: [String: RollSize] = [:]
    /// All weight outstanding.
    public internal(set) var weight = 0
    /// The decimals of weights.
    public internal(set) var weightDecimals = 0

    /// An empty roll.
    public init() {}
}

/// Sums of a recorded vote in further units, kept as papers come.
public struct FurtherTallies: Hashable, Codable, Sendable {
    /// In the units beside the first.
    public internal(set) var units: [Metric: Tally] = [:]
    /// The weights of each section.
    public internal(set) var sections: [String: Tally] = [:]

    /// No sums.
    public init() {}
}

extension DecisionRule {
    /// The units that its tests count.
    public var metrics: Set<Metric> { Set(stages.flatMap { $0.tests.map(\.metric) }) }
}

extension BallotRoll {
    /// The roll of a ballot in the units that its rule counts. O(members).
    /// - Parameter electors: those whom the opening names.
    static func freezeRoll(
        of opening: BallotOpening, electors: ByElector<Int>, under rule: DecisionRule, in assembly: Assembly
    ) -> BallotRoll {
        var roll = BallotRoll()
        roll.weightDecimals = assembly.weightDecimals
        let units = Array(rule.metrics.union([rule.metric]))
        var sizes = units.map { _ in RollSize() }
        // Where papers are secret, only the first unit can be counted: others would tell who voted what.
        let keepsUnits = (opening.method == .machine || opening.method == .rollCall) && rule.secrecy == .recorded
        let countsSections = units.contains(.sectionShare)
        var next = 0
        let list = electors.list.members
        // By place and not by member: a copy of a member with all its names costs more than what is asked of it.
        let members = assembly.membership.enrolled
        for place in members.indices {
            let code = members[place].code
            // Electors stand in the order of the roll; whoever reads a record that has them otherwise looks them up.
            let isNext = next < list.count && list[next] == code
            if isNext { next += 1 }
            let isElector = isNext || electors[code] != nil
            let isPresent = isElector || isHere(code, under: rule, in: assembly)
            roll.weight += members[place].weight
            for unit in units.indices {
                let count = members[place].count(in: units[unit])
                sizes[unit].add(count, present: isPresent, entitled: isElector)
                if isElector, keepsUnits, units[unit] != rule.metric {
                    roll.counts[units[unit], default: [:]][code] = count
                }
            }
            guard countsSections, let section = members[place].section else { continue }
            roll.sectionSizes[section, default: RollSize()]
                .add(members[place].weight, present: isPresent, entitled: isElector)
            if isElector { roll.sections[code] = section }
        }
        if !members.isEmpty { roll.sizes = Dictionary(uniqueKeysWithValues: zip(units, sizes)) }
        return roll
    }

    /// Whether a member is represented, or lawfully so by another member that is. Whoever has no papers in order observes.
    static func isHere(_ member: MemberCode, under rule: DecisionRule, in assembly: Assembly) -> Bool {
        guard let delegation = assembly.delegations[member], delegation.credentials.areInOrder else { return false }
        return delegation.isPresent || holder(of: member, under: rule, in: assembly) != nil
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
