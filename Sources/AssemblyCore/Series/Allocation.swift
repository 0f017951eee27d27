/// Who takes which seat: first the seats that are kept for groups, then the others, by most votes.
struct Allocation: Hashable, Sendable {
    /// Equal names, not all of whom can have a seat.
    struct Equal: Hashable, Sendable {
        /// Their names.
        let names: Set<String>
        /// How many of them can have one.
        let places: Int
        /// The group whose seats they are.
        let group: String?
    }

    /// Each name that takes a seat, with the group whose seat it is; `nil` for a seat of no group.
    private(set) var seating: [String: String?] = [:]
    /// Names that are equal for the last seats.
    private(set) var ties: [Equal] = []

    /// Who takes a seat.
    var elected: Set<String> { Set(seating.keys) }

    /// The group whose seat a name takes.
    func group(of name: String) -> String? { seating[name] ?? nil }

    /// Gives seats to names.
    /// - Parameters:
    ///   - seats: all seats to be filled, those of the groups among them.
    ///   - groups: the seats that only certain names can take.
    ///   - reaching: the names that have reached what is required, in falling order of votes.
    init(of seats: Int, groups: [SeatGroup], among reaching: [Score]) {
        let kept = groups.reduce(0) { $0 + $1.seats }
        for group in groups where group.seats > 0 {
            let names = Set(group.names)
            seat(group.seats, as: group.name, among: reaching.filter { names.contains($0.name) })
        }
        seat(max(0, seats - kept), as: nil, among: reaching)
    }

    private mutating func seat(_ seats: Int, as group: String?, among reaching: [Score]) {
        // Whoever has a seat or waits for the end of a tie is not asked again.
        let waiting = ties.reduce(into: elected) { $0.formUnion($1.names) }
        let pool = reaching.filter { !waiting.contains($0.name) }
        guard seats > 0 else { return }
        guard pool.count > seats, pool[seats].votes == pool[seats - 1].votes else {
            for score in pool.prefix(seats) { seating.updateValue(group, forKey: score.name) }
            return
        }
        let votes = pool[seats].votes
        let above = pool.prefix { $0.votes > votes }
        for score in above { seating.updateValue(group, forKey: score.name) }
        ties.append(
            Equal(
                names: Set(pool.filter { $0.votes == votes }.map(\.name)), places: seats - above.count, group: group))
    }
}

/// A quota: seats that only these names can take.
public struct SeatGroup: Hashable, Codable, Sendable {
    /// What the group is called: a region, a section.
    public let name: String
    /// How many seats are kept for it.
    public let seats: Int
    /// The names that can take them.
    public let names: [String]

    /// A group with the seats that are kept for it.
    public init(name: String, seats: Int, names: [String]) {
        (self.name, self.seats, self.names) = (name, seats, names)
    }
}
