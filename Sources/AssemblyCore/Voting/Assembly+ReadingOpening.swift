/// What an opening does not say, because it follows from the rule and from what went before.
extension Assembly {
    /// The names that an opening refers to; one that is not known stands by its code.
    func names(
        on opening: BallotOpening, of question: Question
    ) -> (candidates: [Candidate], writeIns: [Candidate]) {
        let known = Dictionary(question.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func candidate(_ id: CandidateID) -> Candidate {
            if let candidate = known[id] { return candidate }
            return id == Candidate.noneID ? .noneOfThem : writeIn(MemberCode(rawValue: id.rawValue))
        }
        return (opening.candidates.map(candidate), opening.writeIns.map(candidate))
    }

    /// All names that can be marked or written in, in the order of the paper.
    public func names(on opening: BallotOpening) -> [Candidate] {
        guard let question = questions[opening.question] else { return [] }
        let (candidates, writeIns) = names(on: opening, of: question)
        return candidates + writeIns
    }

    /// The place in the series, with its tests and with who is barred or out; worked out again as the chair's step was.
    func position(of opening: BallotOpening, in question: Question, under rule: DecisionRule) -> SeriesPosition {
        if let plan = try? plan(for: question, under: rule), plan.position.number == opening.number {
            return plan.position
        }
        // The record says something that does not follow; the verifier tells so, the state keeps to the record.
        let stage = rule.stages.indices.contains(opening.stage) ? opening.stage : 0
        return SeriesPosition(
            number: opening.number, stage: stage, tests: rule.stages[stage].tests,
            purpose: opening.tieBreak.map { .tieBreak($0, places: opening.seats) } ?? .decision,
            seats: opening.seats, repeats: opening.repeats)
    }

    /// Why each of those is excluded whom an opening excludes.
    func excluded(
        by opening: BallotOpening, under rule: DecisionRule, standing: [Candidate]
    ) -> [MemberCode: Disenfranchisement] {
        opening.excluded.reduce(into: [:]) { excluded, entry in
            let reason = disenfranchisement(of: entry.key, on: rule, standing: standing)
            excluded[entry.key] = reason?.ground == entry.value ? reason : Disenfranchisement(entry.value)
        }
    }
}
