public import Language

/// Where a series of ballots stands.
public enum SeriesState: String, Hashable, Codable, CaseIterable, Sendable {
    case decided = "decided"
    case goesOn = "continue"
    case tie = "tie"
    case failed = "failed"
}

/// One step of a series, a ballot or the decision of a tie, with everything that follows from it.
public struct SeriesStep: Hashable, Codable, Sendable {
    /// What kind of step it was.
    public enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
        case ballot = "ballot"
        case tieBreak = "tie-break"
        case lots = "lots"
        case castingVote = "casting-vote"
    }

    /// What kind of step it was.
    public let kind: Kind
    /// The number of the ballot in the series, from 1; for the decision of a tie, of the ballot which it follows.
    public let number: Int
    /// What the ballot decided; for lots and a casting vote, who is elected by them.
    public let verdict: Verdict
    /// Who has taken a seat.
    public let elected: [String]
    /// Who no longer stands, in falling order of votes.
    public let eliminated: [Departure]
    /// What comes next.
    public let next: NextBallot
    /// The seats that the whole series fills.
    public let seats: Int
    /// The seats that are still to be filled after the step.
    public let seatsLeft: Int

    /// The base of the first test.
    public var base: Int { verdict.base }
    /// The number required by the first test; `nil` for plurality.
    public var required: Int? { verdict.required }
    /// Where the series stands after the step.
    public var state: SeriesState { next.state }
}

extension SeriesStep {
    /// What happened and what follows, in sentences with the arithmetic.
    public var explanation: Message { explanation(followedBy: next) }

    /// The same with what follows by now: after a withdrawal the series goes on in another way than at the announcement.
    func explanation(followedBy next: NextBallot) -> Message {
        let leaving = eliminated.map { departure -> Message in "\(departure.name) is out: \(departure.reason.words)." }
        return ([verdict.explanation] + leaving + [following(next)]).joined(separator: " ")
    }

    private func following(_ next: NextBallot) -> Message {
        switch next {
        case .decided: return plural(seats, "The seat is filled.", "All \(seats) seats are filled.")
        case .failed(let rule): return "The series has ended with \(Self.seats(seatsLeft)) open\(Self.sequel(rule))."
        case .ballot(let number, _, _, let standing, let left):
            let between = standing.map { plural($0.count, "on \($0.listed) alone", "between \($0.listed)") }
            let seats: Message = seats == 1 ? .empty : " for \(Self.seats(left))"
            return "Ballot \(number) follows\(seats), \(between ?? "open to anybody who is eligible")."
        case .tieBreak(_, _, let between, let places, let purpose):
            return "An extra ballot decides which of \(between.listed) \(Self.prize(places, purpose))."
        case .lots(let between, let places, let purpose):
            return "Lots decide which of \(between.listed) \(Self.prize(places, purpose))."
        case .castingVote(let between, let places, let purpose):
            return "The chair's casting vote decides which of \(between.listed) \(Self.prize(places, purpose))."
        }
    }

    private static func seats(_ count: Int) -> Message { plural(count, "one seat", "\(count) seats") }

    private static func prize(_ places: Int, _ purpose: TiePurpose) -> Message {
        switch purpose {
        case .seat: plural(places, "takes the seat", "take the \(places) seats")
        case .stay: plural(places, "stays", "stay, \(places) of them")
        }
    }

    private static func sequel(_ rule: FailureRule) -> Message {
        switch rule {
        case .rejected, .furtherBallot: ""
        case .revote: "; it may be held again"
        case .postponed: "; it is put off to a later sitting"
        case .newCandidate(let hours):
            plural(
                hours, "; another name must be put forward within \(hours) hour",
                "; another name must be put forward within \(hours) hours")
        }
    }
}
