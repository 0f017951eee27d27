extension Series {
    /// The result that the papers of a ballot give; the same for the declaration, the replay and the verifier (R10).
    /// - Throws: why the figures cannot be counted, which means that the record is damaged.
    public static func computedResult(of ballot: Ballot, in assembly: Assembly) throws(FiguresRefusal) -> DeclaredResult
    {
        try Series.outcome(of: ballot, in: assembly).result
    }
}

extension Series {
    /// The result of a ballot, and the series after it where it is one of an election.
    static func outcome(of ballot: Ballot, in assembly: Assembly) throws(FiguresRefusal) -> (
        result: DeclaredResult, series: Series?
    ) {
        let figures = ballot.figures
        guard ballot.isElection, var series = seriesBefore(ballot, in: assembly) else {
            let verdict = try figures.verdict(under: ballot.rule, ballot: ballot.position.number)
            // No base is no result: the vote is taken again, whatever the rule says to a failure.
            let sequel =
                verdict.outcome == .noResult && !verdict.isPutOff
                ? nil : ballot.rule.sequel(of: verdict, ballot: ballot.position.number)
            let result = DeclaredResult(
                figures: figures, verdict: verdict, elected: [], step: nil, sequel: sequel, barred: [])
            return (result, nil)
        }
        let (step, barred) = try takeBallot(ballot, into: &series, in: assembly)
        let elected = step.elected.compactMap { name in ballot.names.first { $0.name == name }?.id }
        let result = DeclaredResult(
            figures: figures, verdict: step.verdict, elected: elected, step: step, sequel: nil, barred: barred)
        return (result, series)
    }

    /// The series as it was when a ballot that has not been declared opened.
    private static func seriesBefore(_ ballot: Ballot, in assembly: Assembly) -> Series? {
        if assembly.seriesRecords[ballot.question]?.declared.isEmpty ?? true {
            guard let question = assembly.questions[ballot.question] else { return nil }
            return firstSeries(of: question, under: ballot.rule, opening: ballot, in: assembly)
        }
        return pastSeries(on: ballot.question, in: assembly)
    }

    static func decideDeclaration(_ id: BallotID, in assembly: Assembly) throws(Refusal) -> SeriesFact {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        if ballot.phase == .declared || ballot.phase == .annulled { throw .ballotAlready(id, ballot.phase) }
        guard ballot.phase == .counted else { throw .ballotNotCounted(id, ballot.phase) }
        if ballot.runsInBackground {
            // Business went on meanwhile: the result is announced in a sitting, and not into another vote.
            try Require.openSitting(in: assembly)
            try Require.noVote(in: assembly)
        }
        do throws(FiguresRefusal) {
            return .declared(id, Declaration(of: try Series.computedResult(of: ballot, in: assembly), on: ballot))
        } catch { throw .badFigures(error.sentence) }
    }
}
