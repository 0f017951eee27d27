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

    /// A candidate that stands.
    public init(id: CandidateID, name: String, member: MemberCode? = nil, isRehearsal: Bool = false) {
        (self.id, self.name, self.member, self.isRehearsal, self.isWithdrawn) = (id, name, member, isRehearsal, false)
    }
}

/// What a question asks.
public enum QuestionForm: Hashable, Codable, Sendable {
    /// For or against.
    case motion
    /// One or more names for one or more seats.
    case election(seats: Int)
}

/// Where a question stands.
public enum QuestionState: Hashable, Codable, Sendable {
    /// Not yet decided; further ballots are possible.
    case pending
    /// Withdrawn by its sponsor or disposed of.
    case withdrawn
    /// Decided by a declared result.
    case decided(Outcome)
}

/// What is put to the vote: a draft, an amendment, an appointment, a post.
public struct Question: Hashable, Codable, Sendable {
    /// Its name in the assembly file.
    public let id: QuestionID
    /// The agenda item under which it is taken.
    public let item: ItemID
    /// What it is called.
    public let title: LocalizedText
    /// The text that is voted on; delegates read it at the kiosk before they vote.
    public var text: LocalizedText?
    /// The decision of the rulebook that rules it.
    public let decision: DecisionID
    /// For or against, or names.
    public let form: QuestionForm
    /// Who tabled it.
    public let sponsors: [MemberCode]
    /// The question that it would amend.
    public let amends: QuestionID?
    /// The names that stand, in the order of the paper.
    public var candidates: [Candidate]
    /// Whether its facts are made up for a rehearsal.
    public let isRehearsal: Bool
    /// A remark for everyone: a source or a caution.
    public let note: LocalizedText?
    /// How many ballots have been opened on it.
    public var rounds: Int
    /// Where it stands.
    public var state: QuestionState
    /// Who has been elected so far.
    public var elected: [CandidateID]

    /// A question as it is prepared.
    public init(
        id: QuestionID, item: ItemID, title: LocalizedText, text: LocalizedText? = nil, decision: DecisionID,
        form: QuestionForm = .motion, sponsors: [MemberCode] = [], amends: QuestionID? = nil,
        candidates: [Candidate] = [], isRehearsal: Bool = false, note: LocalizedText? = nil
    ) {
        (self.id, self.item, self.title, self.text, self.decision) = (id, item, title, text, decision)
        (self.form, self.sponsors, self.amends, self.candidates) = (form, sponsors, amends, candidates)
        (self.isRehearsal, self.note, self.rounds, self.state, self.elected) = (isRehearsal, note, 0, .pending, [])
    }

    /// Seats still to be filled; 0 for a motion.
    public var seatsLeft: Int {
        if case .election(let seats) = form { return max(0, seats - elected.count) }
        return 0
    }

    /// Names that stand in the next ballot.
    public var standing: [Candidate] { candidates.filter { !$0.isWithdrawn && !elected.contains($0.id) } }
}
