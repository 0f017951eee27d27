/// What a new count of an announced ballot brings.
extension Series {
    /// The result that the new count of a ballot gives, and the series after it: as if nothing had been announced on the
    /// first count.
    /// - Throws: why the figures cannot be counted.
    static func correction(of ballot: Ballot, in assembly: Assembly) throws(FiguresRefusal) -> (
        result: DeclaredResult, series: Series?
    ) {
        var before = assembly
        BallotFact.takeBack(ballot.id, in: &before)
        var counted = ballot
        counted.tally = ballot.recountInHand?.after ?? ballot.tally
        return try outcome(of: counted, in: before)
    }

    static func decideCorrection(_ id: BallotID, in assembly: Assembly) throws(Refusal) -> SeriesFact {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.awaitsCorrection, let sum = ballot.recountInHand?.after else {
            throw .conduct(.noNewCount(id))
        }
        try Require.openSitting(in: assembly)
        try Require.noVote(in: assembly)
        do throws(FiguresRefusal) {
            var counted = ballot
            counted.tally = sum
            return .corrected(id, Declaration(of: try correction(of: ballot, in: assembly).result, on: counted))
        } catch { throw .badFigures(error.sentence) }
    }
}

extension DeclaredResult {
    /// Whether another result decides the same: the same outcome for the same names, and the same comes next.
    public func decidesTheSame(as other: DeclaredResult) -> Bool {
        verdict.outcome == other.verdict.outcome && elected == other.elected && sequel == other.sequel
            && barred == other.barred && step?.next == other.step?.next && step?.eliminated == other.step?.eliminated
    }
}
