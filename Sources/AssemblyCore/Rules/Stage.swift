/// Which candidates stand in a stage of an election.
public enum Field: Hashable, Codable, Sendable {
    /// Everybody who stood before and is neither elected nor out.
    case all
    /// Anybody who is eligible, named before or not.
    case unrestricted
    /// The leading names of the ballot before.
    case leading(Int)
    /// For each seat that is still to be filled, so many leading names of the ballot before.
    case leadingPerSeat(Int)
}

/// Who is out after a ballot that has not filled every seat.
public enum Elimination: String, Hashable, Codable, CaseIterable, Sendable {
    case none
    /// The name with the fewest votes.
    case lowest
}

/// Some ballots of a series that follow the same rule.
public struct Stage: Hashable, Codable, Sendable {
    /// How many ballots it lasts; `nil` until another limit or the end.
    public let ballots: Int?
    /// The stage lasts while more names than this stand; `nil` for no such limit.
    public let whileMoreThan: Int?
    /// The tests, all of which must hold.
    public let tests: [VoteTest]
    /// Who stands when the stage begins; within it everybody stands who is neither elected nor out.
    public let field: Field
    /// Who is out after each of its ballots.
    public let elimination: Elimination
    /// The first ballot of the stage, counted from 1, after which somebody is out.
    public let eliminatesFrom: Int

    /// A stage of a series.
    public init(
        ballots: Int? = nil, whileMoreThan: Int? = nil, tests: [VoteTest], field: Field = .all,
        elimination: Elimination = .none, eliminatesFrom: Int = 1
    ) {
        (self.ballots, self.whileMoreThan, self.tests, self.field) = (ballots, whileMoreThan, tests, field)
        (self.elimination, self.eliminatesFrom) = (elimination, eliminatesFrom)
    }
}

extension DecisionRule {
    /// The stage to which a ballot of the series belongs, as far as its number and the names that stand tell.
    /// - Parameters:
    ///   - number: the ballot's number, from 1.
    ///   - standing: how many names stand; `nil` where it is not known, and stages that wait for fewer names go on.
    public func stage(forBallot number: Int, standing: Int? = nil) -> Stage {
        var left = number
        var index = 0
        while index < stages.count {
            let stage = stages[index]
            let isPassed = stage.whileMoreThan.map { limit in standing.map { $0 <= limit } ?? false } ?? false
            if !isPassed, stage.ballots.map({ left <= $0 }) ?? true { return stage }
            if !isPassed, let ballots = stage.ballots { left -= ballots }
            index += 1
            if index == stages.count, let back = returnsTo, left > 0, !isPassed { index = back }
        }
        return stages[stages.count - 1]
    }
}
