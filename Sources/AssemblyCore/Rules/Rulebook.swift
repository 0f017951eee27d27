public import Language

/// A figure of an announcement.
public enum AnnouncedFigure: String, Hashable, Codable, CaseIterable, Sendable {
    case entitled = "entitled"
    case present = "present"
    case papers = "papers"
    case invalid = "invalid"
    case valid = "valid"
    case abstentions = "abstentions"
    case expressed = "expressed"
    case voting = "voting"
    case required = "required"
    case votes = "votes"
    case didNotVote = "did-not-vote"
}

/// With whom the order of names begins at a roll call or on a list.
public enum NameStart: String, Hashable, Codable, CaseIterable, Sendable {
    /// With the first of the alphabet.
    case first = "first"
    /// With a member drawn by lot.
    case lot = "lot"
}

/// The rules of one assembly, as data.
public struct Rulebook: Hashable, Codable, Sendable {
    /// Its name: `interpol`.
    public let id: String
    /// The body and the texts it comes from.
    public let title: LocalizedText
    /// The edition that the citations mean.
    public let edition: String
    /// The decisions in the order in which they are listed.
    public let decisions: [DecisionRule]
    /// The order in which the figures of a ballot are announced.
    public let announcement: [AnnouncedFigure]
    /// Whether a vote may be changed until the ballot is closed.
    public let allowsChange: Bool
    /// The language whose alphabet orders names.
    public let nameOrder: WorkingLanguage
    /// With whom that order begins.
    public let nameStart: NameStart
    /// How many must be there; `nil` where no text sets a quorum.
    public let quorum: Quorum?
    /// The rules of debate.
    public let debate: DebateRules
    /// How it is learnt who is here; `nil` where the secretariat registers it, once for the session.
    public let presence: PresenceRules?

    /// Whether a decision is that of appeals and of nothing else, so that its outcome is that of a ruling: where appeals are
    /// decided like anything else, the decision alone does not tell.
    public func isOfAppealsAlone(_ decision: DecisionID) -> Bool {
        debate.appeal == decision && decision == "appeal"
    }

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case id = "id"
        case title = "title"
        case edition = "edition"
        case decisions = "decisions"
        case announcement = "announcement"
        case allowsChange = "allowsChange"
        case nameOrder = "nameOrder"
        case nameStart = "nameStart"
        case quorum = "quorum"
        case debate = "debate"
        case presence = "presence"
    }

    /// A rulebook.
    public init(
        id: String, title: LocalizedText, edition: String, decisions: [DecisionRule], announcement: [AnnouncedFigure],
        allowsChange: Bool, nameOrder: WorkingLanguage, nameStart: NameStart = .first, quorum: Quorum? = nil,
        debate: DebateRules = DebateRules(), presence: PresenceRules? = nil
    ) {
        (self.id, self.title, self.edition, self.decisions) = (id, title, edition, decisions)
        (self.announcement, self.allowsChange, self.nameOrder) = (announcement, allowsChange, nameOrder)
        (self.nameStart, self.quorum, self.debate, self.presence) = (nameStart, quorum, debate, presence)
    }

    /// The rule of a decision.
    public subscript(id: DecisionID) -> DecisionRule? { decisions.first { $0.id == id } }
}
