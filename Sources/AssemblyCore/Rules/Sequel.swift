/// What follows the result of a motion by its rule.
public enum Sequel: Hashable, Codable, Sendable {
    /// Nothing: the question is settled.
    case settled
    /// A second vote at a later meeting; equal again, the motion is rejected (UNGA rule 95).
    case secondVoteLater
    /// The chair decides the equal vote.
    case castingVote
    /// A further vote on the same text, the base taken anew; so many more are left after it.
    case revote(left: Int)
    /// The question is put off to a later meeting.
    case postponed
    /// Another name must be brought within so many hours (RPGA 50).
    case newCandidate(hours: Int)
}

extension DecisionRule {
    /// What follows the result of a motion.
    /// - Parameter ballot: the number of the vote on the same question, from 1.
    public func sequel(of verdict: Verdict, ballot: Int) -> Sequel {
        if verdict.isPutOff { return .postponed }
        switch verdict.outcome {
        case .carried, .elected: return .settled
        case .tied: return tie == .castingVote ? .castingVote : .secondVoteLater
        case .notCarried, .noneElected, .noResult: break
        }
        return switch onFailure {
        case .rejected: .settled
        case .furtherBallot: .revote(left: 0)
        case .revote(let most): ballot <= most ? .revote(left: most - ballot) : .settled
        case .postponed: .postponed
        case .newCandidate(let hours): .newCandidate(hours: hours)
        }
    }
}
