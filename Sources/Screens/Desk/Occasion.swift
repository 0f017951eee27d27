import AssemblyCore

/// What an officer was told of, as long as it lasts: a point of order until it is ruled on, an appeal until it is decided.
enum Occasion: Hashable, Sendable {
    case pointOfOrder
    case question(QuestionID)
    case objection(QuestionID)
    case step
    case ballot(BallotID, phases: Set<BallotPhase>)
    case lockedBadge(MemberCode)
    /// Something was asked for that the rules did not allow then.
    case refusal(Command, Authority)

    /// What a fact begins; `nil` for what is over when it is told.
    init?(_ fact: AssemblyCore.Fact) {
        switch fact {
        case .debate(.pointOfOrderRaised): self = .pointOfOrder
        case .debate(.appealed(_, _, let question)), .debate(.motionMoved(let question, _, _)):
            self = .question(question)
        case .debate(.stepDue): self = .step
        case .conduct(.objected(let question, _)): self = .objection(question)
        // Who was late is told when the ballot is over, and stays until something else is.
        case .ballots(.notCast(_, _, reason: .ballotClosed)): return nil
        case .ballots(.timeRanOut(let id)), .ballots(.notCast(let id, _, _)):
            self = .ballot(id, phases: [.open, .held])
        case .ballots(.counted(let id, _)): self = .ballot(id, phases: [.counted])
        case .delegations(.badgeLocked(let member)): self = .lockedBadge(member)
        default: return nil
        }
    }

    /// Whether it has come to its end.
    func isOver(in assembly: Assembly, at now: Moment) -> Bool {
        switch self {
        case .pointOfOrder: assembly.debate.pointInHand == nil
        case .question(let id): assembly.questions[id].map { !$0.isPending } ?? false
        case .objection(let id): assembly.conduct.objections[id]?.isEmpty ?? true
        case .step: assembly.debate.due == nil
        case .ballot(let id, let phases): assembly.ballots[id].map { !phases.contains($0.phase) } ?? true
        case .refusal(let command, let authority):
            NextStep.refusal(of: command, by: authority, at: now, in: assembly) == nil
        case .lockedBadge(let member): assembly.delegations[member]?.badgeIsLocked != true
        }
    }
}
