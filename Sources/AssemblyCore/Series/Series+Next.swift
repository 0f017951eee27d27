extension Series {
    /// Works out what comes next from where the series stands.
    mutating func settleNext() {
        if seatsLeft <= 0 {
            next = .decided
        } else if hasFailed {
            next = .failed(rule.onFailure)
        } else if let pending = ties.first {
            next = decision(of: pending)
        } else if !isOpen && field.isEmpty {
            next = .failed(rule.onFailure)
        } else {
            next = .ballot(
                number: ballots + 1, stage: stage, tests: rule.stages[stage].tests, standing: isOpen ? nil : field,
                seats: seatsLeft)
        }
    }

    /// How a tie is decided: by the rule of its kind; a cut that stays equal in an extra ballot, by the rule of seats.
    private func decision(of pending: PendingTie) -> NextBallot {
        let tie = pending.tie
        let isSecond = pending.extraBallots > 0
        if tie.purpose == .stay {
            if rule.cutTie == .lots { return lots(tie) }
            if !isSecond { return extraBallot(tie) }
        }
        return switch rule.tie {
        case .lots: lots(tie)
        case .secondBallotThenLots: isSecond ? lots(tie) : extraBallot(tie)
        case .castingVote: .castingVote(between: tie.between, places: tie.places, purpose: tie.purpose)
        case .furtherBallot, .secondVoteLater, .lost: extraBallot(tie)
        }
    }

    private func lots(_ tie: Tie) -> NextBallot {
        .lots(between: tie.between, places: tie.places, purpose: tie.purpose)
    }

    private func extraBallot(_ tie: Tie) -> NextBallot {
        // Between two names more than half decides and can be announced as a number; among more, most votes do.
        let majority: Majority? = tie.between.count == 2 ? .simple : nil
        let test = VoteTest(majority: majority, base: .expressed, metric: rule.metric)
        return .tieBreak(
            number: ballots, tests: [test], between: tie.between, places: tie.places, purpose: tie.purpose)
    }

    /// What happened and what follows, in sentences.
    func explanation(_ verdict: Verdict, _ departures: [Departure]) -> Message {
        let leaving = departures.map { departure -> Message in "\(departure.name) is out: \(departure.reason)." }
        return ([verdict.explanation] + leaving + [following]).joined(separator: " ")
    }

    private var following: Message {
        switch next {
        case .decided: return plural(seats, "The seat is filled.", "All \(seats) seats are filled.")
        case .failed(let rule): return "The series has ended with \(Self.seats(seatsLeft)) open\(Self.sequel(rule))."
        case .ballot(let number, _, _, let standing, let left):
            let between = standing.map { plural($0.count, "on \($0.listed) alone", "between \($0.listed)") }
            let seats: Message = seats == 1 ? .empty : " for \(Self.seats(left))"
            return "Ballot \(number) follows\(seats), \(between ?? "open to anybody who is eligible")."
        case .tieBreak(_, _, let between, let places, let purpose):
            return "An extra ballot decides who of \(between.listed) \(Self.prize(places, purpose))."
        case .lots(let between, let places, let purpose):
            return "Lots decide who of \(between.listed) \(Self.prize(places, purpose))."
        case .castingVote(let between, let places, let purpose):
            return "The chair's casting vote decides who of \(between.listed) \(Self.prize(places, purpose))."
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
        case .postponed: "; it is put off to a later meeting"
        case .newCandidate(let hours): "; another name must be brought within \(hours) hours"
        }
    }
}
