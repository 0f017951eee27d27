public import Language

extension SeriesFact {
    /// What has happened, in one sentence for the record and the minutes; `nil` for a result, which stands by itself.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .declared, .corrected: return nil
        case .lotsDrawn(let id, let seed, _):
            let words = SeriesFact.words(ofMove: .lots(seed: seed), on: id, in: assembly)
            return "Lots were drawn on \(assembly.title(of: id)) with the number \(seed): \(words)"
        case .castingVoteGiven(let id, let names):
            let words = SeriesFact.words(ofMove: .castingVote(names), on: id, in: assembly)
            return "The chair gave the casting vote on \(assembly.title(of: id)): \(words)"
        case .castingVoteOnMotionGiven(let id, let carried):
            let side: Message = carried ? "for" : "against"
            return "The votes being equal, the chair gave the casting vote \(side): \(assembly.title(of: id))."
        case .candidateBrought(let id, let candidate):
            return "\(candidate.name) was put forward; the ballots begin anew: \(assembly.title(of: id))."
        case .repetitionOrdered(let id):
            let reason = assembly.ballots[id]?.annulment?.ended ?? ""
            return "The ballot is taken again: \(assembly.title(of: id)). \(reason)"
        }
    }
}

extension SeriesFact {
    /// What lots or a casting vote brought; empty where an annulment has taken it back.
    fileprivate static func words(ofMove kind: SeriesMove.Kind, on id: QuestionID, in assembly: Assembly) -> Message {
        assembly.conduct.moves[id]?.last { $0.kind == kind }?.step.explanation ?? .empty
    }
}

extension PutOffReason {
    /// The reason between commas.
    public var words: Message {
        switch self {
        case .abstentions: "because more abstained than the rule allows"
        case .equalVotes: "because the votes were equal"
        case .failure: "because the majority was not reached"
        }
    }
}
