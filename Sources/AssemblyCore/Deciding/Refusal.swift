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
    /// Somebody else has done it already: the ballot is where it was to be brought, or further.
    case ballotAlready(BallotID, BallotPhase)
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

extension Refusal {
    /// The refusal in one sentence, with codes for names; `sentence(in:)` says it as people would.
    public var sentence: Message { sentence(naming: Naming(nil)) }

    /// The refusal in one sentence for the person who asked: countries and titles by their names, with the article of the
    /// rulebook where it gives one.
    public func sentence(in assembly: Assembly) -> Message { sentence(naming: Naming(assembly)) }

    private func sentence(naming names: Naming) -> Message {
        let sentence: Message? =
            switch self {
            case .badText(let sentence), .badFigures(let sentence), .invalid(let sentence): sentence
            case .agenda(let refusal): refusal.sentence(naming: names)
            case .debate(let refusal): refusal.sentence(naming: names)
            case .conduct(let refusal): refusal.sentence(naming: names)
            case .scrutiny(let refusal): refusal.sentence(naming: names)
            case .notYours, .noSuchMember, .noSuchItem, .noSuchQuestion, .noSuchCandidate, .noSuchBallot,
                .noSuchDecision, .secondPersonNeeded, .reasonNeeded, .nothingToChange:
                unknownSentence(names)
            case .noOpenSitting, .sittingAlreadyOpen, .sittingNotSuspended, .wrongSitting, .sessionIsClosed,
                .itemInHand, .itemNotInHand, .itemAlreadyConcluded, .itemIsHeading, .itemIsNoPanel,
                .panelNotRunning, .panelHasStarted, .voteUnderWay, .listIsClosed, .alreadyOnList, .notOnList,
                .floorIsTaken, .guestHasFloor, .nobodyHasTheFloor, .notRepresented:
                proceedingsSentence(names)
            case .questionExists, .candidateExists, .questionNotPending,
                .questionHasNoCandidates, .amendmentFirst, .noElectors, .noSeal, .ballotNotOpen,
                .ballotNotCounted, .ballotAlready, .notAnElector, .alreadyCast, .paperIsWrongKind, .unknownName,
                .tooManyNames:
                votingSentence(names)
            }
        return (sentence ?? .empty).asSentence
    }

    private func unknownSentence(_ names: Naming) -> Message? {
        switch self {
        case .notYours(let roles): "Only \(roles.map(\.title).alternatives) can do that."
        case .noSuchMember(let code): "There is no member '\(code)'."
        case .noSuchItem: "This item is not on the agenda."
        case .noSuchQuestion: "This question is not on record."
        case .noSuchCandidate: "This name is not on record."
        case .noSuchBallot(let id): "There is no such ballot: \(names.ballot(id))."
        case .noSuchDecision: "The rulebook has no decision of this kind."
        case .secondPersonNeeded: "A second officer must confirm this act with a login of their own."
        case .reasonNeeded: "This act needs a reason, which goes into the record."
        case .nothingToChange: "No change needed: that is already the case."
        default: nil
        }
    }

    private func proceedingsSentence(_ names: Naming) -> Message? {
        switch self {
        case .noOpenSitting: "No sitting is open; open or resume the sitting first."
        case .sittingAlreadyOpen(let number): "Sitting \(number) is already open."
        case .sittingNotSuspended: "The sitting is not suspended."
        case .wrongSitting(let next): "The next sitting is number \(next)."
        case .sessionIsClosed: "The session is closed; its record is read-only."
        case .itemInHand(let id): "\(names.item(id)) is in hand; conclude or adjourn it first."
        case .itemNotInHand(let id): "\(names.item(id)) is not in hand."
        case .itemAlreadyConcluded(let id): "\(names.item(id)) has been concluded."
        case .itemIsHeading(let id): "\(names.item(id)) is only a heading; take up one of the items under it."
        case .itemIsNoPanel(let id): "\(names.item(id)) is not a panel."
        case .panelNotRunning(let id): "The panel of \(names.item(id)) is not running."
        case .panelHasStarted(let id): "The panel of \(names.item(id)) has already been started."
        case .voteUnderWay(let id):
            "A vote is under way (\(names.ballot(id))); only a point of order on the voting may interrupt it\(names.article(\.votingCitation))."
        case .listIsClosed: "The speakers list is closed\(names.article(\.listCitation))."
        case .alreadyOnList(let code): "\(names.member(code)) is already on the speakers list."
        case .notOnList(let code): "\(names.member(code)) is not on the list."
        case .floorIsTaken(let code): "\(names.member(code)) has the floor and must yield it first."
        case .guestHasFloor(let name):
            Message("\(name) has the floor and must yield it first.", context: "a guest")
        case .nobodyHasTheFloor: "Nobody has the floor."
        case .notRepresented(let code, let reason):
            "\(names.member(code)) cannot take part now. \(reason.sentence)"
        default: nil
        }
    }

    private func votingSentence(_ names: Naming) -> Message {
        switch self {
        case .questionExists(let id): "\(names.question(id)) is on record already."
        case .candidateExists(let id):
            "\(names.candidate(id)) is on this list already. Where two persons have the same name, add something that tells them apart, such as their country."
        case .questionNotPending(let id):
            "\(names.question(id)) cannot be put to the vote: it has been decided or withdrawn."
        case .questionHasNoCandidates(let id): "There are no candidates in \(names.question(id)); nominate one first."
        case .amendmentFirst(let id):
            names.sittingAfterPutOff(id).map {
                "The vote on \(names.question(id)), an amendment to it, was put off; it is taken again from sitting \($0), before that on the text\(names.article(\.amendmentCitation))."
            }
                ?? "\(names.question(id)) is an amendment and is put to the vote before the text it amends\(names.article(\.amendmentCitation))."
        case .noElectors: "No represented member is entitled to vote on this."
        case .noSeal: "The ballot box could not be prepared; nothing was opened."
        case .ballotNotOpen(let id, let phase): "\(names.ballot(id)) is \(phase.word); no vote can be cast in it."
        case .ballotNotCounted(let id, let phase):
            "\(names.ballot(id)) is \(phase.word); its result cannot be declared yet."
        case .ballotAlready(let id, let phase): "\(names.ballot(id)) is \(phase.word) already."
        case .notAnElector(let code, let reason):
            "\(names.member(code)) is not on the roll of this ballot, which was frozen when it opened. "
                + (reason?.sentence ?? "")
        case .alreadyCast(let code):
            "\(names.member(code)) has already voted, and the rulebook does not allow a vote to be changed."
        case .paperIsWrongKind: "This paper does not belong to this ballot."
        case .unknownName(let id): "\(names.candidate(id)) is not a name on this paper."
        case .tooManyNames(let marked, let limit):
            "Names marked: \(marked); allowed: \(limit). Unmark \(marked - limit)."
        default: .empty
        }
    }
}
