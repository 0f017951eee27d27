import Language

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

extension Require {
    /// The question when a ballot can be opened on it: pending, or put off to a sitting as late as this one.
    static func votable(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Question {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        try noBallot(on: id, in: assembly)
        if question.state == .postponed {
            guard let putOff = assembly.conduct.putOff[id] else { return question }
            guard let sitting = assembly.sitting.number, sitting > putOff.sitting else {
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
