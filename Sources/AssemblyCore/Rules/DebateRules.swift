/// A motion on the procedure, which takes precedence over the matter itself.
public enum ProceduralMotion: String, Hashable, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
    case suspendSitting = "suspend-sitting"
    case adjournSitting = "adjourn-sitting"
    case adjournDebate = "adjourn-debate"
    case closeDebate = "close-debate"
    /// That the assembly is not competent to take up the matter; voted before its substance.
    case noCompetence = "no-competence"
    case secretBallot = "secret-ballot"
    case rollCall = "roll-call"
    case division = "division"
    case reconsideration = "reconsideration"
    case limitSpeeches = "limit-speeches"
    case closeList = "close-list"
}

/// How one procedural motion is dealt with.
public struct MotionRule: Hashable, Codable, Sendable {
    /// Which motion.
    public let motion: ProceduralMotion
    /// How many may speak for it, besides its mover.
    public let speakersFor: Int
    /// How many may speak against it.
    public let speakersAgainst: Int
    /// The decision of the rulebook by which it is voted.
    public let decision: DecisionID
    /// What follows when it is carried.
    public let effect: MotionEffect
    /// Where it is written.
    public let citation: Citation

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case motion = "motion"
        case speakersFor = "speakersFor"
        case speakersAgainst = "speakersAgainst"
        case decision = "decision"
        case effect = "effect"
        case citation = "citation"
    }

    /// The rule of a motion, which does what a motion of its kind usually does unless said otherwise.
    public init(
        motion: ProceduralMotion, speakersFor: Int = 0, speakersAgainst: Int = 0, decision: DecisionID,
        effect: MotionEffect? = nil, citation: Citation
    ) {
        (self.motion, self.speakersFor, self.speakersAgainst) = (motion, speakersFor, speakersAgainst)
        (self.decision, self.effect) = (decision, effect ?? motion.usualEffect)
        self.citation = citation
    }
}

/// When votes may be explained, and by whom.
public struct ExplanationRule: Hashable, Codable, Sendable {
    /// When.
    public enum Time: String, Hashable, Codable, CaseIterable, Sendable {
        case never = "never"
        case before = "before"
        case after = "after"
        case either = "either"
    }

    /// When votes may be explained.
    public let time: Time
    /// Whether the sponsor of an unamended proposal may explain its vote on it.
    public let sponsorMay: Bool
    /// Whether a vote by secret ballot may be explained.
    public let afterSecretBallot: Bool
    /// The limit for one explanation in seconds; `nil` for none.
    public let limitSeconds: Int?
    /// Where it is written; `nil` where the rulebook does not say it.
    public let citation: Citation?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case time = "time"
        case sponsorMay = "sponsorMay"
        case afterSecretBallot = "afterSecretBallot"
        case limitSeconds = "limitSeconds"
        case citation = "citation"
    }

    /// A rule of explanations.
    public init(
        time: Time = .after, sponsorMay: Bool = false, afterSecretBallot: Bool = false, limitSeconds: Int? = nil,
        citation: Citation? = nil
    ) {
        (self.time, self.sponsorMay, self.afterSecretBallot) = (time, sponsorMay, afterSecretBallot)
        (self.limitSeconds, self.citation) = (limitSeconds, citation)
    }
}

/// The right of reply.
public struct ReplyRule: Hashable, Codable, Sendable {
    /// How many replies a delegation has on one item; `nil` for no limit.
    public let most: Int?
    /// The limits of the first, the second, … reply in seconds; the last one holds for all that follow.
    public let limitsSeconds: [Int]
    /// Where it is written; `nil` where the rulebook does not say it.
    public let citation: Citation?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case most = "most"
        case limitsSeconds = "limitsSeconds"
        case citation = "citation"
    }

    /// A rule of replies.
    public init(most: Int? = nil, limitsSeconds: [Int] = [], citation: Citation? = nil) {
        (self.most, self.limitsSeconds, self.citation) = (most, limitsSeconds, citation)
    }
}

/// The rules of debate of one assembly.
public struct DebateRules: Hashable, Codable, Sendable {
    /// Procedural motions in their order of precedence, the highest first; what is not listed cannot be moved.
    public let motions: [MotionRule]
    /// The decision by which an appeal against a ruling is voted: votes for overrule it, an equal vote upholds it.
    public let appeal: DecisionID?
    /// Where points of order and appeals are written.
    public let orderCitation: Citation?
    /// Explanations of vote.
    public let explanations: ExplanationRule
    /// The right of reply.
    public let replies: ReplyRule
    /// The limit for one speech in seconds; `nil` for none.
    public let speechSeconds: Int?
    /// How often a delegation may speak on one item; `nil` for no limit.
    public let speechesEach: Int?
    /// How many seconds a delegation may speak on one item in all; `nil` for no limit.
    public let secondsEach: Int?
    /// The limit for a point of order or procedural motion in seconds; `nil` for none.
    public let orderSeconds: Int?
    /// Whether all operative parts lost in a division mean that the whole is lost (UNGA rule 89).
    public let partsLostLoseWhole: Bool
    /// Where the speakers list, its order and its limits are written.
    public let listCitation: Citation?
    /// Where division into parts is written.
    public let divisionCitation: Citation?
    /// Where the order of amendments is written.
    public let amendmentCitation: Citation?
    /// Whether a proposal that the assembly has amended may still be withdrawn (UNGA rule 80: no).
    public let amendedMayBeWithdrawn: Bool
    /// Where withdrawal and re-introduction are written.
    public let withdrawalCitation: Citation?
    /// Where it is written that nothing interrupts a vote but a point of order on the voting.
    public let votingCitation: Citation?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case motions = "motions"
        case appeal = "appeal"
        case orderCitation = "orderCitation"
        case explanations = "explanations"
        case replies = "replies"
        case speechSeconds = "speechSeconds"
        case speechesEach = "speechesEach"
        case secondsEach = "secondsEach"
        case orderSeconds = "orderSeconds"
        case partsLostLoseWhole = "partsLostLoseWhole"
        case listCitation = "listCitation"
        case divisionCitation = "divisionCitation"
        case amendmentCitation = "amendmentCitation"
        case amendedMayBeWithdrawn = "amendedMayBeWithdrawn"
        case withdrawalCitation = "withdrawalCitation"
        case votingCitation = "votingCitation"
    }

    /// Rules of debate; those of nothing but what every assembly has, unless said otherwise.
    public init(
        motions: [MotionRule] = [], appeal: DecisionID? = nil, orderCitation: Citation? = nil,
        explanations: ExplanationRule = ExplanationRule(), replies: ReplyRule = ReplyRule(),
        speechSeconds: Int? = nil, speechesEach: Int? = nil, orderSeconds: Int? = nil,
        secondsEach: Int? = nil, partsLostLoseWhole: Bool = false, listCitation: Citation? = nil,
        divisionCitation: Citation? = nil, amendmentCitation: Citation? = nil, amendedMayBeWithdrawn: Bool = true,
        withdrawalCitation: Citation? = nil, votingCitation: Citation? = nil
    ) {
        (self.motions, self.appeal, self.orderCitation) = (motions, appeal, orderCitation)
        (self.explanations, self.replies, self.speechSeconds) = (explanations, replies, speechSeconds)
        (self.speechesEach, self.orderSeconds, self.partsLostLoseWhole) = (
            speechesEach, orderSeconds, partsLostLoseWhole
        )
        (self.secondsEach, self.listCitation, self.divisionCitation) = (secondsEach, listCitation, divisionCitation)
        (self.amendmentCitation, self.withdrawalCitation) = (amendmentCitation, withdrawalCitation)
        self.amendedMayBeWithdrawn = amendedMayBeWithdrawn
        self.votingCitation = votingCitation
    }

    /// The rule of a motion; `nil` when it cannot be moved in this assembly.
    public subscript(motion: ProceduralMotion) -> MotionRule? { motions.first { $0.motion == motion } }
}
