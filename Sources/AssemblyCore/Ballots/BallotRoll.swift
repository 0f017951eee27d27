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
