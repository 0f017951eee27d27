/// Where a series of ballots stands.
public enum SeriesState: String, Hashable, Codable, CaseIterable, Sendable {
    case decided = "decided"
    case goesOn = "continue"
    case tie = "tie"
    case failed = "failed"
}

/// One step of a series, a ballot or the decision of a tie, with everything that follows from it.
public struct SeriesStep: Hashable, Codable, Sendable {
    /// What kind of step it was.
    public enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
        case ballot = "ballot"
        case tieBreak = "tie-break"
        case lots = "lots"
        case castingVote = "casting-vote"
    }

    /// What kind of step it was.
    public let kind: Kind
    /// The number of the ballot in the series, from 1; for the decision of a tie, of the ballot which it follows.
    public let number: Int
    /// What the ballot decided; for lots and a casting vote, who is elected by them.
    public let verdict: Verdict
    /// Who has taken a seat.
    public let elected: [String]
    /// Who no longer stands, in falling order of votes.
    public let eliminated: [Departure]
    /// What comes next.
    public let next: NextBallot
    /// The seats that the whole series fills.
    public let seats: Int
    /// The seats that are still to be filled after the step.
    public let seatsLeft: Int

    /// The base of the first test.
    public var base: Int { verdict.base }
    /// The number required by the first test; `nil` for plurality.
    public var required: Int? { verdict.required }
    /// Where the series stands after the step.
    public var state: SeriesState { next.state }
}
