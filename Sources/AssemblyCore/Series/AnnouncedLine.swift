public import Language

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
    /// The test that the line belongs to, where the rule has several.
    public let test: VoteTest?
    /// What is counted.
    public let metric: Metric
    /// The decimals of the number.
    public let decimals: Int
    /// Whether the votes were on papers: secret, or collected in a box.
    public let isOnPaper: Bool

    /// The number as people read it.
    public var number: DecimalFigure { DecimalFigure(value, decimals: decimals) }

    /// A line.
    public init(
        _ figure: AnnouncedFigure, of side: Side? = nil, value: Int, test: VoteTest? = nil, metric: Metric = .heads,
        decimals: Int = 0, isOnPaper: Bool = true
    ) {
        (self.figure, self.side, self.value, self.test, self.metric) = (figure, side, value, test, metric)
        (self.decimals, self.isOnPaper) = (decimals, isOnPaper)
    }

    /// What it is called.
    public var label: Message {
        switch side {
        case .votesFor: test.map { "For, \($0.unit)" } ?? "For"
        case .against: test.map { "Against, \($0.unit)" } ?? "Against"
        case .name(Candidate.noneName): Candidate.noneWords
        case .name(let name): .verbatim(name)
        case nil: test.map(\.required) ?? figure.label(in: metric, isOnPaper: isOnPaper)
        }
    }
}

extension VoteTest {
    /// What the number required of it is called.
    fileprivate var required: Message {
        metric == .sectionShare ? "Majority required, parts" : "Majority required of the \(noun)"
    }

    /// What its votes are counted in, behind "For": `people`, `parts`.
    fileprivate var unit: Message {
        switch metric {
        case .heads: "members"
        case .weight: "votes by weight"
        case .population: "people"
        case .sectionShare: "parts"
        }
    }
}

extension AnnouncedFigure {
    /// What the figure is called where votes have weight: a number of votes is no number of members.
    func label(in metric: Metric, isOnPaper: Bool) -> Message {
        guard metric != .heads else { return isOnPaper ? label : openLabel }
        return switch self {
        case .entitled: "Votes entitled to be cast"
        case .present: "Votes present or represented"
        case .papers: "Votes received"
        case .valid: "Valid votes"
        case .invalid: "Invalid votes"
        case .didNotVote: "Votes not cast"
        case .abstentions, .expressed, .required, .voting, .votes: label
        }
    }

    /// What the figure is called where hands were raised or keys pressed.
    private var openLabel: Message {
        switch self {
        case .papers: "Votes received"
        case .valid: "Valid votes"
        case .invalid: "Invalid votes"
        case .entitled, .abstentions, .expressed, .required, .didNotVote, .present, .voting, .votes: label
        }
    }

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
