import Language

extension BallotCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .cast(let id, let member, _): try Require.caster(authority, of: member, in: id, in: assembly)
        case .reportNotCast(let id, let member, _):
            if authority != .host { try Require.caster(authority, of: member, in: id, in: assembly) }
        case .open, .openHandCount, .openManualSecretBallot, .openRollCall, .hold, .release, .extend, .close:
            try Require.officer(authority, .chair)
        case .annul, .recount: try Require.officer(authority, .secretariat, .chair)
        case .enterHandCount: try Require.officer(authority, .chair, .secretariat, .scrutineer)
        case .rollCallAnswer: try Require.officer(authority, .chair, .secretariat)
        case .timeUp, .recordCount: try Require.host(authority)
        }
    }

    func decide(by authority: Authority, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .open(let question, let limit, let seal):
            return [try OpeningPlan.decideOpening(question, .machine, limit: limit, seal: seal, in: assembly)]
        case .hold(let id):
            try Require.notYet(.held, id, from: .open, in: assembly)
            return [.ballots(.held(id))]
        case .release(let id):
            try Require.notYet(.open, id, from: .held, in: assembly)
            return [.ballots(.released(id))]
        case .extend(let id, let seconds):
            try Require.notYet(.closed, id, from: .open, .held, in: assembly)
            guard (1...7_200).contains(seconds) else {
                throw .invalid("An extension must be between 1 second and 2 hours.")
            }
            return [.ballots(.extended(id, seconds: seconds))]
        case .timeUp(let id):
            guard try !Require.phase(id, .open, .held, in: assembly).timeIsUp else { throw .nothingToChange }
            return [.ballots(.timeRanOut(id))]
        case .close(let id): return [try BallotCommand.decideClose(id, in: assembly)]
        case .recordCount(let id, let tally): return [try BallotCommand.decideCount(id, tally, in: assembly)]
        case .annul(let id, let reason):
            return [try BallotCommand.decideAnnulment(id, reason, by: authority, in: assembly)]
        case .recount(let id, let reason):
            return [try BallotCommand.decideRecount(id, reason, by: authority, in: assembly)]
        case .openHandCount(let id): return [try OpeningPlan.decideOpening(id, .hands, in: assembly)]
        case .openManualSecretBallot(let id): return [try OpeningPlan.decideOpening(id, .paper, in: assembly)]
        case .openRollCall(let id): return [try OpeningPlan.decideOpening(id, .rollCall, in: assembly)]
        case .cast(let id, let member, let paper):
            return [try BallotCommand.decideCast(id, member, paper, in: assembly)]
        case .reportNotCast(let id, let member, let reason):
            return [try BallotCommand.decideNotCast(id, member, reason, in: assembly)]
        case .enterHandCount(let id, let tally):
            return try BallotCommand.decideHandCount(id, tally, by: authority, in: assembly)
        case .rollCallAnswer(let id, let member, let answer, let before):
            return [try BallotCommand.decideAnswer(id, member, answer, replacing: before, in: assembly)]
        }
    }

    private static func decideClose(_ id: BallotID, in assembly: Assembly) throws(Refusal) -> Fact {
        let ballot = try Require.notYet(.closed, id, from: .open, .held, in: assembly)
        if let called = ballot.rollCall?.next { throw .conduct(.rollCallNotFinished(id, next: called)) }
        return .ballots(.closed(id, revealed: nil))
    }

    static func decideAnnulment(_ id: BallotID, _ reason: String, by authority: Authority, in assembly: Assembly)
        throws(Refusal) -> Fact
    {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.phase != .annulled else { throw .nothingToChange }
        guard authority.attestation != nil else { throw .secondPersonNeeded }
        // What came later rests on it: the last one falls first.
        let onQuestion = assembly.seriesRecords[ballot.question]?.ballots ?? []
        if let later = onQuestion.last(where: { assembly.ballots[$0]?.phase != .annulled }), later != id {
            throw .conduct(.laterBallotStands(later))
        }
        if ballot.round <= assembly.questions[ballot.question]?.roundsBefore ?? 0 {
            throw .conduct(.seriesIsOver(ballot.question))
        }
        if ballot.phase == .declared { try Require.notInEffect(ballot.question, in: assembly) }
        return .ballots(.annulled(id, reason: try Require.text(reason, as: "The reason", limit: TextRule.longestTitle)))
    }

    static func decideCount(_ id: BallotID, _ tally: Tally, in assembly: Assembly) throws(Refusal) -> Fact {
        let ballot = try Require.notYet(.counted, id, from: .closed, in: assembly)
        guard ballot.isSealed else { throw .ballotNotOpen(id, ballot.phase) }
        guard tally.papers == ballot.receivedWeight else {
            throw .badFigures(
                "Papers in the box: \(ballot.figure(tally.papers)); papers received: \(ballot.figure(ballot.receivedWeight))."
            )
        }
        if let trouble = ballot.trouble(with: tally) { throw .badFigures(trouble) }
        return .ballots(.counted(id, tally))
    }
}

extension Require {
    @discardableResult
    static func phase(_ id: BallotID, _ phases: BallotPhase..., in assembly: Assembly) throws(Refusal) -> Ballot {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard phases.contains(ballot.phase) else { throw .ballotNotOpen(id, ballot.phase) }
        return ballot
    }

    /// A ballot that is to be brought to a phase: what another officer has done already is said as such.
    @discardableResult
    static func notYet(_ aim: BallotPhase, _ id: BallotID, from phases: BallotPhase..., in assembly: Assembly)
        throws(Refusal) -> Ballot
    {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        if phases.contains(ballot.phase) { return ballot }
        let isPast: Bool =
            switch ballot.phase {
            case .open, .held: ballot.phase == aim
            case .closed: aim != .counted
            case .counted, .declared, .annulled: true
            }
        throw isPast ? .ballotAlready(id, ballot.phase) : .ballotNotOpen(id, ballot.phase)
    }
}

extension Ballot {
    /// The votes that stand behind the papers received.
    var receivedWeight: Int { papers.keys.reduce(0) { $0 + (electors[$1] ?? 0) } }

    /// What is wrong with a sum that came out of a box or from a counter; `nil` when it can be one of this ballot.
    func trouble(with tally: Tally) -> Message? {
        let counts = [tally.votesFor, tally.against, tally.abstentions, tally.invalid, tally.papersWithNames]
        guard (counts + Array(tally.scores.values)).allSatisfy({ $0 >= 0 && $0 <= Figures.largest }) else {
            return "A count is never negative, and no assembly has that many votes."
        }
        let electorate = electors.values.reduce(0, +)
        guard tally.papers <= electorate else {
            return "Votes counted: \(figure(tally.papers)); votes that could be given: \(figure(electorate))."
        }
        guard isElection else {
            return tally.papersWithNames == 0 && tally.scores.isEmpty ? nil : "A motion has no votes for names."
        }
        guard tally.votesFor == 0, tally.against == 0 else { return "An election has no votes for and against." }
        for (name, votes) in tally.scores.sorted(by: { $0.key < $1.key }) {
            guard names.contains(where: { $0.id == name }) else { return "'\(name)' is not a name on this paper." }
            guard votes <= tally.papersWithNames else {
                return
                    "Votes for '\(name)': \(figure(votes)), but papers with names: only \(figure(tally.papersWithNames))."
            }
        }
        let marks = tally.scores.values.reduce(0, +)
        guard marks >= tally.papersWithNames, marks <= tally.papersWithNames * seats else {
            return
                "The marks do not match the papers. Marks: \(figure(marks)); papers: \(figure(tally.papersWithNames)); names allowed on each: \(seats)."
        }
        return nil
    }
}
