/// What is counted for a test.
public enum Metric: String, Hashable, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
    /// One member, one vote.
    case heads = "heads"
    /// Votes by weight: cards, shares.
    case weight = "weight"
    /// The people whom the members stand for.
    case population = "population"
    /// Each section's weight is turned into a share of its own, and the sections count alike.
    case sectionShare = "section-share"

    /// The decimals of figures in this unit, where weights have so many; shares of sections are made of weights.
    public func decimals(ofWeights decimals: Int) -> Int {
        switch self {
        case .heads, .population: 0
        case .weight, .sectionShare: decimals
        }
    }
}

/// One test of a decision: a share of a base. Where a stage has several, all must hold.
public struct VoteTest: Hashable, Codable, Sendable {
    /// The share; `nil` for plurality, where most votes win.
    public let majority: Majority?
    /// What it is a share of.
    public let base: Base
    /// What is counted.
    public let metric: Metric

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case majority = "majority"
        case base = "base"
        case metric = "metric"
    }

    /// A test of heads unless said otherwise.
    public init(majority: Majority?, base: Base, metric: Metric = .heads) {
        (self.majority, self.base, self.metric) = (majority, base, metric)
    }

    /// `>=2/3` or `plurality`.
    public var majorityText: String { majority?.description ?? "plurality" }
}
