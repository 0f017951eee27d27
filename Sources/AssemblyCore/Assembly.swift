/// The whole state of an assembly: the fold of its events, the same live, in replay and in verification.
///
/// `decide` turns commands into events, `apply` folds events in, `redacted` says what an audience may hear.
public struct Assembly: Hashable, Sendable {
    /// What was convened; `nil` before the first event.
    public internal(set) var convocation: Convocation?
    /// All members by code.
    public internal(set) var members: [MemberCode: Member] = [:]
    /// All members' codes in the order of names.
    public internal(set) var roll: [MemberCode] = []
    /// All delegations by member.
    public internal(set) var delegations: [MemberCode: Delegation] = [:]
    /// The session's sitting.
    public internal(set) var sitting: SittingState = .closed(last: 0)
    /// When each sitting was opened and closed.
    public internal(set) var sittingTimes: [Int: SittingTimes] = [:]
    /// The agenda.
    public internal(set) var agenda = Agenda(items: [])
    /// The floor.
    public internal(set) var floor = Floor()
    /// The questions by name.
    public internal(set) var questions: [QuestionID: Question] = [:]
    /// The questions in the order in which they were tabled.
    public internal(set) var questionOrder: [QuestionID] = []
    /// The ballots by name.
    public internal(set) var ballots: [BallotID: Ballot] = [:]
    /// The ballots in the order in which they were opened.
    public internal(set) var ballotOrder: [BallotID] = []
    /// The ballots that have been opened and neither declared nor annulled, in the order of opening.
    public internal(set) var ballotsUnderWay: [BallotID] = []
    /// How far the series of ballots on each question has gone.
    var seriesRecords: [QuestionID: SeriesRecord] = [:]
    /// The ballot that has been opened and neither declared nor annulled, and that does not run in the background.
    public internal(set) var ballotUnderWay: BallotID?
    /// The debate: proposals and their amendments, motions, rulings, explanations.
    public internal(set) var debate = Debate()
    /// The conduct of voting beyond the machine: hand counts, roll calls, lots, offices.
    public internal(set) var conduct = Conduct()
    /// Keys, cards and boards of secret ballots.
    public internal(set) var scrutiny = Scrutiny()
    /// Notes that correct the record.
    public internal(set) var corrections: [Correction] = []
    /// Members present, kept as they come and go.
    public internal(set) var presentCount = 0
    /// The host's public signing key in Base64.
    public internal(set) var hostKey: String?
    /// The moment of the last event.
    public internal(set) var lastEventAt: Moment?

    /// An assembly of which nothing has happened.
    public init() {}

    /// The rules.
    public var rulebook: Rulebook? { convocation?.rulebook }
    /// Whether everything is a rehearsal.
    public var isRehearsal: Bool { convocation?.isRehearsal ?? false }
    /// Local time minus UTC, in minutes.
    public var utcOffsetMinutes: Int { convocation?.utcOffsetMinutes ?? 0 }

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

    /// The ballot under way.
    public var currentBallot: Ballot? { ballotUnderWay.flatMap { ballots[$0] } }

    /// The next sitting's number.
    public var nextSitting: Int {
        switch sitting {
        case .closed(let last): last + 1
        case .open(let number, _), .suspended(let number, _): number + 1
        case .sessionClosed: 0
        }
    }

    /// The ballot that nothing but a point of order on the voting may interrupt; `nil` while papers are counted in the
    /// background, when business goes on (RPGA 40(3)).
    public var blockingBallot: Ballot? { currentBallot }

    /// Ballots whose papers have been collected and whose result has not been announced, in the order of opening.
    public var waitingBallots: [Ballot] { ballotsUnderWay.compactMap { ballots[$0] }.filter(\.runsInBackground) }
}

/// When a sitting was opened and closed.
public struct SittingTimes: Hashable, Codable, Sendable {
    /// When it was opened.
    public internal(set) var opened: Moment
    /// When it was closed; `nil` while it is not.
    public internal(set) var closed: Moment?
    /// When it was suspended and resumed, in order; the last one has no end while it goes on.
    public internal(set) var suspensions: [SuspensionTimes] = []
}

/// When a sitting was suspended and resumed.
public struct SuspensionTimes: Hashable, Codable, Sendable {
    /// When it was suspended.
    public let from: Moment
    /// When it was resumed, or closed; `nil` while the suspension goes on.
    public internal(set) var to: Moment?
}

/// A note on an earlier record.
public struct Correction: Hashable, Codable, Sendable {
    /// The record it speaks of.
    public let position: Int
    /// What is put right.
    public let note: String
    /// When it was made.
    public let at: Moment
    /// Who made it, with the second person.
    public let by: Authority
}
