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

    /// The figures of a ballot.
    public init(
        votes: Votes, abstentions: Int = 0, invalid: Int = 0, papers: Int? = nil, present: Int? = nil,
        entitled: Int? = nil, members: Int? = nil, weight: Int? = nil, seats: Int = 1
    ) {
        (self.votes, self.abstentions, self.invalid, self.papers) = (votes, abstentions, invalid, papers)
        (self.present, self.entitled, self.members) = (present, entitled, members)
        (self.weight, self.seats) = (weight, seats)
    }

    /// Votes expressed: for and against; for names, papers with a valid mark where they are known, else valid votes.
    /// A paper with several names is one paper: the base is voters, not marks.
    public var expressed: Int {
        switch votes {
        case .motion(let votesFor, let against): votesFor + against
        case .names(let scores): papers ?? scores.reduce(0) { $0 + $1.votes }
        }
    }

    /// Everything received.
    public var cast: Int { expressed + abstentions + invalid }
}

/// Why figures cannot be counted.
public enum FiguresTrouble: Error, Hashable, Sendable {
    case negative(String, Int)
    case tooLarge
    case missing(Base)
    case contradiction(String)

    /// The trouble in one sentence.
    public var sentence: String {
        switch self {
        case .negative(let name, let value): "The number of \(name) is \(value); a count is never negative."
        case .tooLarge: "The figures are too large to be added up; no assembly has so many votes."
        case .missing(let base):
            "The base '\(base)' needs a number that was not given (\(base.noun)); give it and count again."
        case .contradiction(let sentence): sentence
        }
    }
}

extension Figures {
    /// The largest number that any figure may have: sums of a thousand such figures cannot overflow.
    static let largest = Int.max / 4_096

    /// Tells whether the figures can belong to one ballot.
    /// - Throws: what contradicts what.
    public func validate() throws(FiguresTrouble) {
        try validateRange()
        try validateMarks()
        let total = cast
        for (bound, name) in [(present, "present"), (entitled, "entitled"), (members, "members")] {
            if let bound, total > bound {
                throw .contradiction(
                    "\(total) votes were cast, but only \(bound) are \(name == "members" ? "members" : name).")
            }
        }
        if let members {
            for (figure, name) in [(present, "present"), (entitled, "entitled")] {
                if let figure, figure > members {
                    throw .contradiction("\(figure) are \(name), but there are only \(members) members.")
                }
            }
        }
    }

    private func validateRange() throws(FiguresTrouble) {
        var named: [(String, Int)] = [("abstentions", abstentions), ("invalid papers", invalid)]
        switch votes {
        case .motion(let votesFor, let against): named += [("votes for", votesFor), ("votes against", against)]
        case .names(let scores): named += scores.map { ("votes for \($0.name)", $0.votes) }
        }
        named += [("papers", papers), ("members present", present), ("members entitled", entitled)]
            .compactMap { name, value in value.map { (name, $0) } }
        named += [("members", members), ("votes outstanding", weight)].compactMap { name, value in
            value.map { (name, $0) }
        }
        for (name, value) in named {
            guard value >= 0 else { throw .negative(name, value) }
            guard value <= Figures.largest else { throw .tooLarge }
        }
        guard named.count < 4_000 else { throw .tooLarge }
        guard seats >= 1 else { throw .contradiction("There must be at least one seat to fill.") }
    }

    private func validateMarks() throws(FiguresTrouble) {
        guard case .names(let scores) = votes else {
            if papers != nil {
                throw .contradiction("Papers are counted for names; a motion has votes for and against.")
            }
            return
        }
        guard !scores.isEmpty else { throw .contradiction("There is no candidate to count.") }
        var seen: Set<String> = []
        for score in scores where !seen.insert(score.name).inserted {
            throw .contradiction("The candidate '\(score.name)' is given twice.")
        }
        guard let papers else { return }
        if let high = scores.first(where: { $0.votes > papers }) {
            throw .contradiction("'\(high.name)' has \(high.votes) votes on \(papers) papers.")
        }
        let marks = scores.reduce(0) { $0 + $1.votes }
        let (most, overflow) = papers.multipliedReportingOverflow(by: seats)
        if !overflow, marks > most {
            throw .contradiction("There are \(marks) marks on \(papers) papers with \(seats) to be marked on each.")
        }
        if marks < papers {
            throw .contradiction("\(papers) papers bear a valid mark, but only \(marks) marks are given.")
        }
    }

    /// The size of a base in these figures.
    /// - Throws: `.missing` where the figure was not given.
    public func size(of base: Base) throws(FiguresTrouble) -> Int {
        let known: Int? =
            switch base {
            case .expressed: expressed
            case .voting:
                if case .names = votes, papers == nil, seats > 1 { nil } else { expressed }
            case .cast: cast
            case .present: present
            case .entitled: entitled
            case .members: members
            case .weight: weight
            case .fixed(let number): number
            }
        guard let known else { throw .missing(base) }
        return known
    }
}
