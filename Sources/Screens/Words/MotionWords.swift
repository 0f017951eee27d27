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

    /// What somebody has done who moved it, after the name: `has moved to suspend the sitting for 20 minutes`.
    static func moved(_ proposed: ProposedMotion, _ assembly: Assembly) -> Message {
        let about = proposed.question.map { assembly.title(of: $0) } ?? .empty
        return switch proposed.motion {
        case .suspendSitting:
            proposed.minutes.map { "has moved to suspend the sitting for \(TimeWords.length($0 * 60))" }
                ?? "has moved to suspend the sitting"
        case .adjournSitting: "has moved to adjourn the sitting"
        case .adjournDebate: "has moved to adjourn the discussion of the item"
        case .closeDebate: "has moved to close the discussion of the item"
        case .noCompetence: "has moved that the assembly is not competent"
        case .secretBallot: "has moved that the vote on '\(about)' be taken by secret ballot"
        case .rollCall: "has moved that the vote on '\(about)' be taken by roll call"
        case .division: "has moved that the parts of '\(about)' be voted on separately"
        case .reconsideration: "has moved to reconsider '\(about)'"
        case .limitSpeeches: limited(proposed)
        case .closeList: "has moved to close the list of speakers"
        }
    }

    private static func limited(_ proposed: ProposedMotion) -> Message {
        let each = proposed.speechesEach.map { plural($0, "\($0) speech", "\($0) speeches") }
        switch (proposed.speechSeconds.map(TimeWords.length), each) {
        case (let length?, let each?):
            return "has moved to limit speeches to \(length), and each delegation to \(each)"
        case (let length?, nil): return "has moved to limit speeches to \(length)"
        case (nil, let each?): return "has moved to limit each delegation to \(each)"
        case (nil, nil): return "has moved to limit speeches"
        }
    }
}
