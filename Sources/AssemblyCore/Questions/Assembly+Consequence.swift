public import Language

extension Assembly {
    /// What a vote makes of a motion, an appeal or an appointment, in a few words of its kind: `the debate is closed`,
    /// `the ruling stands`. Of a text and of names to choose from the outcome alone says enough, so there is `nil`, as there
    /// is where a vote has no result.
    ///
    /// - Parameters:
    ///   - outcome: how the vote ended.
    ///   - question: what was put to the vote.
    public func consequence(of outcome: Outcome, on question: Question?) -> Message? {
        guard let question, outcome != .noResult else { return nil }
        if question.kind == .appeal { return Ruling.words(isOverruled: outcome == .carried) }
        guard outcome == .carried || outcome == .notCarried else { return nil }
        let isCarried = outcome == .carried
        if question.kind == .motion {
            // What the chair has still to carry out is not said to be done.
            if isCarried, let due = debate.due, due.motion == question.id, let words = due.effect.wordsWhileDue {
                return words
            }
            return debate.motions[question.id]?.kind.words(isCarried: isCarried)
        }
        guard question.form == .motion, question.amends == nil, question.partOf == nil,
            agenda[question.item]?.kind == .appointment
        else { return nil }
        return isCarried ? "appointed" : "not appointed"
    }
}

extension Ruling {
    /// What an appeal makes of a ruling: without a majority against it, it stands.
    public static func words(isOverruled: Bool) -> Message {
        isOverruled ? "the ruling is overruled" : "the ruling stands"
    }
}

extension MotionEffect {
    /// What has been decided and is still to be carried out; `nil` of what happens at once.
    fileprivate var wordsWhileDue: Message? {
        switch self {
        case .suspendSitting: "the sitting is to be suspended"
        case .adjournSitting: "the sitting is to be adjourned"
        case .adjournItem, .goToVote, .concludeItem, .secretBallot, .rollCall, .divide, .reconsider, .limitSpeeches,
            .closeList:
            nil
        }
    }
}

extension ProceduralMotion {
    /// What follows where a motion is carried or lost, in a few words.
    func words(isCarried: Bool) -> Message { isCarried ? whenCarried : whenLost }

    private var whenCarried: Message {
        switch self {
        case .suspendSitting: "the sitting is suspended"
        case .adjournSitting: "the sitting is adjourned"
        case .adjournDebate: "the debate is adjourned"
        case .closeDebate: "the debate is closed"
        case .noCompetence: "the assembly is not competent"
        case .secretBallot: "the vote will be secret"
        case .rollCall: "the vote will be by roll call"
        case .division: "the parts are put separately"
        case .reconsideration: "the decision is reconsidered"
        case .limitSpeeches: "speeches are limited"
        case .closeList: "the speakers list is closed"
        }
    }

    private var whenLost: Message {
        switch self {
        case .suspendSitting, .adjournSitting: "the sitting continues"
        case .adjournDebate, .closeDebate: "the debate continues"
        case .noCompetence: "the assembly is competent"
        case .secretBallot: "no secret ballot"
        case .rollCall: "no roll call"
        case .division: "the text is put as a whole"
        case .reconsideration: "the decision stands"
        case .limitSpeeches: "speeches are not limited"
        case .closeList: "the speakers list stays open"
        }
    }
}
