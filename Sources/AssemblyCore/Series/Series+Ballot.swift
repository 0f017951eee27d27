import Language

extension Series {
    /// Records the figures of the ballot that comes next.
    /// - Throws: why they cannot be those of that ballot; the series stays as it was.
    /// - Complexity: O(n log n) in the number of names.
    @discardableResult
    public mutating func record(_ figures: Figures) throws(FiguresRefusal) -> SeriesStep {
        var after = self
        let step: SeriesStep
        switch next {
        case .ballot(let number, _, let tests, _, _): step = try after.takeBallot(figures, number, tests)
        case .tieBreak(let number, let tests, _, _, _): step = try after.takeTieBreak(figures, number, tests)
        case .lots(let between, _, _):
            throw .contradiction("The next step is not a ballot: lots decide between \(between.listed).")
        case .castingVote(let between, _, _):
            throw .contradiction("The next step is not a ballot: the chair decides between \(between.listed).")
        case .decided: throw .contradiction("The series is decided: there is no further ballot to count.")
        case .failed:
            throw .contradiction("The series has ended without filling every seat; there is no further ballot.")
        }
        self = after
        return step
    }

    private mutating func takeBallot(
        _ figures: Figures, _ number: Int, _ tests: [VoteTest]
    ) throws(FiguresRefusal) -> SeriesStep {
        guard case .names(let scores) = figures.votes else {
            throw .contradiction("Ballot \(number) is an election: it has votes for names, not for and against.")
        }
        try admit(scores, number)
        let prepared = try onPaper(figures, number)
        var verdict = try prepared.verdict(
            under: tests, citation: rule.citation, unit: rule.metric, groups: groupsLeft)
        if decidesEvenSplit { prepared.applyEvenSplit(to: &verdict, tests, rule) }
        (ballots, ballotsInStage, results) = (number, ballotsInStage + 1, verdict.tests)
        ranking = scores.filter(\.isElectable).fallingByVotes
        var departures: [Departure] = []
        let winners = verdict.elected
        for name in winners { giveSeat(to: name) }
        if winners.isEmpty, verdict.isWonByNone(among: scores) {
            hasFailed = true
            verdict.clauses.append(.noneHasMajority)
        } else if seatsLeft > 0 {
            if rule.tie != .lost { ties = verdict.ties.map { PendingTie(tie: $0) } }
            // A ballot without a result shows nobody as the lowest.
            duties = verdict.outcome == .noResult ? [.moveOn] : [.eliminate, .moveOn]
            proceed(&departures)
        }
        return finish(.ballot, number, verdict, winners, departures)
    }

    /// Whether equality of two names with half of the base each is decided by the rule of ties: not where the field is
    /// about to be cut to them, or is open, or somebody else goes out first.
    private var decidesEvenSplit: Bool {
        if isOpen || rule.stages[stage].field == .unrestricted { return false }
        if rule.stages[stage].elimination == .lowest, field.count > 2 { return false }
        let isLast = rule.stages[stage].ballots.map { ballotsInStage + 1 >= $0 } ?? false
        guard isLast else { return true }
        let following = stage + 1 < rule.stages.count ? stage + 1 : rule.returnsTo
        return following.map { !rule.stages[$0].field.cuts } ?? true
    }

    /// Checks the names of a ballot against those that stand; whoever stands and is missing has withdrawn.
    private mutating func admit(_ scores: [Score], _ number: Int) throws(FiguresRefusal) {
        let names = scores.filter(\.isElectable).map(\.name)
        for name in names where !standing.contains(name) {
            if elected.contains(name) {
                throw .contradiction("'\(name)' has been elected and cannot stand in ballot \(number).")
            }
            if withdrawn.contains(name) {
                throw .contradiction(
                    "'\(name)' has withdrawn or was missing before and cannot stand in ballot \(number).")
            }
            if let reason = out[name], !(isOpen && cut.contains(name)) {
                throw .contradiction("'\(name)' is out (\(reason.words)) and cannot stand in ballot \(number).")
            }
            guard isOpen else {
                throw .contradiction(
                    "'\(name)' does not stand in ballot \(number), which is between \(field.listed).")
            }
            if !named.contains(name) { named.append(name) }
            standing.insert(name)
            out[name] = nil
        }
        guard !isOpen else { return }
        let missing = standing.subtracting(names)
        withdrawn.formUnion(missing)
        standing.subtract(missing)
    }

    /// The figures with the seats that are left and the marks that the rule lets a paper bear.
    private func onPaper(_ figures: Figures, _ number: Int) throws(FiguresRefusal) -> Figures {
        var prepared = figures
        prepared.seats = seatsLeft
        switch rule.paper.marks {
        case .upToSeats: prepared.marks = figures.marks ?? seatsLeft
        case .upTo(let most): prepared.marks = figures.marks ?? most
        case .exactly(let count):
            // Where there are fewer names, all of them are to be marked.
            let needed = figures.marks ?? count
            prepared.marks = needed
            // "None of the candidates" stands alone on a paper.
            if let papers = figures.papers, case .names(let scores) = figures.votes,
                !scores.contains(where: { !$0.isElectable && $0.votes > 0 })
            {
                let marks = scores.reduce(0) { $0.addingReportingOverflow($1.votes).partialValue }
                guard marks == papers.multipliedReportingOverflow(by: needed).partialValue else {
                    throw .contradiction(
                        "Ballot \(number): papers \(papers), marks needed on each \(needed), marks given \(marks)."
                    )
                }
            }
        }
        return prepared
    }

    /// Gives a seat to a name: one of its group while there is one, else one of no group.
    mutating func giveSeat(to name: String) {
        if let group = groupsLeft.first(where: { $0.seats > 0 && $0.names.contains(name) }) {
            groupSeats[name] = group.name
        }
        elected.append(name)
        standing.remove(name)
    }

    /// Writes the step down and says what comes next.
    mutating func finish(
        _ kind: SeriesStep.Kind, _ number: Int, _ verdict: Verdict, _ elected: [String], _ departures: [Departure]
    ) -> SeriesStep {
        settleNext()
        self.departures += departures
        return SeriesStep(
            kind: kind, number: number, verdict: verdict, elected: elected, eliminated: departures, next: next,
            seats: seats, seatsLeft: seatsLeft)
    }
}
