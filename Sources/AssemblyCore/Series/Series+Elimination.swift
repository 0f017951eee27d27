extension Series {
    /// Takes out the name with the fewest votes where the stage says so.
    mutating func eliminate(_ departures: inout [Departure]) {
        let now = rule.stages[stage]
        guard now.elimination == .lowest, ballotsInStage >= now.eliminatesFrom else { return }
        let pool = ranking.filter { standing.contains($0.name) }
        guard pool.count > seatsLeft, let fewest = pool.last?.votes else {
            endIfStuck(now)
            return
        }
        let lowest = pool.filter { $0.votes == fewest }
        let base = results.first?.base ?? 0
        let reason = Departure.Reason.fewestVotes(ballot: ballots, votes: fewest, base: base)
        guard lowest.count > 1 else { return remove(lowest[0].name, reason, &departures) }
        switch rule.cutTie {
        case .keepAll: break
        case .dropAll:
            // Where too few names would be left, all of them go on.
            guard pool.count - lowest.count >= seatsLeft else { return }
            for score in lowest { remove(score.name, reason, &departures) }
        case .extraBallot, .lots:
            let between = named.filter { name in lowest.contains { $0.name == name } }
            ties.append(PendingTie(tie: Tie(between: between, places: between.count - 1, purpose: .stay)))
        }
    }

    /// A stage that drops the lowest and has nobody left to drop would take the same ballot again for ever.
    private mutating func endIfStuck(_ now: Stage) {
        guard now.ballots == nil, !now.isPassed(standing: isOpen ? nil : standing.count) else { return }
        if rule.onFailure != .furtherBallot { hasFailed = true }
    }
}
