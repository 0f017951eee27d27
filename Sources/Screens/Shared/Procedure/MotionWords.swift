import AssemblyCore
import Language

extension ProceduralMotion {
    /// What is moved, as it is called.
    var title: Message {
        switch self {
        case .suspendSitting: "suspend the sitting"
        case .adjournSitting: "adjourn the sitting"
        case .adjournDebate: "adjourn the debate on the item"
        case .closeDebate: "close the debate on the item"
        case .noCompetence: "the assembly is not competent"
        case .secretBallot: "vote by secret ballot"
        case .rollCall: "vote by roll call"
        case .division: "vote on parts separately"
        case .reconsideration: "reconsider a decision"
        case .limitSpeeches: "limit the speeches"
        case .closeList: "close the speakers list"
        }
    }

    /// Whether it is about one question.
    var isAboutQuestion: Bool {
        switch self {
        case .secretBallot, .rollCall, .division, .reconsideration: true
        default: false
        }
    }
}

extension ProposedMotion {
    /// The least that could be moved of a kind, to ask the rules whether it could be lawful now.
    static func probe(_ motion: ProceduralMotion, by member: MemberCode, about question: QuestionID?) -> ProposedMotion
    {
        let parts = motion == .division ? [ProposedPart(title: "One"), ProposedPart(title: "Two")] : []
        return ProposedMotion(
            motion, by: member, question: question, speechSeconds: motion == .limitSpeeches ? 60 : nil, parts: parts)
    }
}

/// Warnings about motions.
enum MotionWords {
    /// What has to be known before a motion is voted that ends more than the debate; `nil` for the others.
    static func warning(of effect: MotionEffect) -> Message? {
        switch effect {
        case .concludeItem:
            "If it is carried, the item ends, and what has been tabled under it is not put to the vote."
        default: nil
        }
    }
}
