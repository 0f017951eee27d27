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
        .tieBreak(
            number: ballots, tests: tests(between: tie), between: tie.between, places: tie.places, purpose: tie.purpose)
    }

    private func tests(between tie: Tie) -> [VoteTest] {
        let tests = rule.stages.flatMap(\.tests)
        // Whoever is to have more than half of all members, however few vote, needs them in an extra ballot too; where it is
        // not reached, another one follows.
        let ofMembers = rule.stages[stage].tests.filter { !$0.base.countsPapers }
        if tie.purpose == .seat, !ofMembers.isEmpty { return ofMembers }
        // Between two names more than half decides and can be announced as a number; among more, most votes do.
        let majority: Majority? = tie.between.count == 2 ? .simple : nil
        // Illegal votes count there as they did before (Robert's).
        let countsInvalid = tests.contains { $0.base == .expressedAndInvalid }
        return [
            VoteTest(majority: majority, base: countsInvalid ? .expressedAndInvalid : .expressed, metric: rule.metric)
        ]
    }
}
