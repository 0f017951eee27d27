import AssemblyCore

/// What chair and secretariat fill in: what a delegation wants that speaks from its seat, what the chair rules, what was counted.
enum ProcedureForm: Hashable, Sendable {
    // Order
    case pointOfOrder
    case ruling(upheld: Bool)
    case appeal
    case motion(ProceduralMotion, QuestionID?)
    case speakerOnMotion(QuestionID, MotionSide)
    case suspension

    // Proposals
    case propose
    case amend(QuestionID)
    case amendParagraph(QuestionID)
    case sponsor(QuestionID)
    case withdraw(QuestionID)
    case reintroduce(QuestionID)
    case acceptAmendment(QuestionID)
    case rank(QuestionID)
    case disposal(QuestionID)
    case division(QuestionID)
    case byParagraph(QuestionID)
    case objectToDivision(QuestionID)

    // The floor
    case objectToClosingList
    case limitDelegations
    case leave
    case reply
    case explanation(QuestionID)
    case guest
    case onBehalf
    case listOrder

    // Voting
    case objectToConsensus(QuestionID)
    case count(BallotID)
    case answer(BallotID, seen: RollCall?)
    case lots(QuestionID)
    case castingVote(QuestionID)
    case nominate(QuestionID)
    case bringCandidate(QuestionID)
    case electionAnswer(QuestionID)
    case repetition(BallotID)
    case recount(BallotID)
    case intention(BallotID)
    case electionsBoard
    case firstName

    // Who may vote
    case suspendVote(MemberCode)
    case proxy(MemberCode)
    case admitMember(QuestionID)
}
