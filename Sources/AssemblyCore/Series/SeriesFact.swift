/// What has happened to results, and to the series of ballots that they belong to.
public indirect enum SeriesFact: Hashable, Sendable {
    /// A result was announced. What it says beyond these figures follows from the papers and the rule.
    case declared(BallotID, Declaration)
    /// What a recount brought was announced in the place of an announced result, which stays in the record.
    case corrected(BallotID, Declaration)
    /// Lots decided a tie by this number for these names; anyone can draw them again.
    case lotsDrawn(QuestionID, seed: String, names: [CandidateID])
    /// The chair decided between equal names.
    case castingVoteGiven(QuestionID, names: [CandidateID])
    /// The chair decided an equally divided motion.
    case castingVoteOnMotionGiven(QuestionID, carried: Bool)
    /// Another name was brought, and the series starts anew.
    case candidateBrought(QuestionID, Candidate)
    /// An annulled ballot is to be taken again.
    case repetitionOrdered(BallotID)
}
