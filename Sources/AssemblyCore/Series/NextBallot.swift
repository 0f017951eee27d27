/// What the decision of a tie is about.
public enum TiePurpose: String, Hashable, Codable, CaseIterable, Sendable {
    /// Who takes the seat.
    case seat = "seat"
    /// Who stays in the field.
    case stay = "stay"
}

/// Equal names, not all of whom can have what they are equal for.
public struct Tie: Hashable, Codable, Sendable {
    /// The equal names, in the order of the paper.
    public let between: [String]
    /// How many of them can have it: fewer than there are names.
    public let places: Int
    /// Whether it is a seat, or to stay in the field.
    public let purpose: TiePurpose

    /// Equal names and what they are equal for.
    public init(between: [String], places: Int, purpose: TiePurpose) {
        (self.between, self.places, self.purpose) = (between, places, purpose)
    }
}

/// What comes next in a series of ballots.
public enum NextBallot: Hashable, Codable, Sendable {
    /// A ballot of the series.
    ///
    /// `number` is its number among the ballots of the series, from 1, extra ballots left out; `stage` the stage of the
    /// rule, from 0; `standing` the names that may stand in the order of the paper, `nil` for anybody who is eligible;
    /// `seats` the seats that are still to be filled.
    case ballot(number: Int, stage: Int, tests: [VoteTest], standing: [String]?, seats: Int)
    /// An extra ballot between equal names; `number` is that of the ballot which it follows.
    case tieBreak(number: Int, tests: [VoteTest], between: [String], places: Int, purpose: TiePurpose)
    /// Lots from a number drawn in public.
    case lots(between: [String], places: Int, purpose: TiePurpose)
    /// The chair decides.
    case castingVote(between: [String], places: Int, purpose: TiePurpose)
    /// Every seat is filled.
    case decided
    /// The series has ended with seats open; what the rule says to that.
    case failed(FailureRule)
}

extension NextBallot {
    /// The names that may be voted for, drawn or chosen next; `nil` for anybody who is eligible, empty at the end.
    public var names: [String]? {
        switch self {
        case .ballot(_, _, _, let standing, _): standing
        case .tieBreak(_, _, let between, _, _), .lots(let between, _, _), .castingVote(let between, _, _): between
        case .decided, .failed: []
        }
    }

    /// The tie that is to be decided next; `nil` where there is none.
    public var tie: Tie? {
        switch self {
        case .tieBreak(_, _, let between, let places, let purpose), .lots(let between, let places, let purpose),
            .castingVote(let between, let places, let purpose):
            Tie(between: between, places: places, purpose: purpose)
        case .ballot, .decided, .failed: nil
        }
    }

    /// Where the series stands when this comes next.
    public var state: SeriesState {
        switch self {
        case .ballot: .goesOn
        case .tieBreak, .lots, .castingVote: .tie
        case .decided: .decided
        case .failed: .failed
        }
    }
}
