/// What an opening does not say, because it follows from the rule and from what went before.
extension Assembly {
    /// All names that can be marked or written in, in the order of the paper.
    public func names(on opening: BallotOpening) -> [Candidate] {
        guard let question = questions[opening.question] else { return [] }
        let (candidates, writeIns) = BallotOpening.names(on: opening, of: question, in: self)
        return candidates + writeIns
    }
}

extension BallotOpening {
    /// The names that an opening refers to; one that is not known stands by its code.
    static func names(
        on opening: BallotOpening, of question: Question, in assembly: Assembly
    ) -> (candidates: [Candidate], writeIns: [Candidate]) {
        let known = Dictionary(question.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func candidate(_ id: CandidateID) -> Candidate {
            if let candidate = known[id] { return candidate }
            return id == Candidate.noneID
                ? .noneOfThem : OpeningPlan.writeIn(MemberCode(rawValue: id.rawValue), in: assembly)
        }
        return (opening.candidates.map(candidate), opening.writeIns.map(candidate))
    }

    /// The place in the series, with its tests and with who is barred or out; worked out again as the chair's step was.
    static func position(
        of opening: BallotOpening, in question: Question, under rule: DecisionRule, in assembly: Assembly
    ) -> SeriesPosition {
        if let plan = try? OpeningPlan.plan(for: question, under: rule, in: assembly),
            plan.position.number == opening.number
        {
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
    static func excluded(
        by opening: BallotOpening, under rule: DecisionRule, standing: [Candidate], in assembly: Assembly
    ) -> [MemberCode: Disenfranchisement] {
        opening.excluded.reduce(into: [:]) { excluded, entry in
            let reason = VotingRight.disenfranchisement(of: entry.key, on: rule, standing: standing, in: assembly)
            excluded[entry.key] = reason?.ground == entry.value ? reason : Disenfranchisement(entry.value)
        }
    }
}
