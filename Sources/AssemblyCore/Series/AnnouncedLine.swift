/// One line of an announcement: a figure, whose votes they are, and the number.
public struct AnnouncedLine: Hashable, Codable, Sendable {
    /// Whose votes a line gives.
    public enum Side: Hashable, Codable, Sendable {
        case votesFor, against
        case name(String)
    }

    /// Which figure it is.
    public let figure: AnnouncedFigure
    /// Whose votes they are; `nil` where the figure is not that of votes.
    public let side: Side?
    /// The number.
    public let value: Int

    /// A line.
    public init(_ figure: AnnouncedFigure, of side: Side? = nil, value: Int) {
        (self.figure, self.side, self.value) = (figure, side, value)
    }

    /// What it is called.
    public var label: Message {
        switch side {
        case .votesFor: "For"
        case .against: "Against"
        case .name(Candidate.noneName): Candidate.noneWords
        case .name(let name): .verbatim(name)
        case nil: figure.label
        }
    }
}

extension AnnouncedFigure {
    /// What the figure is called in an announcement.
    public var label: Message {
        switch self {
        case .entitled: "Represented and entitled to vote"
        case .abstentions: "Abstentions"
        case .invalid: "Invalid papers"
        case .expressed: "Votes expressed"
        case .required: "Majority required"
        case .didNotVote: "Did not vote"
        case .present: "Present"
        case .papers: "Papers received"
        case .valid: "Valid papers"
        case .voting: "Members voting"
        case .votes: "Votes"
        }
    }
}
