/// What many ballots of a snapshot share, once each.
struct SnapshotTables: Hashable, Codable, Sendable {
    /// The rules.
    private(set) var rules: [DecisionRule] = []
    /// Who may vote and who may not.
    private(set) var electorates: [Electorate] = []

    /// The place of a rule, which is added where it is new.
    mutating func place(of rule: DecisionRule) -> Int { Self.place(of: rule, in: &rules) }

    /// The place of an electorate, which is added where it is new.
    mutating func place(of electorate: Electorate) -> Int { Self.place(of: electorate, in: &electorates) }

    /// From the end, because ballots that follow one another are most alike.
    private static func place<Value: Equatable>(of value: Value, in table: inout [Value]) -> Int {
        if let place = table.lastIndex(of: value) { return place }
        table.append(value)
        return table.count - 1
    }
}

/// Who may vote in a ballot and who may not, as it was frozen when the ballot opened.
struct Electorate: Hashable, Codable, Sendable {
    let electors: [Elector]
    let excluded: [MemberCode: Disenfranchisement]
    let present: Int
    let members: Int
    let roll: BallotRoll

    init(of ballot: Ballot) {
        electors = ballot.electors.map { member, weight in
            Elector(member: member, weight: weight, proxy: ballot.proxies[member])
        }
        (excluded, present, members, roll) = (ballot.excluded, ballot.present, ballot.members, ballot.roll)
    }
}
