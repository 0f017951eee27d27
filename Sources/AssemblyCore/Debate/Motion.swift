/// What a procedural motion would do when it is carried.
///
/// The same name means different things in different assemblies: closure ends the subject at one (RPGA 29) and goes to
/// the vote at another (UNGA 75). Therefore the rulebook says it for each motion.
public enum MotionEffect: String, Hashable, Codable, CaseIterable, Sendable {
    /// The chair suspends the sitting.
    case suspendSitting = "suspend-sitting"
    /// The chair closes the sitting.
    case adjournSitting = "adjourn-sitting"
    /// The item in hand is adjourned.
    case adjournItem = "adjourn-item"
    /// The debate on the item ends, and what is before the assembly goes to the vote.
    case goToVote = "go-to-vote"
    /// The item is concluded; what was tabled under it lapses.
    case concludeItem = "conclude-item"
    case secretBallot = "secret-ballot"
    case rollCall = "roll-call"
    case divide = "divide"
    case reconsider = "reconsider"
    case limitSpeeches = "limit-speeches"
    case closeList = "close-list"
}

extension ProceduralMotion {
    /// What the motion does where the rulebook does not say otherwise.
    public var usualEffect: MotionEffect {
        switch self {
        case .suspendSitting: .suspendSitting
        case .adjournSitting: .adjournSitting
        case .adjournDebate: .adjournItem
        case .closeDebate: .goToVote
        case .noCompetence: .concludeItem
        case .secretBallot: .secretBallot
        case .rollCall: .rollCall
        case .division: .divide
        case .reconsideration: .reconsider
        case .limitSpeeches: .limitSpeeches
        case .closeList: .closeList
        }
    }
}

/// For which side somebody speaks to a motion.
public enum MotionSide: String, Hashable, Codable, CaseIterable, Sendable {
    /// The mover, who introduces it.
    case mover = "mover"
    case inFavour = "in-favour"
    case against = "against"
}

/// A procedural motion as a delegation moves it.
public struct ProposedMotion: Hashable, Codable, Sendable {
    /// What is moved.
    public let motion: ProceduralMotion
    /// Who moves it.
    public let mover: MemberCode
    /// The question that it is about: secret ballot, roll call, division, reconsideration.
    public let question: QuestionID?
    /// For how many minutes a sitting would be suspended; `nil` where it is left to the chair.
    public let minutes: Int?
    /// The limit of one speech in seconds, for a motion to limit speeches.
    public let speechSeconds: Int?
    /// How often a delegation may speak on an item, for a motion to limit speeches.
    public let speechesEach: Int?
    /// The parts into which a question would be divided.
    public let parts: [ProposedPart]

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case motion = "motion"
        case mover = "mover"
        case question = "question"
        case minutes = "minutes"
        case speechSeconds = "speechSeconds"
        case speechesEach = "speechesEach"
        case parts = "parts"
    }

    /// A motion; only what its kind needs is given.
    public init(
        _ motion: ProceduralMotion, by mover: MemberCode, question: QuestionID? = nil, minutes: Int? = nil,
        speechSeconds: Int? = nil, speechesEach: Int? = nil, parts: [ProposedPart] = []
    ) {
        (self.motion, self.mover, self.question, self.minutes) = (motion, mover, question, minutes)
        (self.speechSeconds, self.speechesEach, self.parts) = (speechSeconds, speechesEach, parts)
    }
}

/// Somebody who has asked to speak to a motion.
public struct MotionRequest: Hashable, Codable, Sendable {
    /// Who asked.
    public let member: MemberCode
    /// For which side.
    public let side: MotionSide
}

/// A procedural motion before the assembly; its vote is that of the question of the same name.
public struct Motion: Hashable, Codable, Sendable {
    /// Its name, and that of the question by which it is voted.
    public let id: QuestionID
    /// What was moved.
    public let proposed: ProposedMotion
    /// The item in hand when it was moved; `nil` between items.
    public let item: ItemID?
    /// When it was moved.
    public let at: Moment
    /// Who has asked to speak to it and has not been called.
    public internal(set) var requests: [MotionRequest]
    /// Who has spoken to it, in order.
    public internal(set) var spoken: [MotionRequest]

    /// A motion on which nobody has spoken.
    init(id: QuestionID, proposed: ProposedMotion, item: ItemID?, at: Moment) {
        (self.id, self.proposed, self.item, self.at) = (id, proposed, item, at)
        (requests, spoken) = ([], [])
    }

    /// What was moved.
    public var kind: ProceduralMotion { proposed.motion }
    /// Who moved it.
    public var mover: MemberCode { proposed.mover }

    /// How many have spoken for a side, besides the mover.
    public func spoken(_ side: MotionSide) -> Int { spoken.count { $0.side == side } }
}
