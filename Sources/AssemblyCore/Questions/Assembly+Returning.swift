/// A withdrawal that was made by mistake: the same candidate is nominated again.
extension Assembly {
    /// Whether a nomination takes back the withdrawal of a candidate. Before the first ballot nominations are open anyhow;
    /// between ballots two officers take it back, and after the next ballot nobody does.
    func returns(
        _ candidate: Candidate, to question: Question, by authority: Authority
    ) throws(Refusal) -> Bool {
        guard
            let withdrawn = question.candidates.first(where: { $0.id == candidate.id && $0.isWithdrawn }),
            withdrawn.name == candidate.name, withdrawn.member == candidate.member
        else { return false }
        guard question.roundsBefore == 0 else { throw .conduct(.seriesHasBegun(question.id)) }
        if lastSeriesBallot(on: question.id) != nil {
            guard pastSeries(on: question.id)?.withdrawn.contains(withdrawn.name) == false else {
                throw .conduct(.seriesHasBegun(question.id))
            }
            guard authority.attestation != nil else { throw .secondPersonNeeded }
        }
        if let bar = bar(against: candidate, in: question) { throw .conduct(.barred(candidate.id, bar)) }
        return true
    }

    /// Puts a candidate on the list, or back in its place where it had withdrawn.
    mutating func nominate(_ candidate: Candidate, in id: QuestionID) {
        if let place = questions[id]?.candidates.firstIndex(where: { $0.id == candidate.id }) {
            questions[id]?.candidates[place].isWithdrawn = false
        } else {
            questions[id]?.candidates.append(candidate)
        }
    }
}
