public import Language

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
