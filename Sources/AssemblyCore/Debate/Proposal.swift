/// A text that a delegation tables during the debate: a proposal, or an amendment to one.
public struct Proposal: Hashable, Codable, Sendable {
    /// What it is called.
    public let title: LocalizedText
    /// What it says.
    public let text: LocalizedText?
    /// Who tables it, at least one, the first of them speaking for it.
    public let sponsors: [MemberCode]
    /// The decision of the rulebook; `nil` for an amendment, which is decided as its draft is.
    public let decision: DecisionID?
    /// The draft or the amendment that it would amend.
    public let amends: QuestionID?
    /// What it does to that text, where it is about one paragraph of it.
    public let alters: Alteration?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case title = "title"
        case text = "text"
        case sponsors = "sponsors"
        case decision = "decision"
        case amends = "amends"
        case alters = "alters"
    }

    /// A text with its sponsors.
    public init(
        title: LocalizedText, text: LocalizedText?, sponsors: [MemberCode], decision: DecisionID? = nil,
        amends: QuestionID? = nil, alters: Alteration? = nil
    ) {
        (self.title, self.text, self.sponsors, self.decision, self.amends) = (title, text, sponsors, decision, amends)
        self.alters = alters
    }
}

/// A part of a proposal that somebody wants voted separately.
public struct ProposedPart: Hashable, Codable, Sendable {
    /// What it is called: `Operative paragraph 3`.
    public let title: LocalizedText
    /// Its text, where it is given.
    public let text: LocalizedText?
    /// Whether it is operative: where all operative parts are lost, the whole may be (UNGA rule 89).
    public let isOperative: Bool

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case title = "title"
        case text = "text"
        case isOperative = "isOperative"
    }

    /// A part.
    public init(title: LocalizedText, text: LocalizedText? = nil, isOperative: Bool = true) {
        (self.title, self.text, self.isOperative) = (title, text, isOperative)
    }
}

/// A part of a proposal under the name by which it is voted separately.
public struct TabledPart: Hashable, Codable, Sendable {
    /// The question of the part.
    public let question: QuestionID
    /// What is voted.
    public let part: ProposedPart

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case question = "question"
        case part = "part"
    }
}

/// A wish that a question be divided, before it is.
public struct DivisionRequest: Hashable, Codable, Sendable {
    /// Who asked.
    public let member: MemberCode
    /// Into which parts.
    public let parts: [ProposedPart]
    /// Who has objected.
    public internal(set) var objections: [MemberCode]
}

/// A withdrawal, as long as the proposal can be taken up again.
public struct Withdrawal: Hashable, Codable, Sendable {
    /// When it was withdrawn.
    public let at: Moment
    /// Who had sponsored it.
    public let sponsors: [MemberCode]
    /// How many ballots had been opened until then: a further one ends the time to take it up again.
    public let ballots: Int
    /// The item in hand at that time.
    public let item: ItemID?
}
