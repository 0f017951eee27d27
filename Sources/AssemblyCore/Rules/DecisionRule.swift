/// How votes are given.
public enum Secrecy: String, Hashable, Codable, CaseIterable, Sendable {
    /// Only totals are ever known.
    case secret = "secret"
    /// Each member's vote goes into the record.
    case recorded = "recorded"
    /// By show of hands or by machine without names.
    case unrecorded = "unrecorded"
}

/// When options and totals of a recorded vote may be shown.
public enum Disclosure: String, Hashable, Codable, CaseIterable, Sendable {
    /// As they are cast.
    case live = "live"
    /// Only turnout before the close.
    case onClose = "on-close"
}

/// The rule under which one kind of decision is taken.
public struct DecisionRule: Hashable, Codable, Sendable {
    /// The decision's name in the rulebook.
    public let id: DecisionID
    /// What the decision is called.
    public let title: LocalizedText
    /// The series: at least one stage.
    public let stages: [Stage]
    /// The stage, from 0, to which the series returns after its last one; `nil` when it ends there.
    public let returnsTo: Int?
    /// Secret, recorded or unrecorded.
    public let secrecy: Secrecy
    /// Whether the assembly may decide to take it by secret ballot (RPGA 40(2)).
    public let maySecret: Bool
    /// When a recorded vote shows itself.
    public let disclosure: Disclosure
    /// Who may vote.
    public let franchise: Franchise
    /// What a paper may bear.
    public let paper: PaperForm
    /// What equality means on a motion or for a seat.
    public let tie: TieRule
    /// What equality means where the field is cut or the lowest goes out.
    public let cutTie: CutTieRule
    /// What failure means.
    public let onFailure: FailureRule
    /// The share of the votes cast above which abstentions put the question off; `nil` for none (ITU Conv. 416).
    public let putOffAbove: Majority?
    /// Which offices exclude one another; `nil` for none.
    public let incompatibility: Incompatibility?
    /// Where it is written.
    public let citation: Citation

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case id = "id"
        case title = "title"
        case stages = "stages"
        case returnsTo = "returnsTo"
        case secrecy = "secrecy"
        case maySecret = "maySecret"
        case disclosure = "disclosure"
        case franchise = "franchise"
        case paper = "paper"
        case tie = "tie"
        case cutTie = "cutTie"
        case onFailure = "onFailure"
        case putOffAbove = "putOffAbove"
        case incompatibility = "incompatibility"
        case citation = "citation"
    }

    /// A rule as the rulebook gives it.
    /// - Precondition: there is at least one stage, and each has at least one test.
    public init(
        id: DecisionID, title: LocalizedText, stages: [Stage], returnsTo: Int? = nil, secrecy: Secrecy = .recorded,
        maySecret: Bool = false, disclosure: Disclosure = .live, franchise: Franchise = Franchise(),
        paper: PaperForm = PaperForm(), tie: TieRule = .lost, cutTie: CutTieRule = .extraBallot,
        onFailure: FailureRule = .rejected, putOffAbove: Majority? = nil, incompatibility: Incompatibility? = nil,
        citation: Citation
    ) {
        precondition(
            !stages.isEmpty && stages.allSatisfy { !$0.tests.isEmpty }, "a rule without a test decides nothing")
        (self.id, self.title, self.stages, self.returnsTo) = (id, title, stages, returnsTo)
        (self.secrecy, self.maySecret, self.disclosure) = (secrecy, maySecret, disclosure)
        (self.franchise, self.paper, self.tie, self.cutTie) = (franchise, paper, tie, cutTie)
        (self.onFailure, self.putOffAbove, self.incompatibility) = (onFailure, putOffAbove, incompatibility)
        self.citation = citation
    }

    /// What is counted first: the unit in which the figures of a ballot are given.
    public var metric: Metric { stages[0].tests.unit }

    /// The same rule with votes given in another way.
    public func with(secrecy: Secrecy) -> DecisionRule {
        DecisionRule(
            id: id, title: title, stages: stages, returnsTo: returnsTo, secrecy: secrecy, maySecret: maySecret,
            disclosure: disclosure, franchise: franchise, paper: paper, tie: tie, cutTie: cutTie,
            onFailure: onFailure, putOffAbove: putOffAbove, incompatibility: incompatibility, citation: citation)
    }
}
