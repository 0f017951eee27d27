/// What is counted for a test.
public enum Metric: String, Hashable, Codable, Sendable {
    case heads, weight, population
    case sectionShare = "section-share"
}

/// One test of a decision: a share of a base. Where a stage has several, all must hold.
public struct VoteTest: Hashable, Codable, Sendable {
    /// The share; `nil` for plurality, where most votes win.
    public let majority: Majority?
    /// What it is a share of.
    public let base: Base
    /// What is counted.
    public let metric: Metric

    /// A test of heads unless said otherwise.
    public init(majority: Majority?, base: Base, metric: Metric = .heads) {
        (self.majority, self.base, self.metric) = (majority, base, metric)
    }

    /// `>=2/3` or `plurality`.
    public var majorityText: String { majority?.description ?? "plurality" }
}

/// Which candidates stand in a stage of an election.
public enum Field: Hashable, Codable, Sendable {
    case all
    /// The leading names of the ballot before.
    case leading(Int)
}

/// Some ballots of a series that follow the same rule.
public struct Stage: Hashable, Codable, Sendable {
    /// How many ballots it lasts; `nil` until the end.
    public let ballots: Int?
    /// The tests, all of which must hold.
    public let tests: [VoteTest]
    /// Who stands.
    public let field: Field

    /// A stage of a series.
    public init(ballots: Int? = nil, tests: [VoteTest], field: Field = .all) {
        (self.ballots, self.tests, self.field) = (ballots, tests, field)
    }
}

/// How votes are given.
public enum Secrecy: String, Hashable, Codable, Sendable {
    case secret, recorded
}

/// When options and totals of a recorded vote may be shown.
public enum Disclosure: String, Hashable, Codable, Sendable {
    /// As they are cast.
    case live
    /// Only turnout before the close.
    case onClose = "on-close"
}

/// What is done when votes are equal in an election.
public enum TieRule: String, Hashable, Codable, Sendable {
    case lost
    case secondBallotThenLots = "second-ballot-then-lots"
    case castingVote = "casting-vote"
}

/// What follows when nobody is elected or a proposal fails.
public enum FailureRule: String, Hashable, Codable, Sendable {
    case rejected
    case furtherBallot = "further-ballot"
    case newCandidate = "new-candidate"
}

/// The rule under which one kind of decision is taken.
public struct DecisionRule: Hashable, Codable, Sendable {
    /// The decision's name in the rulebook.
    public let id: DecisionID
    /// What the decision is called.
    public let title: LocalizedText
    /// The series: at least one stage.
    public let stages: [Stage]
    /// Secret or recorded.
    public let secrecy: Secrecy
    /// When a recorded vote shows itself.
    public let disclosure: Disclosure
    /// Whether arrears suspend the vote on it.
    public let arrearsSuspend: Bool
    /// What equality means.
    public let tie: TieRule
    /// What failure means.
    public let onFailure: FailureRule
    /// Where it is written, with the edition.
    public let citation: String

    /// A rule as the rulebook gives it.
    /// - Precondition: there is at least one stage, and each has at least one test.
    public init(
        id: DecisionID, title: LocalizedText, stages: [Stage], secrecy: Secrecy = .recorded,
        disclosure: Disclosure = .live, arrearsSuspend: Bool = true, tie: TieRule = .lost,
        onFailure: FailureRule = .rejected, citation: String
    ) {
        precondition(
            !stages.isEmpty && stages.allSatisfy { !$0.tests.isEmpty }, "a rule without a test decides nothing")
        (self.id, self.title, self.stages, self.secrecy) = (id, title, stages, secrecy)
        (self.disclosure, self.arrearsSuspend, self.tie) = (disclosure, arrearsSuspend, tie)
        (self.onFailure, self.citation) = (onFailure, citation)
    }

    /// The stage to which a ballot of the series belongs; the last stage goes on for ever.
    /// - Parameter number: the ballot's number, from 1.
    public func stage(forBallot number: Int) -> Stage {
        var left = number
        for stage in stages.dropLast() {
            guard let ballots = stage.ballots, left > ballots else { return stage }
            left -= ballots
        }
        return stages[stages.count - 1]
    }
}
