/// Which candidates stand in a stage of an election.
public enum Field: Hashable, Sendable {
    /// Everybody who stood before and is neither elected nor out.
    case all
    /// Anybody who is eligible, named before or not.
    case unrestricted
    /// The leading names of the ballot before.
    case leading(Int)
    /// For each seat that is still to be filled, so many leading names of the ballot before; as seats are filled within
    /// the stage, the field is cut again (UNGA rule 94).
    case leadingPerSeat(Int)
}

/// Who is out after a ballot that has not filled every seat.
public enum Elimination: String, Hashable, Codable, CaseIterable, Sendable {
    case none = "none"
    /// The name with the fewest votes.
    case lowest = "lowest"
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

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case ballots = "ballots"
        case whileMoreThan = "whileMoreThan"
        case tests = "tests"
        case field = "field"
        case elimination = "elimination"
        case eliminatesFrom = "eliminatesFrom"
    }

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
        stages[stageIndex(forBallot: number, standing: standing)]
    }

    /// The place of that stage in the rule, from 0.
    public func stageIndex(forBallot number: Int, standing: Int? = nil) -> Int {
        var left = number
        var index = 0
        while index < stages.count {
            let stage = stages[index]
            let isPassed = stage.isPassed(standing: standing)
            let ballots = stage.ballots.map { max(1, $0) }
            if !isPassed, ballots.map({ left <= $0 }) ?? true { return index }
            // Each turn of a series that returns uses up ballots, so that this comes to an end.
            let usesBallots = !isPassed && ballots != nil
            if usesBallots, let ballots { left -= ballots }
            // A stage that waited for fewer names has lasted at least one ballot, unless this is the first.
            if isPassed, left > 1 { left -= 1 }
            index += 1
            if index == stages.count, let back = returnsTo, usesBallots, left > 0 { index = back }
        }
        return stages.count - 1
    }
}

extension Stage {
    /// Whether so few names stand that the stage is over or left out.
    func isPassed(standing: Int?) -> Bool {
        guard let whileMoreThan, let standing else { return false }
        return standing <= whileMoreThan
    }
}
