public import Language

/// Why a command is not lawful now. A refusal changes nothing, and says what would be lawful.
public enum Refusal: Error, Hashable, Codable, Sendable {
    case notYours(needs: [Role])
    case noSuchMember(MemberCode)
    case noSuchItem(ItemID)
    case noSuchQuestion(QuestionID)
    case noSuchCandidate(CandidateID)
    case noSuchBallot(BallotID)
    case noOpenSitting
    case sittingAlreadyOpen(Int)
    case sittingNotSuspended
    case wrongSitting(next: Int)
    case sessionIsClosed
    case itemInHand(ItemID)
    case itemNotInHand(ItemID)
    case itemAlreadyConcluded(ItemID)
    case itemIsHeading(ItemID)
    case itemIsNoPanel(ItemID)
    case panelNotRunning(ItemID)
    case panelHasStarted(ItemID)
    case voteUnderWay(BallotID)
    case listIsClosed
    case alreadyOnList(MemberCode)
    case notOnList(MemberCode)
    case floorIsTaken(MemberCode)
    case guestHasFloor(String)
    case nobodyHasTheFloor
    case notRepresented(MemberCode, Disenfranchisement)
    case nothingToChange
    case questionNotPending(QuestionID)
    case questionHasNoCandidates(QuestionID)
    case questionExists(QuestionID)
    case candidateExists(CandidateID)
    case amendmentFirst(QuestionID)
    case noSuchDecision(DecisionID)
    case noElectors
    case noSeal
    case ballotNotOpen(BallotID, BallotPhase)
    case ballotNotCounted(BallotID, BallotPhase)
    case notAnElector(MemberCode, Disenfranchisement?)
    case alreadyCast(MemberCode)
    case paperIsWrongKind
    case unknownName(CandidateID)
    case tooManyNames(marked: Int, limit: Int)
    case secondPersonNeeded
    case reasonNeeded
    case badText(Message)
    case badFigures(Message)
    case invalid(Message)
    case agenda(AgendaRefusal)
    case debate(DebateRefusal)
    case conduct(ConductRefusal)
    case scrutiny(ScrutinyRefusal)
}

extension Role {
    /// What the role is called.
    public var title: Message {
        switch self {
        case .chair: "the chair"
        case .secretariat: "the secretariat"
        case .scrutineer: "a scrutineer"
        case .delegate: "the delegation itself"
        case .board: "the board"
        }
    }
}
