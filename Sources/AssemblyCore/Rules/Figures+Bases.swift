import Language

extension Figures {
    /// The size of a base in these figures.
    /// - Throws: `.missing` where the figure was not given.
    public func size(of base: Base) throws(FiguresRefusal) -> Int {
        let known: Int? =
            switch base {
            case .expressed: expressed
            case .voting: countsPapers ? expressed : nil
            case .cast: cast
            case .expressedAndInvalid: expressed + invalid
            case .expressedAndAbstentions: expressed + abstentions
            case .present: present
            case .entitled: entitled
            case .members: members
            case .weight: weight
            case .fixed(let number):
                DecimalFigure(number).units(of: decimals).flatMap { $0 <= Figures.largest ? $0 : nil }
            }
        guard let known else { throw .missing(base) }
        return known
    }

    /// The same ballot in another unit, as figures of their own.
    func figures(in measure: Measure) -> Figures {
        Figures(
            votes: measure.votes, abstentions: measure.abstentions, invalid: measure.invalid, papers: measure.papers,
            present: measure.present, entitled: measure.entitled, members: measure.members, weight: measure.members,
            seats: seats, marks: marks, decimals: measure.decimals)
    }

    /// The ballot as a test sees it: its base and the votes in the unit that it counts.
    /// - Parameter unit: the unit of the figures themselves.
    /// - Throws: `.notCounted` where the ballot was not counted in the test's unit.
    func counted(for test: VoteTest, unit: Metric) throws(FiguresRefusal) -> Counted {
        if test.metric == .sectionShare { return try sectionShares(of: test.base) }
        if test.metric == unit { return Counted(base: try size(of: test.base), votes: votes, decimals: decimals) }
        guard let measure = measures?[test.metric] else { throw .notCounted(test.metric) }
        let other = figures(in: measure)
        return Counted(base: try other.size(of: test.base), votes: other.votes, decimals: other.decimals)
    }
}

/// A ballot as one test sees it.
struct Counted {
    /// The size of the base.
    let base: Int
    /// The votes in the unit of the test.
    let votes: Votes
    /// The decimals of both; shares of sections are counted in parts, which have none.
    var decimals = 0

    /// The votes for, or the highest score among the names that can be elected.
    var best: Int {
        switch votes {
        case .motion(let votesFor, _): votesFor
        case .names(let scores): scores.filter(\.isElectable).map(\.votes).max() ?? 0
        }
    }

    /// The score of each name; empty for a motion.
    var scores: [String: Int] {
        guard case .names(let scores) = votes else { return [:] }
        return Dictionary(scores.map { ($0.name, $0.votes) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Score {
    /// Whether the name can be elected: "none of the candidates" cannot.
    var isElectable: Bool { name != Candidate.noneName }
}

extension Metric {
    /// What is counted, for a sentence.
    var noun: String {
        switch self {
        case .heads: "heads"
        case .weight: "weights"
        case .population: "population"
        case .sectionShare: "shares of sections"
        }
    }
}

extension [VoteTest] {
    /// The unit in which the figures of a ballot under these tests are given: heads where any test counts heads, else
    /// weights, from which shares of sections are made too.
    public var unit: Metric {
        let metrics = map(\.metric)
        if metrics.contains(.heads) { return .heads }
        return metrics.contains(.weight) || metrics.contains(.sectionShare) ? .weight : (metrics.first ?? .heads)
    }
}

extension Figures {
    /// Whether the figures tell how many papers there were: not where several names may be marked and only marks are known.
    public var countsPapers: Bool {
        if case .names = votes, papers == nil, (marks ?? seats) > 1 { false } else { true }
    }
}

extension Base {
    /// Whether it is a number of papers that were cast.
    public var countsPapers: Bool {
        switch self {
        case .expressed, .voting, .cast, .expressedAndInvalid, .expressedAndAbstentions: true
        case .present, .entitled, .members, .weight, .fixed: false
        }
    }
}
