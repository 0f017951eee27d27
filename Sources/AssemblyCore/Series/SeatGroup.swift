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
