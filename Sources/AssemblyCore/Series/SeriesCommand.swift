/// What somebody wants done about results and about what moves a series on besides its ballots.
public indirect enum SeriesCommand: Hashable, Sendable {
    /// Announces the result of a ballot that has been counted.
    case declare(BallotID)
    /// Announces what the recount of a ballot brings whose result had been announced.
    case correct(BallotID)
    /// Decides a tie by a number drawn in public, attested by a second officer.
    case drawLots(QuestionID, seed: String)
    /// The chair decides between equal names.
    case giveCastingVote(QuestionID, names: [CandidateID])
    /// The chair decides an equally divided motion.
    case giveCastingVoteOnMotion(QuestionID, carried: Bool)
    /// Another name for an appointment that was not carried (RPGA 50); the series starts anew.
    case bringCandidate(QuestionID, Candidate)
    /// Annuls a ballot and orders it to be taken again at the same place of its series; two officers, with a reason.
    case repeatBallot(BallotID, reason: String)
}
