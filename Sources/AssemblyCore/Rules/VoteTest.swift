public import Language

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

/// What a test counts and asks for, in words. They follow its metric: votes by weight and people are no members.
extension VoteTest {
    /// What the base counts, to be said after a number or after "of the": `votes expressed`, `people of all members`.
    public var noun: Message {
        switch metric {
        case .heads: base.noun
        case .weight: byWeight
        case .population: ofPeople
        case .sectionShare: "parts, of which each section has as many,"
        }
    }

    private var byWeight: Message {
        switch base {
        case .expressed, .cast, .expressedAndInvalid, .expressedAndAbstentions: "\(base.noun) by weight"
        case .voting: "votes of the members voting"
        case .present: "votes present or represented"
        case .entitled: "votes of the members entitled to vote"
        case .members: "votes of all members"
        case .weight, .fixed: base.noun
        }
    }

    private var ofPeople: Message {
        switch base {
        case .expressed: "people of the members voting for or against"
        case .voting, .cast, .expressedAndInvalid: "people of the members voting"
        case .expressedAndAbstentions: "people of the members voting or abstaining"
        case .present: "people of the members present"
        case .entitled: "people of the members entitled to vote"
        case .members, .weight: "people of all members"
        case .fixed: base.noun
        }
    }

    /// What it asks for, within a sentence or a line: `at least 2/3 of the votes expressed`, `9 votes`.
    public var words: Message { words(weightDecimals: 0) }

    /// The same where weights have so many decimals.
    public func words(weightDecimals: Int) -> Message {
        guard let majority else { return "most votes" }
        if let required = fixedNumber(weightDecimals: weightDecimals) {
            return plural(required.pluralCount, "\(required) vote", "\(required) votes")
        }
        if metric == .sectionShare { return "\(majority.words) of the votes, where each section counts alike" }
        return "\(majority.words) of the \(noun)"
    }

    /// The number that is required of a fixed number; `nil` for every other base, and where most votes win.
    public func fixedNumber(weightDecimals: Int) -> DecimalFigure? {
        let decimals = metric == .weight ? weightDecimals : 0
        guard case .fixed(let size) = base, let units = DecimalFigure(size).units(of: decimals) else { return nil }
        return majority?.required(of: units).map { DecimalFigure($0, decimals: decimals) }
    }
}
