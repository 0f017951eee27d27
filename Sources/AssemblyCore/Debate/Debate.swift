/// The state of the debate beyond the speakers list: motions, points of order and rulings, proposals, explanations.
public struct Debate: Hashable, Codable, Sendable {
    /// All motions by name, decided ones too.
    public internal(set) var motions: [QuestionID: Motion] = [:]
    /// Motions in the order in which they were moved.
    public internal(set) var motionOrder: [QuestionID] = []
    /// All points of order of the session.
    public internal(set) var pointsOfOrder: [PointOfOrder] = []
    /// Whether the last ruling can still be appealed against: no other business has followed.
    public internal(set) var canAppeal = false
    /// A carried motion whose effect the chair has still to carry out, and the effect.
    public internal(set) var due: DueStep?

    /// The chair's ranking of the amendments to a text, the furthest removed first.
    public internal(set) var rankings: [QuestionID: [QuestionID]] = [:]
    /// Which amendments are not put if one is adopted.
    public internal(set) var disposals: [QuestionID: [QuestionID]] = [:]
    /// Which sponsors of the draft have accepted an amendment.
    public internal(set) var agreements: [QuestionID: [MemberCode]] = [:]
    /// Withdrawn proposals that can be taken up again, promptly.
    public internal(set) var withdrawals: [QuestionID: Withdrawal] = [:]
    /// Why a question has lapsed: the question that it went with.
    public internal(set) var lapses: [QuestionID: QuestionID] = [:]

    /// Wishes for a division that have not been decided.
    public internal(set) var divisionRequests: [QuestionID: DivisionRequest] = [:]
    /// The parts of divided questions.
    public internal(set) var parts: [QuestionID: [QuestionID]] = [:]
    /// Questions that are lost because their parts were.
    public internal(set) var lostByParts: Set<QuestionID> = []

    /// Items on which the debate has been closed by a motion.
    public internal(set) var closedItems: Set<ItemID> = []
    /// How long each delegation has spoken on each item.
    public internal(set) var speaking: [ItemID: [MemberCode: SpeakingTime]] = [:]
    /// How many seconds the guests of each item have spoken on it, by name; 0 for who has just been given the floor.
    public internal(set) var guests: [ItemID: [String: Int]] = [:]
    /// Who has spoken at all in this session.
    public internal(set) var spokenInSession: Set<MemberCode> = []
    /// Who does not consent to the closing of the list; `nil` while the chair has not asked.
    public internal(set) var closingObjections: [MemberCode]?

    /// Who has asked to explain a vote and has not been called, in order of request.
    public internal(set) var explanations: [QuestionID: [MemberCode]] = [:]
    /// Who has explained a vote.
    public internal(set) var explained: [QuestionID: [MemberCode]] = [:]

    /// A debate in which nothing has been moved.
    public init() {}

    /// The point of order that the chair has to rule on now.
    public var pointInHand: PointOfOrder? { pointsOfOrder.last.flatMap { $0.isInHand ? $0 : nil } }
}

/// What a carried motion asks of the chair.
public struct DueStep: Hashable, Codable, Sendable {
    /// The carried motion.
    public let motion: QuestionID
    /// What is to be done.
    public let effect: MotionEffect

    /// A step that is due.
    public init(motion: QuestionID, effect: MotionEffect) { (self.motion, self.effect) = (motion, effect) }
}
