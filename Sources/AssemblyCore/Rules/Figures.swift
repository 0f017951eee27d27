public import Language

/// The votes for one name.
public struct Score: Hashable, Codable, Sendable {
    /// The candidate.
    public let name: String
    /// The votes for it.
    public let votes: Int

    /// A name with its votes.
    public init(_ name: String, _ votes: Int) { (self.name, self.votes) = (name, votes) }
}

/// What was voted on, with the votes.
public enum Votes: Hashable, Codable, Sendable {
    case motion(for: Int, against: Int)
    case names([Score])
}

/// The figures of one ballot, from which its outcome follows and nothing else.
public struct Figures: Hashable, Codable, Sendable {
    /// The votes.
    public var votes: Votes
    /// Abstentions, blank papers among them.
    public var abstentions: Int
    /// Invalid papers.
    public var invalid: Int
    /// Papers with at least one valid mark, where several names may be marked; `nil` where it follows from the votes.
    public var papers: Int?
    /// Members present; `nil` where it was not taken.
    public var present: Int?
    /// Members entitled to vote; `nil` where it was not taken.
    public var entitled: Int?
    /// All members; `nil` where it was not taken.
    public var members: Int?
    /// All weight outstanding; `nil` where votes have no weight.
    public var weight: Int?
    /// Seats to be filled in an election.
    public var seats: Int
    /// How many names a paper may bear; `nil` for as many as there are seats.
    public var marks: Int?
    /// The same ballot in other units, where a test needs them.
    public var measures: [Metric: Measure]?
    /// The weights of the ballot section by section, where a test counts shares of sections.
    public var sections: [String: Measure]?
    /// Members with a veto that voted against.
    public var vetoes: [String]?
    /// The decimals of these figures: with 2, they are numbers of hundredths.
    public var decimals: Int

    /// The figures of a ballot, in the unit that its rule counts first.
    public init(
        votes: Votes, abstentions: Int = 0, invalid: Int = 0, papers: Int? = nil, present: Int? = nil,
        entitled: Int? = nil, members: Int? = nil, weight: Int? = nil, seats: Int = 1,
        marks: Int? = nil, measures: [Metric: Measure]? = nil, sections: [String: Measure]? = nil,
        vetoes: [String]? = nil, decimals: Int = 0
    ) {
        (self.votes, self.abstentions, self.invalid, self.papers) = (votes, abstentions, invalid, papers)
        (self.present, self.entitled, self.members) = (present, entitled, members)
        (self.weight, self.seats, self.marks) = (weight, seats, marks)
        (self.measures, self.sections, self.vetoes) = (measures, sections, vetoes)
        self.decimals = decimals
    }

    /// Votes expressed: for and against; for names, papers with a valid mark where they are known, else valid votes.
    /// A paper with several names is one paper: the base is voters, not marks.
    public var expressed: Int {
        switch votes {
        case .motion(let votesFor, let against): votesFor + against
        case .names(let scores): papers ?? scores.reduce(0) { $0 + $1.votes }
        }
    }

    /// A figure of these as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }

    /// Everything received.
    public var cast: Int { expressed + abstentions + invalid }
}

/// Why figures cannot be counted.
public enum FiguresRefusal: Error, Hashable, Sendable {
    case negative(Message, Int)
    case tooLarge
    case missing(Base)
    case notCounted(Metric)
    case contradiction(Message)

    /// The trouble in one sentence.
    public var sentence: Message {
        switch self {
        case .negative(let name, let value): "The number of \(name) is \(value); a count is never negative."
        case .tooLarge: "The figures are too large; no assembly has that many votes."
        case .missing(let base):
            "The base '\(base)' needs a figure that was not given (\(base.noun)); enter it and count again."
        case .notCounted(let metric):
            "The rule counts \(metric.noun), but the ballot was not counted in that way; enter those figures too."
        case .contradiction(let sentence): sentence
        }
    }
}
