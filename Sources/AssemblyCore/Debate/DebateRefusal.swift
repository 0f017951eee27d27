/// Why something is not in order in the debate now.
public enum DebateRefusal: Error, Hashable, Codable, Sendable {
    // Who may
    case observersHaveNone(MemberCode)
    case observersTableNothing(MemberCode)
    case needsNoLeave(MemberCode)

    // Points of order
    case pointOfOrderInHand(MemberCode)
    case noPointOfOrder
    case onlyOnVoting(BallotID)
    case noRulingToAppeal
    case noAppeal
    case appealFirst(QuestionID)

    // Motions
    case cannotBeMoved(ProceduralMotion)
    case motionPending(QuestionID)
    case motionFirst(QuestionID)
    case noSuchMotion(QuestionID)
    case notItsMover(MemberCode, QuestionID)
    case motionNeedsQuestion(ProceduralMotion)
    case motionNeedsLimit
    case competenceComesFirst(QuestionID)
    case speakersUsed(QuestionID, MotionSide, allowed: Int)
    case hasSpokenToMotion(MemberCode, QuestionID)
    case asksAlready(MemberCode)
    case stepDue(DueStep)
    case secrecyIsDecided(QuestionID)
    case secrecyIsCompulsory(QuestionID)
    case cannotBeSecret(QuestionID)
    case notDecided(QuestionID)
    case notReconsiderable(QuestionID)

    // Proposals and amendments
    case noItemInHand
    case needsSponsor
    case amendsTooDeep(QuestionID)
    case isNoAmendment(QuestionID)
    case notASponsor(MemberCode, QuestionID)
    case isSponsor(MemberCode, QuestionID)
    case hasNoSponsors(QuestionID)
    case votingHasBegun(QuestionID)
    case isAmended(QuestionID)
    case notWithdrawn(QuestionID)
    case tooLateToReintroduce(QuestionID)
    case ownWithdrawal(MemberCode, QuestionID)
    case rankingIncomplete(of: QuestionID, missing: [QuestionID])
    case furtherRemovedFirst(QuestionID)
    case disposesOfItself(QuestionID)
    case notOfSameText(QuestionID)

    // Division
    case partFirst(QuestionID)
    case isDivided(QuestionID)
    case cannotBeDivided(QuestionID)
    case divisionNotAsked(QuestionID)
    case divisionObjected(QuestionID, [MemberCode])
    case divisionIsARight(QuestionID)

    // The list
    case debateIsClosed(ItemID)
    case closingObjected([MemberCode])
    case closingNotProposed
    case outOfOrder(next: MemberCode)
    case speechesUsed(MemberCode, allowed: Int)
    case timeUsed(MemberCode, seconds: Int)
    case replyAfterList
    case repliesUsed(MemberCode, allowed: Int)

    // Explanations of vote
    case noExplanations
    case explainedBeforeVote(QuestionID)
    case explainedAfterVote(QuestionID)
    case sponsorMayNotExplain(MemberCode, QuestionID)
    case secretNotExplained(QuestionID)
    case hasExplained(MemberCode, QuestionID)

    // Quorum
    case noQuorumToOpen(present: Int, required: Int)
    case noQuorumToDecide(present: Int, required: Int)
}
