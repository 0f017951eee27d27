import Language

extension Series {
    /// Decides the tie that comes next by a number drawn in public.
    /// - Parameter seed: see `Lot`.
    /// - Throws: why it cannot be; the series stays as it was.
    @discardableResult
    public mutating func drawLots(seed: String) throws(FiguresRefusal) -> SeriesStep {
        guard case .lots(let between, let places, let purpose) = next else {
            throw .contradiction("There is no tie to be decided by lots now.")
        }
        let lot = try Lot(seed: seed)
        let drawn = lot.draw(places, of: between)
        let lots = Clause.lots(
            between: between, number: lot.seed, remainder: lot.remainder(of: between.count))
        return decideTie(.lots, for: drawn, lots, purpose, as: .lots(after: ballots))
    }

    /// Decides the tie that comes next by the chair's casting vote.
    /// - Throws: why it cannot be; the series stays as it was.
    @discardableResult
    public mutating func castingVote(for names: [String]) throws(FiguresRefusal) -> SeriesStep {
        guard case .castingVote(let between, let places, let purpose) = next else {
            throw .contradiction("There is no tie to be decided by a casting vote now.")
        }
        if let stranger = names.first(where: { !between.contains($0) }) {
            throw .contradiction("The casting vote is between \(between.listed); '\(stranger)' is not among them.")
        }
        guard Set(names).count == names.count, names.count == places else {
            throw .contradiction(
                "The casting vote must name \(places) of \(between.listed); \(Set(names).count) were named.")
        }
        return decideTie(.castingVote, for: names, .chairDecides(between: between), purpose, as: .castingVote)
    }

    /// Ends the first tie for the names that were preferred.
    private mutating func decideTie(
        _ kind: SeriesStep.Kind, for names: [String], _ clause: Clause, _ purpose: TiePurpose,
        as loss: Departure.Reason
    ) -> SeriesStep {
        var departures: [Departure] = []
        resolve(winners: names, loss, &departures)
        let elected = purpose == .seat ? names : []
        let verdict = Verdict(
            outcome: elected.isEmpty ? .noneElected : .elected, tests: results, elected: elected,
            clauses: [clause, .preferred(names, purpose), .rule(rule.citation)],
            decimals: results.first?.decimals ?? 0)
        return finish(kind, ballots, verdict, elected, departures)
    }

    /// Ends the first tie, and goes on where none waits.
    private mutating func resolve(winners: [String], _ loss: Departure.Reason, _ departures: inout [Departure]) {
        let pending = ties.removeFirst()
        switch pending.tie.purpose {
        case .seat: for name in winners { giveSeat(to: name) }
        case .stay:
            for name in pending.tie.between where !winners.contains(name) {
                remove(name, loss, &departures)
                if pending.isCut { cut.insert(name) }
            }
        }
        proceed(&departures)
    }

    /// Takes the figures of an extra ballot between equal names.
    mutating func takeTieBreak(
        _ figures: Figures, _ number: Int, _ tests: [VoteTest]
    ) throws(FiguresRefusal) -> SeriesStep {
        let tie = ties[0].tie
        let scores = try tieScores(figures, tie)
        var prepared = figures
        (prepared.votes, prepared.seats, prepared.marks) = (.names(scores), tie.places, figures.marks ?? tie.places)
        // What other units say was counted for the names as they were given.
        (prepared.measures, prepared.sections) = (nil, nil)
        var verdict = try prepared.verdict(under: tests, citation: rule.citation, unit: tests.unit)
        var departures: [Departure] = []
        var elected: [String] = []
        if verdict.outcome == .noResult {
            ties[0].extraBallots += 1
        } else if !Self.isShort(verdict, of: tests, scores) {
            let allocation = Allocation(of: tie.places, groups: [], among: scores.fallingByVotes)
            elected = breakTie(by: allocation, scores, &departures)
            verdict = tieVerdict(verdict, scores, allocation, tie)
        }
        if tie.purpose == .stay { elected = [] }
        return finish(.tieBreak, number, verdict, elected, departures)
    }

    /// Whether so many papers were invalid, where they count, or so few members voted, where all of them count, that the name
    /// with more votes has no majority: then nothing is decided, nothing is equal, and another extra ballot follows.
    private static func isShort(_ verdict: Verdict, of tests: [VoteTest], _ scores: [Score]) -> Bool {
        tests.contains { $0.base == .expressedAndInvalid || !$0.base.countsPapers }
            && verdict.tests.contains { !$0.reached }
            && Set(scores.map(\.votes)).count > 1
    }

    /// The scores of the equal names in the order of the paper; whoever is missing has none.
    private func tieScores(_ figures: Figures, _ tie: Tie) throws(FiguresRefusal) -> [Score] {
        guard case .names(let given) = figures.votes else {
            throw .contradiction("The extra ballot is between \(tie.between.listed), not for and against.")
        }
        if let stranger = given.first(where: { !tie.between.contains($0.name) }) {
            throw .contradiction(
                "'\(stranger.name)' does not stand in the extra ballot, which is between \(tie.between.listed).")
        }
        var seen: Set<String> = []
        for score in given where !seen.insert(score.name).inserted {
            throw .contradiction("The candidate '\(score.name)' appears twice.")
        }
        return tie.between.map { name in given.first { $0.name == name } ?? Score(name, 0) }
    }

    /// Ends the tie as far as the extra ballot does.
    /// - Returns: who has won.
    private mutating func breakTie(
        by allocation: Allocation, _ scores: [Score], _ departures: inout [Departure]
    ) -> [String] {
        let winners = scores.fallingByVotes.map(\.name).filter(allocation.elected.contains)
        guard let still = allocation.ties.first else {
            resolve(winners: winners, .fewestInExtraBallot(after: ballots), &departures)
            return winners
        }
        let (old, pending) = (ties[0].tie, ties[0])
        if old.purpose == .seat { for name in winners { giveSeat(to: name) } }
        for name in old.between where !winners.contains(name) && !still.names.contains(name) {
            guard old.purpose == .stay else { continue }
            remove(name, .fewestInExtraBallot(after: ballots), &departures)
            if pending.isCut { cut.insert(name) }
        }
        let between = old.between.filter(still.names.contains)
        ties[0].tie = Tie(between: between, places: still.places, purpose: old.purpose)
        ties[0].extraBallots += 1
        return winners
    }

    private func tieVerdict(_ verdict: Verdict, _ scores: [Score], _ allocation: Allocation, _ tie: Tie) -> Verdict {
        let ranking = scores.fallingByVotes
        let winners = ranking.map(\.name).filter(allocation.elected.contains)
        let equal = allocation.ties.map { pending in tie.between.filter(pending.names.contains) }
        let fates = (winners.isEmpty ? [] : [Clause.preferred(winners, tie.purpose)]) + equal.map(Clause.equalAgain)
        let isSeat = tie.purpose == .seat
        return Verdict(
            outcome: !equal.isEmpty ? .tied : isSeat ? .elected : .noneElected, tests: verdict.tests,
            elected: isSeat ? winners : [],
            ties: allocation.ties.map {
                Tie(between: tie.between.filter($0.names.contains), places: $0.places, purpose: tie.purpose)
            },
            clauses: [.required(verdict.tests[0], nil), .extraVotes(ranking)] + fates, decimals: verdict.decimals)
    }
}
