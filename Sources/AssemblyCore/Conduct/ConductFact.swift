/// What has happened in the conduct of voting. Cases are kept for ever, because journals are.
public enum ConductFact: Hashable, Codable, Sendable {
    /// The member drawn by lot with whom the order of names begins.
    case firstNameDrawn(MemberCode)

    /// One officer's count; the figures are empty for everybody but the journal until two counts agree.
    case handCountEntered(BallotID, Tally?)
    /// Two officers' counts differ; both begin again.
    case handCountsDisagreed(BallotID, first: Tally, second: Tally)
    /// Two officers' counts agree: the ballot is counted.
    case handCountAgreed(BallotID, Tally)
    /// A member answered at a roll call.
    case rollCallAnswered(BallotID, MemberCode, RollCallAnswer)

    /// A member does not join a consensus.
    case objected(QuestionID, MemberCode)
    /// A member no longer stands in the way of a consensus.
    case objectionWithdrawn(QuestionID, MemberCode)
    /// A question was decided without a vote.
    case consensusDeclared(QuestionID, citation: String)

    /// Lots decided a tie; the step follows from the seed, and anyone can recompute it.
    case lotsDrawn(QuestionID, seed: String, SeriesStep)
    /// The chair decided between equal names.
    case castingVoteGiven(QuestionID, names: [CandidateID], SeriesStep)
    /// The chair decided an equally divided motion.
    case castingVoteOnMotionGiven(QuestionID, carried: Bool)
    /// Another name was brought, and the series starts anew.
    case candidateBrought(QuestionID, Candidate)
    /// An annulled ballot is to be taken again.
    case repetitionOrdered(BallotID, reason: String)

    /// A note of how a member meant to vote.
    case intentionRecorded(BallotID, MemberCode, Intention)

    /// A member's vote was suspended.
    case voteSuspended(MemberCode, reason: String)
    /// A member's vote was restored.
    case voteRestored(MemberCode)
    /// A member was put on the roll after its admission.
    case memberAdmitted(Member, by: QuestionID)
    /// Whose delegation holds the chair.
    case chairSeated(MemberCode?)
    /// One member votes for another.
    case proxyRegistered(of: MemberCode, to: MemberCode)
    /// A proxy ended.
    case proxyWithdrawn(of: MemberCode)

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
    case abstentions
    /// The votes were equally divided (UNGA rule 95); equally divided again, the motion is rejected.
    case equalVotes = "equal-votes"
    /// The rule puts the question off when it fails.
    case failure
}
