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

extension OpeningPlan {
    /// Decides the opening of a ballot by one of the ways of voting.
    static func decideOpening(
        _ id: QuestionID, _ method: BallotMethod, limit: Int? = nil, seal: BallotSeal? = nil, in assembly: Assembly
    ) throws(Refusal) -> Fact {
        try Require.openSitting(in: assembly)
        try Require.noVote(in: assembly)
        let question = try Require.votable(id, in: assembly)
        try Require.puttable(question, in: assembly)
        guard let ruled = assembly.rule(of: question) else { throw .noSuchDecision(question.decision) }
        let rule = try Require.method(method, for: question, under: ruled, in: assembly)
        let isSealed = method == .machine && rule.secrecy != .recorded
        if isSealed, seal == nil { throw .noSeal }
        if let limit, !(10...86_400).contains(limit) {
            throw .invalid("A ballot must last between 10 seconds and 24 hours.")
        }
        let plan = try plan(for: question, under: rule, in: assembly)
        let (electors, excluded) = VotingRight.electorate(under: rule, standing: plan.candidates, in: assembly)
        guard !electors.isEmpty else { throw .noElectors }
        if isSealed {
            let secrecy = WeightSecrecy(weights: electors.map(\.weight))
            guard !secrecy.isLost else { throw .scrutiny(.weightsBetray(secrecy)) }
        }
        let position = plan.position
        return .ballots(
            .opened(
                BallotOpening(
                    question: id, round: question.rounds + 1, method: method, secrecy: rule.secrecy,
                    number: position.number, stage: position.stage, seats: position.seats,
                    tieBreak: position.tieBreak, repeats: position.repeats, electors: electors,
                    excluded: excluded.mapValues(\.ground), present: assembly.presentCount(under: rule),
                    candidates: plan.candidates.map(\.id), writeIns: plan.writeIns.map(\.id), marks: plan.marks,
                    limitSeconds: limit, seal: isSealed ? seal : nil)))
    }

    /// The members of a ballot in the order in which they are called.
    static func callingOrder(of electors: [MemberCode], in assembly: Assembly) -> [MemberCode] {
        guard assembly.rulebook?.nameStart == .lot, let first = assembly.membership.standing.firstName,
            let start = assembly.roll.firstIndex(of: first)
        else { return electors }
        let voters = Set(electors)
        return (assembly.roll[start...] + assembly.roll[..<start]).filter { voters.contains($0) }
    }
}

extension Assembly {
    /// Whether the vote on a question was put off, and cannot be taken in this sitting yet.
    public func waitsForLaterSitting(_ id: QuestionID) -> Bool {
        guard questions[id]?.state == .postponed, let putOff = conduct.putOff[id] else { return false }
        return sitting.number.map { $0 <= putOff.sitting } ?? true
    }
}

extension Require {
    /// The question when a ballot can be opened on it: pending, or put off to a sitting as late as this one.
    static func votable(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Question {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        try noBallot(on: id, in: assembly)
        if question.state == .postponed {
            if assembly.waitsForLaterSitting(id), let putOff = assembly.conduct.putOff[id] {
                throw .conduct(.putOff(id, putOff.reason))
            }
            return question
        }
        guard question.state == .pending else { throw .questionNotPending(id) }
        return question
    }

    /// Nothing is changed about a question while a ballot on it waits for its end, in the background too.
    static func noBallot(on id: QuestionID, in assembly: Assembly) throws(Refusal) {
        if let ballot = assembly.ballotsUnderWay.last(where: { assembly.ballots[$0]?.question == id }) {
            throw .voteUnderWay(ballot)
        }
        try noRecount(under: id, in: assembly)
    }

    /// The rule as it is applied when votes are given in a certain way.
    static func method(
        _ method: BallotMethod, for question: Question, under rule: DecisionRule, in assembly: Assembly
    ) throws(Refusal) -> DecisionRule {
        let units = rule.metrics
        switch method {
        case .machine:
            let isKnown = rule.secrecy == .recorded || units.isSubset(of: [rule.metric]) && rule.metric != .sectionShare
            guard isKnown else { throw .conduct(.severalUnitsInSecret(question.id)) }
            return rule
        case .hands:
            // Hands are heads: nobody's card or population can be seen in them.
            guard rule.secrecy != .secret, !question.needsRollCall, units == [.heads] else {
                throw .conduct(.notByHands(question.id))
            }
            return rule.with(secrecy: .unrecorded)
        case .rollCall:
            guard question.form == .motion, rule.secrecy != .secret else {
                throw .conduct(.notByRollCall(question.id))
            }
            if assembly.rulebook?.nameStart == .lot, assembly.membership.standing.firstName == nil {
                throw .conduct(.firstNameNotDrawn)
            }
            return rule.with(secrecy: .recorded)
        case .paper:
            guard rule.secrecy == .secret, units == [rule.metric], rule.metric != .sectionShare else {
                throw .conduct(.notByPaper(question.id))
            }
            guard assembly.conduct.electionsBoard.count >= 3 else { throw .conduct(.noElectionsBoard) }
            for member in assembly.conduct.electionsBoard
            where question.standing.contains(where: { $0.member == member }) {
                throw .conduct(.boardMemberHasCandidate(member))
            }
            return rule
        }
    }
}
