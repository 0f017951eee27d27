public import Language

/// What a ballot has decided.
public enum Outcome: String, Hashable, Codable, Sendable {
    case carried = "carried"
    case notCarried = "notCarried"
    case elected = "elected"
    case noneElected = "noneElected"
    case tied = "tied"
    case noResult = "noResult"
}

/// How one test came out.
public struct TestResult: Hashable, Codable, Sendable {
    /// The test.
    public let test: VoteTest
    /// The size of its base; for shares of sections, all sections together in parts of their common denominator.
    public let base: Int
    /// The number that had to be reached; `nil` for plurality.
    public let required: Int?
    /// Whether it was reached (for names: by at least one).
    public let reached: Bool
    /// The votes for, or the highest score, in what the test counts.
    public let votes: Int
    /// The decimals of these figures: with 2, they are numbers of hundredths.
    public let decimals: Int

    /// How a test came out.
    public init(test: VoteTest, base: Int, required: Int?, reached: Bool, votes: Int, decimals: Int = 0) {
        (self.test, self.base, self.required, self.reached, self.votes) = (test, base, required, reached, votes)
        self.decimals = decimals
    }

    /// A figure of the test as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }
}

/// The outcome of a ballot with everything that leads to it.
public struct Verdict: Hashable, Codable, Sendable {
    /// What was decided.
    public internal(set) var outcome: Outcome
    /// How each test came out, in the order of the rule.
    public let tests: [TestResult]
    /// Who is elected, in falling order of votes.
    public internal(set) var elected: [String]
    /// Equal names that wait for the decision of a tie for a seat.
    public internal(set) var ties: [Tie]
    /// Members whose vote against blocks what the figures alone would carry.
    public internal(set) var blockedBy: [String]
    /// Whether abstentions put the question off to a later meeting; the outcome is then no result.
    public internal(set) var isPutOff: Bool
    /// What would have been needed; `nil` where the ballot decided, or where no single change is enough.
    public internal(set) var shortfall: Shortfall?
    /// What led to it, clause by clause, in the order in which it is told.
    public internal(set) var clauses: [Clause]
    /// The decimals of the ballot's figures: with 2, they are numbers of hundredths.
    public let decimals: Int

    init(
        outcome: Outcome, tests: [TestResult], elected: [String] = [], ties: [Tie] = [],
        shortfall: Shortfall? = nil, clauses: [Clause],
        decimals: Int = 0
    ) {
        (self.outcome, self.tests, self.elected, self.ties) = (outcome, tests, elected, ties)
        (self.blockedBy, self.isPutOff, self.shortfall) = ([], false, shortfall)
        (self.clauses, self.decimals) = (clauses, decimals)
    }

    /// The clauses as a sentence with the arithmetic.
    public var explanation: Message { clauses.words(decimals: decimals) }

    /// A figure of the ballot as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }

    /// The base of the first test.
    public var base: Int { tests.first?.base ?? 0 }
    /// The number required by the first test; `nil` for plurality.
    public var required: Int? { tests.first?.required }

    /// Comes to another end than the figures alone: what the rule makes of them takes the place of their decision.
    mutating func conclude(_ outcome: Outcome, _ clause: Clause) {
        self.outcome = outcome
        clauses = clauses.filter { if case .decided = $0 { false } else { true } } + [clause]
    }
}

extension [Score] {
    /// The scores in falling order of votes; names with equal votes keep the order of the paper.
    public var fallingByVotes: [Score] {
        enumerated().sorted { ($0.element.votes, -$0.offset) > ($1.element.votes, -$1.offset) }.map(\.element)
    }
}
