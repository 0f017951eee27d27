public import Language

/// A name that can be marked on a paper.
public struct Candidate: Hashable, Codable, Sendable {
    /// The candidate's short name within the question.
    public let id: CandidateID
    /// The name that is read out; in a rehearsal that of the country alone.
    public let name: String
    /// The member that put the name forward or whose national it is.
    public let member: MemberCode?
    /// Whether simulated delegations put it forward because the facts are unknown.
    public let isRehearsal: Bool
    /// Whether it has been withdrawn.
    public var isWithdrawn: Bool

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case id = "id"
        case name = "name"
        case member = "member"
        case isRehearsal = "isRehearsal"
        case isWithdrawn = "isWithdrawn"
    }

    /// A candidate that stands.
    public init(id: CandidateID, name: String, member: MemberCode? = nil, isRehearsal: Bool = false) {
        (self.id, self.name, self.member, self.isRehearsal, self.isWithdrawn) = (id, name, member, isRehearsal, false)
    }
}

/// What a question asks.
public enum QuestionForm: Hashable, Sendable {
    /// For or against.
    case motion
    /// One or more names for one or more seats.
    case election(seats: Int)
}

/// Where a question stands.
public enum QuestionState: Hashable, Codable, Sendable {
    /// Not yet decided; further ballots are possible.
    case pending
    /// Withdrawn by its sponsors.
    case withdrawn
    /// Decided by a declared result.
    case decided(Outcome)
    /// An amendment that the sponsors of its draft have made their own: part of the draft without a vote.
    case accepted
    /// Not put, because the adoption of another question implies its rejection.
    case disposed(by: QuestionID)
    /// Not put, because what it belonged to is no longer before the assembly.
    case lapsed
    /// Put off to a later meeting, where it can be voted again.
    case postponed
    /// The series has ended without anybody for a seat that was open.
    case failed
}

/// What kind of thing a question decides.
public enum QuestionKind: String, Hashable, Codable, CaseIterable, Sendable {
    /// The matter itself: a draft, an amendment, a part, an election.
    case matter = "matter"
    /// A procedural motion.
    case motion = "motion"
    /// An appeal against a ruling: votes for overrule it.
    case appeal = "appeal"
}

/// Seats of an election that only some can take.
public struct SeatQuota: Hashable, Codable, Sendable {
    /// What the group is called: `Africa`.
    public let name: String
    /// How many seats it has.
    public let seats: Int
    /// The regions whose candidates can take them.
    public let regions: [Region]
    /// Members whose candidates can take them, whatever their region.
    public let members: [MemberCode]

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case name = "name"
        case seats = "seats"
        case regions = "regions"
        case members = "members"
    }

    /// A group of seats.
    public init(name: String, seats: Int, regions: [Region] = [], members: [MemberCode] = []) {
        (self.name, self.seats, self.regions, self.members) = (name, seats, regions, members)
    }
}

/// What is put to the vote: a draft, an amendment, an appointment, a post.
public struct Question: Hashable, Sendable {
    /// Its name in the assembly file.
    public let id: QuestionID
    /// The agenda item under which it is taken.
    public internal(set) var item: ItemID
    /// What it is called.
    public let title: LocalizedText
    /// The text that is voted on; delegates read it at the kiosk before they vote.
    public var text: LocalizedText?
    /// The decision of the rulebook that rules it.
    public let decision: DecisionID
    /// For or against, or names.
    public let form: QuestionForm
    /// Who sponsors it; who has withdrawn is no longer among them.
    public internal(set) var sponsors: [MemberCode]
    /// The question that it would amend.
    public let amends: QuestionID?
    /// The question of which it is a part, to be voted separately.
    public let partOf: QuestionID?
    /// Whether it is an operative part.
    public let isOperative: Bool
    /// The matter itself, or the procedure.
    public let kind: QuestionKind
    /// Seats that only some can take.
    public let groups: [SeatQuota]
    /// The regions whose candidates can stand at all; `nil` for all.
    public let eligibleRegions: [Region]?
    /// The way of voting that the assembly has decided for it; `nil` for that of the rule.
    public internal(set) var secrecy: Secrecy?
    /// Whether the assembly has decided that it is voted by roll call.
    public internal(set) var needsRollCall: Bool
    /// The names that stand, in the order of the paper.
    public var candidates: [Candidate]
    /// Whether its facts are made up for a rehearsal.
    public let isRehearsal: Bool
    /// A remark for everyone: a source or a caution.
    public let note: LocalizedText?
    /// The symbol of its document: `A/92/5`; `nil` where it has none.
    public internal(set) var symbol: String?
    /// How many of the first paragraphs of its text are the preamble; 0 where it has none.
    public let preamble: Int
    /// What it does to the text that it would amend, where that is one paragraph.
    public let alters: Alteration?
    /// How many ballots have been opened on it.
    public var rounds: Int
    /// How many of them belong to an earlier consideration: the series counts its ballots after them.
    public internal(set) var roundsBefore: Int
    /// Where it stands.
    public var state: QuestionState
    /// Who has been elected so far.
    public var elected: [CandidateID]

    /// A question as it is prepared.
    public init(
        id: QuestionID, item: ItemID, title: LocalizedText, text: LocalizedText? = nil, decision: DecisionID,
        form: QuestionForm = .motion, sponsors: [MemberCode] = [], amends: QuestionID? = nil,
        partOf: QuestionID? = nil, isOperative: Bool = true, kind: QuestionKind = .matter,
        candidates: [Candidate] = [], groups: [SeatQuota] = [], eligibleRegions: [Region]? = nil,
        isRehearsal: Bool = false, note: LocalizedText? = nil, symbol: String? = nil, preamble: Int = 0,
        alters: Alteration? = nil
    ) {
        (self.id, self.item, self.title, self.text, self.decision) = (id, item, title, text, decision)
        (self.form, self.sponsors, self.amends, self.candidates) = (form, sponsors, amends, candidates)
        (self.partOf, self.isOperative, self.kind) = (partOf, isOperative, kind)
        (self.groups, self.eligibleRegions, self.isRehearsal, self.note) = (groups, eligibleRegions, isRehearsal, note)
        (self.symbol, self.preamble, self.alters) = (symbol, preamble, alters)
        (secrecy, needsRollCall, rounds, roundsBefore, state, elected) = (nil, false, 0, 0, .pending, [])
    }

    /// Whether it can still be put to the vote.
    public var isPending: Bool { state == .pending }

    /// Whether it has still to be decided: now, or at a later sitting to which its vote was put off.
    public var awaitsDecision: Bool { state == .pending || state == .postponed }

    /// Seats still to be filled; 0 for a motion.
    public var seatsLeft: Int {
        if case .election(let seats) = form { return max(0, seats - elected.count) }
        return 0
    }

    /// Names that stand in the next ballot.
    public var standing: [Candidate] { candidates.filter { !$0.isWithdrawn && !elected.contains($0.id) } }
}

extension Candidate {
    /// The id of the choice "none of the candidates", where the paper offers it.
    public static let noneID: CandidateID = "none"
    /// Its name in scores: a valid vote that elects nobody; it is never elected and never out.
    public static let noneName = "None of the candidates"
    /// What it is called in a sentence.
    public static let noneWords: Message = "None of the candidates"
}
