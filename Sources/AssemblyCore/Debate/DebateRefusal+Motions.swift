public import Language

extension DebateRefusal {
    func motionSentence(_ names: Naming) -> Message? {
        switch self {
        case .cannotBeMoved(let motion): "The rulebook does not provide for this motion: \(motion.phrase)."
        case .motionPending(let id): "The same motion is already before the assembly: \(names.question(id))."
        case .motionFirst(let id):
            "\(names.question(id)) is put to the vote first; it has precedence\(names.article(ofMotion: id))."
        case .noSuchMotion(let id): "There is no motion \(names.question(id))."
        case .notItsMover(let member, let id): "\(names.question(id)) was not moved by \(names.member(member))."
        case .motionNeedsQuestion(let motion): "A motion (\(motion.phrase)) must name the question that it concerns."
        case .motionNeedsLimit: "A motion to limit speeches must say how long or how often a delegation may speak."
        case .competenceComesFirst(let id):
            "Competence must be decided before the substance, and \(names.question(id)) has already been voted on\(names.article(of: .noCompetence))."
        case .speakersUsed(let id, let side, let allowed): speakersUsed(id, side, allowed, names)
        case .hasSpokenToMotion(let member, let id):
            "\(names.member(member)) has already spoken to \(names.question(id))."
        case .asksAlready(let member): "\(names.member(member)) has already asked for this."
        case .stepDue(let step):
            "The assembly has decided \(names.question(step.motion)): \(step.effect.order) first."
        case .secrecyIsDecided(let id):
            "The assembly has decided a secret ballot on \(names.question(id)); no other way of voting can be asked for\(names.article(of: .secretBallot))."
        case .secrecyIsCompulsory(let id): "\(names.question(id)) is voted on by secret ballot, as the rules prescribe."
        case .cannotBeSecret(let id): "The rulebook does not allow a secret ballot on \(names.question(id))."
        case .notDecided(let id): "\(names.question(id)) has not been decided; there is nothing to reconsider."
        case .notReconsiderable(let id):
            "\(names.question(id)) cannot be reconsidered; only proposals and amendments that were voted on can."
        default: nil
        }
    }

    private func speakersUsed(_ id: QuestionID, _ side: MotionSide, _ allowed: Int, _ names: Naming) -> Message {
        let article = names.article(ofMotion: id)
        return switch (side, allowed) {
        case (.mover, _): "The mover of \(names.question(id)) has already spoken to it\(article)."
        case (_, 0):
            "There are no speakers \(side.phrase) \(names.question(id)); it is put to the vote at once\(article)."
        default:
            "\(allowed) may speak \(side.phrase) \(names.question(id)) and have done so; it is put to the vote\(article)."
        }
    }
}

extension MotionSide {
    /// `for` or `against`, as it is said before a motion.
    public var phrase: Message {
        switch self {
        case .mover: "to introduce"
        case .inFavour: "for"
        case .against: "against"
        }
    }
}

extension MotionEffect {
    /// What the chair has to do, as an order.
    public var order: Message {
        switch self {
        case .suspendSitting: "suspend the sitting"
        case .adjournSitting: "close the sitting"
        case .adjournItem: "adjourn the item"
        case .goToVote: "go to the vote"
        case .concludeItem: "conclude the item"
        case .secretBallot: "take the vote by secret ballot"
        case .rollCall: "take the vote by roll call"
        case .divide: "divide the proposal"
        case .reconsider: "take the proposal up again"
        case .limitSpeeches: "limit the speeches"
        case .closeList: "close the list of speakers"
        }
    }
}

extension ProceduralMotion {
    /// What it would do, as it is said after `to`.
    public var phrase: Message {
        switch self {
        case .suspendSitting: "to suspend the sitting"
        case .adjournSitting: "to adjourn the sitting"
        case .adjournDebate: "to adjourn the discussion"
        case .closeDebate: "to close the discussion"
        case .noCompetence: "that the assembly is not competent"
        case .secretBallot: "for a secret ballot"
        case .rollCall: "for a roll call"
        case .division: "for division"
        case .reconsideration: "to reconsider"
        case .limitSpeeches: "to limit speeches"
        case .closeList: "to close the list of speakers"
        }
    }
}
