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
    case nobodyHasTheFloor
    case notRepresented(MemberCode, Disenfranchisement)
    case nothingToChange
    case questionNotPending(QuestionID)
    case questionHasNoText(QuestionID)
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
    case badText(String)
    case badFigures(String)
    case invalid(String)
    case debate(DebateRefusal)
    case conduct(ConductRefusal)
}

extension Refusal {
    /// The refusal in one sentence, for the person who asked.
    public var sentence: String {
        switch self {
        case .notYours(let roles): "Only \(roles.map(\.title).joined(separator: " or ")) can do that."
        case .noSuchMember(let code): "There is no member '\(code)'."
        case .noSuchItem(let id): "There is no agenda item '\(id)'."
        case .noSuchQuestion(let id): "There is no question '\(id)'."
        case .noSuchCandidate(let id): "There is no candidate '\(id)'."
        case .noSuchBallot(let id): "There is no ballot '\(id)'."
        case .questionExists(let id): "There is already a question '\(id)'."
        case .candidateExists(let id): "'\(id)' is already a candidate."
        case .noSuchDecision(let id): "The rulebook has no decision '\(id)'."
        case .badText(let sentence), .badFigures(let sentence), .invalid(let sentence): sentence
        case .debate(let refusal): refusal.sentence
        case .conduct(let refusal): refusal.sentence
        case .secondPersonNeeded: "A second officer must attest this act with an own login."
        case .reasonNeeded: "This act needs a reason, which goes into the record."
        case .nothingToChange: "That is so already; nothing was changed."
        default: proceedingsSentence ?? votingSentence
        }
    }

    private var proceedingsSentence: String? {
        switch self {
        case .noOpenSitting: "No sitting is open; open or resume the sitting first."
        case .sittingAlreadyOpen(let number): "Sitting \(number) is open already."
        case .sittingNotSuspended: "The sitting is not suspended."
        case .wrongSitting(let next): "The next sitting is number \(next)."
        case .sessionIsClosed: "The session is closed; its record can only be read."
        case .itemInHand(let id): "Item '\(id)' is in hand; conclude or adjourn it first."
        case .itemNotInHand(let id): "Item '\(id)' is not in hand."
        case .itemAlreadyConcluded(let id): "Item '\(id)' has been concluded."
        case .itemIsHeading(let id): "Item '\(id)' only groups others; take one of them."
        case .itemIsNoPanel(let id): "Item '\(id)' is not a panel."
        case .panelNotRunning(let id): "Panel '\(id)' is not running."
        case .panelHasStarted(let id): "Panel '\(id)' has been started already."
        case .voteUnderWay(let id):
            "A vote is under way (\(id)); only a point of order on the voting may interrupt it (RPGA 26(5))."
        case .listIsClosed: "The speakers list is closed (RPGA 22)."
        case .alreadyOnList(let code): "\(code) is on the speakers list already."
        case .notOnList(let code): "\(code) is not on the speakers list."
        case .floorIsTaken(let code): "\(code) has the floor; it must yield first."
        case .nobodyHasTheFloor: "Nobody has the floor."
        case .notRepresented(let code, let reason): "\(code) cannot take part now. \(reason.sentence)"
        default: nil
        }
    }

    private var votingSentence: String {
        switch self {
        case .questionNotPending(let id): "Question '\(id)' is not open to a vote: it is decided or withdrawn."
        case .questionHasNoText(let id): "Question '\(id)' has no text to vote on; the secretariat enters it."
        case .questionHasNoCandidates(let id): "Nobody stands in '\(id)'; nominate a candidate first."
        case .amendmentFirst(let id): "Amendment '\(id)' is put to the vote before the draft it amends (RPGA 42)."
        case .noElectors: "No member is represented and entitled to vote on this."
        case .noSeal: "The ballot box could not be prepared; nothing was opened."
        case .ballotNotOpen(let id, let phase): "Ballot \(id) is \(phase.rawValue); nothing can be cast in it."
        case .ballotNotCounted(let id, let phase):
            "Ballot \(id) is \(phase.rawValue); its result cannot be declared yet."
        case .notAnElector(let code, let reason):
            "\(code) is not on the roll of this ballot, which was frozen when it opened. \(reason?.sentence ?? "")"
        case .alreadyCast(let code): "\(code) has voted, and the rulebook allows no change."
        case .paperIsWrongKind: "This paper does not belong to this ballot."
        case .unknownName(let id): "'\(id)' is not a name on this paper."
        case .tooManyNames(let marked, let limit):
            "\(marked) names are marked and at most \(limit) may be; unmark \(marked - limit)."
        default: "That is not possible now."
        }
    }
}

extension Role {
    /// What the role is called.
    public var title: String {
        switch self {
        case .chair: "the chair"
        case .secretariat: "the secretariat"
        case .scrutineer: "a scrutineer"
        case .delegate: "the delegation itself"
        case .board: "the board"
        }
    }
}
