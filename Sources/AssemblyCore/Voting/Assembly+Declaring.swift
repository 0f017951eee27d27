extension Assembly {
    /// The result that the papers of a ballot give; the same for the declaration, the replay and the verifier (R10).
    /// - Throws: why the figures cannot be counted, which means that the record is damaged.
    public func computedResult(of ballot: Ballot) throws(FiguresTrouble) -> DeclaredResult {
        try outcome(of: ballot).result
    }

    /// The result of a ballot, and the series after it where it is one of an election.
    func outcome(of ballot: Ballot) throws(FiguresTrouble) -> (result: DeclaredResult, series: Series?) {
        let figures = ballot.figures
        guard ballot.isElection, var series = series(before: ballot) else {
            let verdict = try figures.verdict(under: ballot.rule, ballot: ballot.position.number)
            // No base is no result: the vote is taken again, whatever the rule says to a failure.
            let sequel =
                verdict.outcome == .noResult && !verdict.isPutOff
                ? nil : ballot.rule.sequel(of: verdict, ballot: ballot.position.number)
            let result = DeclaredResult(
                figures: figures, verdict: verdict, elected: [], step: nil, sequel: sequel, barred: [])
            return (result, nil)
        }
        let (step, barred) = try take(ballot, into: &series)
        let elected = step.elected.compactMap { name in ballot.names.first { $0.name == name }?.id }
        let result = DeclaredResult(
            figures: figures, verdict: step.verdict, elected: elected, step: step, sequel: nil, barred: barred)
        return (result, series)
    }

    /// The series as it was when a ballot that has not been declared opened.
    private func series(before ballot: Ballot) -> Series? {
        if seriesRecords[ballot.question]?.declared.isEmpty ?? true {
            guard let question = questions[ballot.question] else { return nil }
            return firstSeries(of: question, under: ballot.rule, opening: ballot)
        }
        return pastSeries(on: ballot.question)
    }

    func decideDeclaration(_ id: BallotID) throws(Refusal) -> SeriesFact {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.phase == .counted else { throw .ballotNotCounted(id, ballot.phase) }
        if ballot.runsInBackground {
            // Business went on meanwhile: the result is announced in a sitting, and not into another vote.
            try requireOpenSitting()
            try requireNoVote()
        }
        do throws(FiguresTrouble) {
            return .declared(id, Declaration(of: try computedResult(of: ballot), on: ballot))
        } catch { throw .badFigures(error.sentence) }
    }
}
