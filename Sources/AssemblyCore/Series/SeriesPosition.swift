public import Language

/// What a ballot of a series is for.
public enum BallotPurpose: Hashable, Codable, Sendable {
    /// To decide the motion or to fill the seats.
    case decision
    /// To choose among equal names: so many places among those on the paper.
    case tieBreak(TiePurpose, places: Int)
}

/// Where a ballot stands in the series of its question, frozen when it opened.
public struct SeriesPosition: Hashable, Codable, Sendable {
    /// The ballot's number in the series, from 1; an annulled ballot and its repetition have the same.
    public let number: Int
    /// The stage of the rule, from 0.
    public let stage: Int
    /// The tests, all of which must hold.
    public let tests: [VoteTest]
    /// What it is for.
    public let purpose: BallotPurpose
    /// Seats to be filled; 1 for a motion.
    public let seats: Int
    /// Candidates that were taken off the paper, and why.
    public let barred: [BarredCandidate]
    /// Names that are out since earlier ballots, and why.
    public let out: [Departure]
    /// The annulled ballot that this one repeats.
    public let repeats: BallotID?

    /// A place in a series.
    public init(
        number: Int, stage: Int, tests: [VoteTest], purpose: BallotPurpose = .decision, seats: Int = 1,
        barred: [BarredCandidate] = [], out: [Departure] = [], repeats: BallotID? = nil
    ) {
        (self.number, self.stage, self.tests, self.purpose, self.seats) = (number, stage, tests, purpose, seats)
        (self.barred, self.out, self.repeats) = (barred, out, repeats)
    }

    /// What is decided between equal names; `nil` for a ballot of the series itself.
    public var tieBreak: TiePurpose? {
        switch purpose {
        case .decision: nil
        case .tieBreak(let purpose, _): purpose
        }
    }

    /// Whether it chooses among equal names only.
    public var isTieBreak: Bool { purpose != .decision }
}

extension SeriesPosition {
    /// What the ballot is called among those on its question: `ballot 2`, `extra ballot after ballot 1`.
    /// Annulled ballots and extra ones do not move the numbers of the others.
    public var name: Message { isTieBreak ? "extra ballot after ballot \(number)" : "ballot \(number)" }

    /// The same, to stand after a title; `nil` for the first ballot of a series, which needs no number.
    public var nameAfterTitle: Message? { number == 1 && !isTieBreak ? nil : name }
}

extension Assembly {
    /// What a ballot is called in a sentence: `ballot 2 on 'The draft'`.
    public func name(ofBallot id: BallotID) -> Message { Naming(self).ballot(id) }
}

extension Ballot {
    /// A title with the ballot's place in its series behind it.
    public func title(_ title: Message) -> Message {
        position.nameAfterTitle.map { "\(title), \($0)" } ?? title
    }
}
