public import Language

/// What the families hold, under the names by which the rest of the house asks for it.
extension Assembly {
    /// What was convened; `nil` before the first event.
    public internal(set) var convocation: Convocation? {
        get { record.convocation }
        set { record.convocation = newValue }
    }
    /// The rules.
    public var rulebook: Rulebook? { record.convocation?.rulebook }
    /// Whether everything is a rehearsal.
    public var isRehearsal: Bool { record.convocation?.isRehearsal ?? false }
    /// Local time minus UTC, in minutes.
    public var utcOffsetMinutes: Int { record.convocation?.utcOffsetMinutes ?? 0 }
    /// The decimals of the members' weights: with 2, a weight is a number of hundredths.
    public var weightDecimals: Int { record.convocation?.weightDecimals ?? 0 }
    /// The host's public signing key in Base64.
    public var hostKey: String? { record.hostKey }
    /// Notes that correct the record.
    public var corrections: [Correction] { record.corrections }
    /// The moment of the last event.
    public var lastEventAt: Moment? { record.lastEventAt }

    /// The session's sitting.
    public var sitting: SittingState { sittings.state }
    /// When each sitting was opened and closed.
    public var sittingTimes: [Int: SittingTimes] { sittings.times }
    /// The next sitting's number.
    public var nextSitting: Int { sittings.next }

    /// All members by code.
    public var members: [MemberCode: Member] { membership.members }
    /// All members' codes in the order of names.
    public var roll: [MemberCode] { membership.roll }
    /// All delegations by member.
    public var delegations: [MemberCode: Delegation] { membership.delegations }
    /// Members present.
    public var presentCount: Int { membership.presentCount }

    /// The questions by name.
    public internal(set) var questions: [QuestionID: Question] {
        get { docket.questions }
        _modify { yield &docket.questions }
    }
    /// The questions in the order in which they were tabled.
    public var questionOrder: [QuestionID] { docket.order }

    /// The ballots by name.
    public internal(set) var ballots: [BallotID: Ballot] {
        get { balloting.ballots }
        _modify { yield &balloting.ballots }
    }
    /// The ballots in the order in which they were opened.
    public var ballotOrder: [BallotID] { balloting.order }
    /// The ballots that have been opened and neither declared nor annulled, in the order of opening.
    public var ballotsUnderWay: [BallotID] { balloting.underWay }
    /// The ballot that has been opened and neither declared nor annulled, and that does not run in the background.
    public var ballotUnderWay: BallotID? { balloting.current }
    /// The ballot under way, which nothing but a point of order on the voting may interrupt; `nil` while papers are counted
    /// in the background, when business goes on (RPGA 40(3)).
    public var currentBallot: Ballot? { balloting.current.flatMap { balloting.ballots[$0] } }
    /// Ballots whose papers have been collected and whose result has not been announced, in the order of opening.
    public var waitingBallots: [Ballot] { balloting.underWay.compactMap { ballots[$0] }.filter(\.runsInBackground) }

    /// The short name of a member, or its code where it is unknown.
    public func name(of member: MemberCode) -> Message {
        members[member]?.spokenName ?? .verbatim(member.rawValue)
    }

    /// The questions under an item, in the order of tabling.
    public func questions(under item: ItemID) -> [Question] {
        questionOrder.compactMap { questions[$0] }.filter { $0.item == item }
    }

    /// The ballots on a question, in order.
    public func ballots(on question: QuestionID) -> [Ballot] {
        (seriesRecords[question]?.ballots ?? []).compactMap { ballots[$0] }
    }
}
