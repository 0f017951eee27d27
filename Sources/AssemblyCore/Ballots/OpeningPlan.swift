import Language

/// What the next ballot on a question would be: its place in the series and its paper.
struct OpeningPlan {
    let position: SeriesPosition
    var candidates: [Candidate] = []
    var writeIns: [Candidate] = []
    /// How many names may be marked.
    var marks = 1
}

extension OpeningPlan {
    /// Plans the next ballot on a question.
    /// - Throws: when something else comes first: lots, a casting vote, another name, or nothing at all.
    static func plan(for question: Question, under rule: DecisionRule, in assembly: Assembly) throws(Refusal)
        -> OpeningPlan
    {
        if let until = assembly.conduct.awaitedNames[question.id] {
            throw .conduct(.newNameAwaited(question.id, until: until))
        }
        guard case .election = question.form else { return try motionPlan(for: question, under: rule, in: assembly) }
        guard
            question.standing.contains(where: { Bar.raised(against: $0, in: question, in: assembly) == nil })
                || rule.paper.allowsWriteIns
        else { throw .questionHasNoCandidates(question.id) }
        guard let series = assembly.series(on: question.id) else { throw .conduct(.seriesIsOver(question.id)) }
        let out = series.departures
        let repeated = assembly.conduct.repetitions[question.id]
        switch series.next {
        case .ballot(let number, let stage, let tests, let standing, let seats):
            let position = SeriesPosition(
                number: number, stage: stage, tests: tests, seats: seats,
                barred: Bar.barredCandidates(in: question, in: assembly),
                out: out, repeats: repeated)
            return try paper(of: question, under: rule, standing: standing, at: position, in: assembly)
        case .tieBreak(let number, let tests, let between, let places, let purpose):
            let stage = rule.stages.firstIndex { $0.tests == tests } ?? 0
            let position = SeriesPosition(
                number: number, stage: stage, tests: tests, purpose: .tieBreak(purpose, places: places), seats: places,
                out: out, repeats: repeated)
            let equal = between.compactMap { name in question.candidates.first { $0.name == name } }
            return OpeningPlan(position: position, candidates: equal, marks: places)
        case .lots: throw .conduct(.tieFirst(question.id, means: "lots from a number drawn in public"))
        case .castingVote: throw .conduct(.tieFirst(question.id, means: "the chair's casting vote"))
        case .decided, .failed: throw .conduct(.seriesIsOver(question.id))
        }
    }

    private static func motionPlan(for question: Question, under rule: DecisionRule, in assembly: Assembly)
        throws(Refusal) -> OpeningPlan
    {
        if awaitsCastingVote(question.id, in: assembly) {
            throw .conduct(.tieFirst(question.id, means: "the chair's casting vote"))
        }
        let number = (assembly.seriesRecords[question.id]?.declared.count ?? 0) + 1
        let stage = rule.stageIndex(forBallot: number)
        return OpeningPlan(
            position: SeriesPosition(
                number: number, stage: stage, tests: rule.stages[stage].tests,
                repeats: assembly.conduct.repetitions[question.id]))
    }

    /// Whether the last vote on a motion was equally divided and the chair decides.
    static func awaitsCastingVote(_ id: QuestionID, in assembly: Assembly) -> Bool {
        assembly.questions[id]?.state == .pending && assembly.lastSeriesBallot(on: id)?.result?.sequel == .castingVote
    }

    private static func paper(
        of question: Question, under rule: DecisionRule, standing: [String]?, at position: SeriesPosition,
        in assembly: Assembly
    ) throws(Refusal) -> OpeningPlan {
        let barred = Set(position.barred.map(\.candidate))
        var plan = OpeningPlan(position: position)
        if let standing {
            plan.candidates = standing.compactMap { name in question.candidates.first { $0.name == name } }
        } else {
            plan.candidates = question.standing.filter { !barred.contains($0.id) }
            plan.writeIns = writeIns(for: question, under: rule, besides: question.candidates, in: assembly)
        }
        // Where nobody has been named, the paper bears every name that may be written in.
        if plan.candidates.isEmpty { (plan.candidates, plan.writeIns) = (plan.writeIns, []) }
        guard !plan.candidates.isEmpty else { throw .questionHasNoCandidates(question.id) }
        let names = plan.candidates.count + plan.writeIns.count
        if rule.paper.offersNone { plan.candidates.append(.noneOfThem) }
        plan.marks =
            switch rule.paper.marks {
            case .upToSeats: position.seats
            case .upTo(let most), .exactly(let most): min(most, names)
            }
        return plan
    }

    /// Names that may be written in beside the candidates: eligible members, in the order of names.
    static func writeIns(
        for question: Question, under rule: DecisionRule, besides candidates: [Candidate], in assembly: Assembly
    ) -> [Candidate] {
        guard rule.paper.allowsWriteIns else { return [] }
        let named = Set(candidates.compactMap(\.member))
        let ids = Set(candidates.map(\.id))
        return assembly.roll.compactMap { code in
            let candidate = writeIn(code, in: assembly)
            guard !named.contains(code), !ids.contains(candidate.id) else { return nil }
            return Bar.raised(against: candidate, in: question, in: assembly) == nil ? candidate : nil
        }
    }

    /// A member as a name that is written in.
    static func writeIn(_ member: MemberCode, in assembly: Assembly) -> Candidate {
        Candidate(id: CandidateID(rawValue: member.rawValue), name: assembly.name(of: member).english, member: member)
    }
}

extension Candidate {
    /// The choice "none of the candidates", where the paper offers it.
    static let noneOfThem = Candidate(id: noneID, name: noneName)
}

extension Ballot {
    /// How many names must be marked, where the rule wants exactly so many; `nil` where fewer will do.
    public var marksNeeded: Int? {
        guard isElection, !position.isTieBreak, case .exactly = rule.paper.marks else { return nil }
        return seats
    }
}
