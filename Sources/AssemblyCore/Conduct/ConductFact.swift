/// What has happened in the conduct of business beside the vote: consensus, notes on votes, offices.
public indirect enum ConductFact: Hashable, Sendable {
    /// A member does not join a consensus.
    case objected(QuestionID, MemberCode)
    /// A member no longer stands in the way of a consensus.
    case objectionWithdrawn(QuestionID, MemberCode)
    /// A question was decided without a vote.
    case consensusDeclared(QuestionID)
    /// A note of how a member meant to vote.
    case intentionRecorded(BallotID, MemberCode, Intention)
    /// The Elections Board was named.
    case electionsBoardAppointed([MemberCode])
    /// Somebody holds an office.
    case officeEntered(HeldOffice)
    /// An office fell vacant.
    case officeVacated(OfficeID)
}

/// Why a vote is put off to a later meeting.
public enum PutOffReason: String, Hashable, Codable, CaseIterable, Sendable {
    /// More abstained than the rule allows (ITU Conv. 416); at the later meeting abstentions no longer matter.
    case abstentions = "abstentions"
    /// The votes were equally divided (UNGA rule 95); equally divided again, the motion is rejected.
    case equalVotes = "equal-votes"
    /// The rule puts the question off when it fails.
    case failure = "failure"
}
