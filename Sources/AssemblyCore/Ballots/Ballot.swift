public import Language

/// Where a ballot stands.
public enum BallotPhase: String, Hashable, Codable, Sendable {
    /// Papers are received.
    case open = "open"
    /// The chair holds the ballot: nothing is received until it goes on.
    case held = "held"
    /// Closed; a secret one is being opened and counted.
    case closed = "closed"
    /// Counted; the chair announces next.
    case counted = "counted"
    /// The result has been announced.
    case declared = "declared"
    /// Annulled by two officers, with a reason; the record stays.
    case annulled = "annulled"

    /// How a ballot is called that stands there, within a sentence.
    public var word: Message {
        switch self {
        case .open: Message("open", context: "ballot")
        case .held: Message("paused", context: "ballot")
        case .closed: Message("closed", context: "ballot")
        case .counted: Message("counted", context: "ballot")
        case .declared: Message("announced", context: "ballot")
        case .annulled: Message("annulled", context: "ballot")
        }
    }
}

/// One ballot: a round of voting on a question, with what was frozen when it opened.
public struct Ballot: Hashable, Sendable {
    /// Its name.
    public let id: BallotID
    /// The question.
    public let question: QuestionID
    /// 1 for the first ballot on the question.
    public let round: Int
    /// How votes are given and counted.
    public let method: BallotMethod
    /// Where it stands in the series of its question.
    public let position: SeriesPosition
    /// The rule, frozen, with votes given as they are given in this ballot.
    public let rule: DecisionRule
    /// Whether names are voted for.
    public let isElection: Bool
    /// The names on the paper, frozen.
    public let candidates: [Candidate]
    /// Further names that may be written in, frozen.
    public let writeIns: [Candidate]
    /// How many names may be marked.
    public let seats: Int
    /// Who may vote and with what weight in the unit of the figures, frozen (R8).
    public let electors: ByElector<Int>
    /// Who casts the paper of an elector that has given a proxy.
    public let proxies: [MemberCode: MemberCode]
    /// Who is represented or not but may not vote, and why, frozen.
    public let excluded: [MemberCode: Disenfranchisement]
    /// Members present, or represented by another, when it opened.
    public let present: Int
    /// All members when it opened.
    public let members: Int
    /// The roll in the units that the rule counts, frozen.
    public let roll: BallotRoll
    /// What seals its papers, for a secret ballot by machine.
    public internal(set) var seal: BallotSeal?
    /// When it opened.
    public let openedAt: Moment
    /// The time that the chair announced, in seconds; `nil` for none.
    public var limitSeconds: Int?
    /// Whether that time has run out; the chair closes, never a clock.
    public var timeIsUp = false
    /// Since when the chair holds it; `nil` while it goes on.
    public internal(set) var heldAt: Moment?
    /// Where it stands.
    public var phase: BallotPhase = .open
    /// When it closed.
    public var closedAt: Moment?
    /// The papers received; the last one of each elector counts.
    public internal(set) var papers: ByElector<Paper>
    /// The running sum of a recorded vote, or the sum that came out of the box or from the counters.
    public var tally = Tally()
    /// The running sums of a recorded vote in further units and by section.
    public var further = FurtherTallies()
    /// Who told the kiosk to leave without casting, or was cut off.
    public var notCast: [MemberCode: NotCastReason] = [:]
    /// The counts that officers have given, until two agree.
    public var handCounts: [HandCount] = []
    /// Whether two counts have differed, so that both begin again.
    public var countsDiffered = false
    /// Who is called, in a roll call.
    public var rollCall: RollCall?
    /// The declared result.
    public var result: DeclaredResult?
    /// The recounts of its hands or papers, in order; what was counted before stands in each.
    public internal(set) var recounts: [Recount] = []
    /// Why it was annulled.
    public var annulment: String?

    /// Whether only totals are ever known, because the rule or the assembly wants it secret.
    public var isSecret: Bool { rule.secrecy == .secret }
    /// Whether its papers are sealed at the kiosk.
    public var isSealed: Bool { seal != nil }
    /// Whether it is known how each member voted.
    public var isRecorded: Bool { rule.secrecy == .recorded && !method.isCountedByHand }
    /// Electors who have cast, as far as papers are known one by one.
    public var received: Int { papers.count }
    /// Electors in all.
    public var entitled: Int { electors.count }

    /// Whether its question is waiting for its end.
    public var isUnderWay: Bool {
        switch phase {
        case .open, .held, .closed, .counted: true
        case .declared, .annulled: false
        }
    }

    /// Whether business goes on meanwhile: papers that have been collected are counted outside (RPGA 40(3)).
    public var runsInBackground: Bool { method == .paper && (phase == .closed || phase == .counted) }

    /// The stage of the series to which it belongs.
    public var stage: Stage { rule.stages[min(position.stage, rule.stages.count - 1)] }

    /// The names that can be marked or written in, in the order of the paper.
    public var names: [Candidate] { candidates + writeIns }

    /// Keeps of each sealed paper that it was received; the journal holds the rest, which would fill the memory.
    mutating func letGoOfCiphertexts() {
        guard isSealed else { return }
        papers = papers.mapValues { .withheld(tracker: $0.tracker) }
    }

    /// Who may cast the paper of a member.
    public func caster(for member: MemberCode) -> MemberCode { proxies[member] ?? member }
}

/// The count of one officer, of hands or of papers.
public struct HandCount: Hashable, Codable, Sendable {
    /// Who counted.
    public let by: OperatorID
    /// The figures; `nil` for an audience, so that the second count is made without the first.
    public let tally: Tally?

    /// A count.
    public init(by: OperatorID, tally: Tally?) { (self.by, self.tally) = (by, tally) }
}
