public import Language

/// What a majority is a share of; taken anew for every ballot.
public enum Base: Hashable, Sendable, Codable, CustomStringConvertible {
    /// For and against, or valid votes for names: abstainers count as not voting.
    case expressed
    /// Members whose paper bears at least one valid vote.
    case voting
    /// Every paper or vote received, abstentions and invalid ones included.
    case cast
    /// Votes expressed and invalid papers: the illegal votes of those entitled count (Robert's).
    case expressedAndInvalid
    /// Votes expressed and abstentions: an abstention works as a vote against.
    case expressedAndAbstentions
    /// Members present.
    case present
    /// Members represented and entitled to vote.
    case entitled
    /// All members, present or not.
    case members
    /// All weight outstanding, voted or not.
    case weight
    /// A fixed number.
    case fixed(Int)

    /// Reads `expressed`, …, `fixed:9`.
    public init?(_ text: String) {
        switch text {
        case "expressed": self = .expressed
        case "voting": self = .voting
        case "cast": self = .cast
        case "expressed+invalid": self = .expressedAndInvalid
        case "expressed+abstentions": self = .expressedAndAbstentions
        case "present": self = .present
        case "entitled": self = .entitled
        case "members": self = .members
        case "weight": self = .weight
        default:
            guard text.hasPrefix("fixed:"), let number = Int(text.dropFirst(6)),
                (1...Figures.largest).contains(number)
            else { return nil }
            self = .fixed(number)
        }
    }

    /// The text that reads back as this base.
    public var description: String {
        switch self {
        case .expressed: "expressed"
        case .voting: "voting"
        case .cast: "cast"
        case .expressedAndInvalid: "expressed+invalid"
        case .expressedAndAbstentions: "expressed+abstentions"
        case .present: "present"
        case .entitled: "entitled"
        case .members: "members"
        case .weight: "weight"
        case .fixed(let number): "fixed:\(number)"
        }
    }

    /// What the base counts, to be said after a number: `151 votes expressed`.
    public var noun: Message {
        switch self {
        case .expressed: "votes expressed"
        case .voting: "members voting"
        case .cast: "votes cast"
        case .expressedAndInvalid: "valid and invalid votes"
        case .expressedAndAbstentions: "votes and abstentions"
        case .present: "members present"
        case .entitled: "members entitled to vote"
        case .members: "members"
        case .weight: "votes outstanding"
        case .fixed: "as fixed by the rule"
        }
    }

    /// Reads what `encode` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let base = Base(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a base")
        }
        self = base
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
