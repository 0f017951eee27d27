import AssemblyCore

extension DecisionRule {
    /// Whether it elects among names: what equality does then is more than to lose.
    var isForNames: Bool {
        if stages.count > 1 || paper != PaperForm() || incompatibility != nil { return true }
        switch tie {
        case .lost, .castingVote, .secondVoteLater: return stages[0].tests[0].majority == nil
        case .secondBallotThenLots, .furtherBallot, .lots: return true
        }
    }
}
