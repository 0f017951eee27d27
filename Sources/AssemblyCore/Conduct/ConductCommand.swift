/// What somebody wants done in the conduct of business beside the vote.
public indirect enum ConductCommand: Hashable, Sendable {
    /// A delegation does not join a consensus.
    case object(QuestionID, MemberCode)
    /// A delegation no longer stands in the way of a consensus.
    case withdrawObjection(QuestionID, MemberCode)
    /// "No objection: it is so decided."
    case declareConsensus(QuestionID)
    /// How a member says afterwards that it meant to vote: a note that changes nothing.
    case recordIntention(BallotID, MemberCode, Intention)
    /// Names the Elections Board (RPGA 47).
    case appointElectionsBoard([MemberCode])
    /// Enters an office that somebody holds.
    case enterOffice(HeldOffice)
    /// An office falls vacant.
    case vacateOffice(OfficeID)
}

/// What a member answers at a roll call.
public enum RollCallAnswer: String, Hashable, Codable, CaseIterable, Sendable {
    case yes = "yes"
    case no = "no"
    case abstain = "abstain"
    /// It is called again in the second call.
    case pass = "pass"
    /// Nobody answered; it is called again in the second call.
    case absent = "absent"

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
        case yes = "yes"
        case no = "no"
        case abstain = "abstain"
    }

    /// How it meant to vote.
    public let choice: Choice
    /// Its words, for the record; may be empty.
    public let words: String

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case choice = "choice"
        case words = "words"
    }

    /// An intention.
    public init(choice: Choice, words: String = "") { (self.choice, self.words) = (choice, words) }
}
