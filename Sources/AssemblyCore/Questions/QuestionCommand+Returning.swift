/// A withdrawal that was made by mistake: the same candidate is nominated again.
extension QuestionCommand {
    /// Whether a nomination takes back the withdrawal of a candidate. Before the first ballot nominations are open anyhow;
    /// between ballots two officers take it back, and after the next ballot nobody does.
    static func returns(
        _ candidate: Candidate, to question: Question, by authority: Authority, in assembly: Assembly
    ) throws(Refusal) -> Bool {
        guard
            let withdrawn = question.candidates.first(where: { $0.id == candidate.id && $0.isWithdrawn }),
            withdrawn.name == candidate.name, withdrawn.member == candidate.member
        else { return false }
        guard question.roundsBefore == 0 else { throw .conduct(.seriesHasBegun(question.id)) }
        if assembly.lastSeriesBallot(on: question.id) != nil {
            guard Series.pastSeries(on: question.id, in: assembly)?.withdrawn.contains(withdrawn.name) == false else {
                throw .conduct(.seriesHasBegun(question.id))
            }
            guard authority.attestation != nil else { throw .secondPersonNeeded }
        }
        if let bar = Bar.raised(against: candidate, in: question, in: assembly) {
            throw .conduct(.barred(candidate.id, bar))
        }
        return true
    }
}
