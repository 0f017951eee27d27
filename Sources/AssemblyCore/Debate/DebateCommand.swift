/// What somebody wants done in the debate.
///
/// A delegation asks for itself; chair and secretariat may enter what a delegation asks from its seat. What decides
/// something (to rule, to rank, to give the floor) is the chair's.
public indirect enum DebateCommand: Hashable, Sendable {
    // Points of order

    /// A delegation rises to a point of order, at any time; during a vote only on the conduct of the voting.
    case raisePointOfOrder(MemberCode, String, onVoting: Bool)
    /// The delegation drops its point of order before it is ruled on.
    case withdrawPointOfOrder
    /// The chair rules at once: the point is well taken or not, with the ruling's words.
    case rule(upheld: Bool, String)
    /// A delegation appeals against the ruling just given; the appeal is put to the vote at once.
    case appeal(MemberCode)

    // Procedural motions

    /// A delegation moves something on the procedure.
    case move(ProposedMotion)
    /// The mover drops a motion, or the appellant an appeal, before it is voted.
    case withdrawMotion(QuestionID, MemberCode)
    /// A delegation asks to speak for or against a motion.
    case askToSpeak(QuestionID, MemberCode, MotionSide)
    /// The chair gives the floor for, against, or to the mover of a motion.
    case callOnMotion(QuestionID, MemberCode, MotionSide)

    // Proposals and amendments

    /// A delegation tables a proposal or an amendment during the debate.
    case propose(Proposal)
    /// A delegation joins the sponsors.
    case sponsor(QuestionID, MemberCode)
    /// A sponsor withdraws; when the last one does, the proposal is withdrawn.
    case withdraw(QuestionID, MemberCode)
    /// Another delegation takes a withdrawn proposal up again, promptly and unchanged.
    case reintroduce(QuestionID, MemberCode)
    /// A sponsor of the draft accepts an amendment; when all do, it is part of the draft without a vote.
    case acceptAmendment(QuestionID, MemberCode)
    /// The chair ranks all amendments to a text that are still to be put, the furthest removed from it first.
    case rankAmendments(of: QuestionID, [QuestionID])
    /// The chair notes which amendments are not put if this one is adopted, because it implies their rejection.
    case markDisposal(by: QuestionID, of: [QuestionID])

    // Division

    /// A delegation asks that parts of a proposal be voted separately.
    case askDivision(QuestionID, MemberCode, [ProposedPart])
    /// A delegation objects to the division; it then becomes a motion, where the rulebook has one.
    case objectToDivision(QuestionID, MemberCode)
    /// The chair divides the proposal as asked, nobody having objected.
    case divide(QuestionID)

    // The list of speakers

    /// The chair gives an observer leave to speak: it joins the list.
    case grantLeave(MemberCode)
    /// The chair reads out the list and asks for consent to close it.
    case proposeToCloseList
    /// A delegation does not consent.
    case objectToClosingList(MemberCode)
    /// Limits each delegation on every item; `nil` takes a limit off.
    case limitDelegations(speeches: Int?, seconds: Int?)
    /// A delegation asks for a right of reply.
    case requestReply(MemberCode)
    /// It drops the request.
    case withdrawReply(MemberCode)
    /// The chair gives the floor for a reply.
    case callReply(MemberCode)

    // Explanations of vote

    /// A delegation asks to explain its vote on a question.
    case offerExplanation(QuestionID, MemberCode)
    /// It drops the request.
    case withdrawExplanation(QuestionID, MemberCode)
    /// The chair gives the floor for an explanation.
    case callExplanation(QuestionID, MemberCode)
}
