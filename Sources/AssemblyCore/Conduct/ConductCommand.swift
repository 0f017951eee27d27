/// What somebody wants done in the conduct of voting.
public enum ConductCommand: Hashable, Codable, Sendable {
    // The order of names
    /// The member drawn by lot with whom the order of names begins.
    case drawFirstName(MemberCode)

    // Other ways of voting
    /// Opens a vote by show of hands, whose figures two officers type.
    case openHandCount(QuestionID)
    /// Opens a secret ballot on paper, counted by the Elections Board while business goes on (RPGA 40(3)).
    case openManualSecretBallot(QuestionID)
    /// Opens a roll call in the order of names.
    case openRollCall(QuestionID)
    /// The count of hands or of papers as one officer has it; two different officers must agree.
    case enterHandCount(BallotID, Tally)
    /// The answer of the member that has been called, or a better one before the close.
    case rollCallAnswer(BallotID, MemberCode, RollCallAnswer)

    // Consensus
    /// A delegation does not join a consensus.
    case object(QuestionID, MemberCode)
    /// A delegation no longer stands in the way of a consensus.
    case withdrawObjection(QuestionID, MemberCode)
    /// "No objection: it is so decided."
    case declareConsensus(QuestionID)

    // The series
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

    // After the vote
    /// How a member says afterwards that it meant to vote: a note that changes nothing.
    case recordIntention(BallotID, MemberCode, Intention)

    // Who may vote
    /// Suspends the vote of a member by a sanction.
    case suspendVote(MemberCode, reason: String)
    /// Ends such a sanction.
    case restoreVote(MemberCode)
    /// Puts a member that the session has admitted on the roll (RPGA 41(2)).
    case admitMember(Member, by: QuestionID)
    /// Names the member whose delegation holds the chair; `nil` when none does.
    case seatChair(MemberCode?)
    /// Registers that one member votes for another.
    case registerProxy(of: MemberCode, to: MemberCode)
    /// Ends a proxy.
    case withdrawProxy(of: MemberCode)

    // Elections
    /// Names the Elections Board (RPGA 47).
    case appointElectionsBoard([MemberCode])
    /// Enters an office that somebody holds.
    case enterOffice(HeldOffice)
    /// An office falls vacant.
    case vacateOffice(OfficeID)
}

/// What a member answers at a roll call.
public enum RollCallAnswer: String, Hashable, Codable, CaseIterable, Sendable {
    case yes, no, abstain
    /// It is called again in the second call.
    case pass
    /// Nobody answered; it is called again in the second call.
    case absent

    /// The vote that it gives; `nil` for a pass and for silence.
    public var choice: Choice? {
        switch self {
        case .yes: .yes
        case .no: .no
        case .abstain: .abstain
        case .pass, .absent: nil
        }
    }
}

/// What a member says afterwards of its vote.
public struct Intention: Hashable, Codable, Sendable {
    /// How it meant to vote.
    public enum Choice: String, Hashable, Codable, CaseIterable, Sendable {
        case yes, no, abstain
    }

    /// How it meant to vote.
    public let choice: Choice
    /// Its words, for the record; may be empty.
    public let words: String

    /// An intention.
    public init(choice: Choice, words: String = "") { (self.choice, self.words) = (choice, words) }
}
