extension Assembly {
    func decideBallot(_ command: BallotCommand, by authority: Authority) throws(Refusal) -> [Fact] {
        switch command {
        case .open(let question, let limit, let seal):
            return [try decideOpening(question, .machine, limit: limit, seal: seal)]
        case .hold(let id):
            try requirePhase(id, .open)
            return [.ballots(.held(id))]
        case .release(let id):
            try requirePhase(id, .held)
            return [.ballots(.released(id))]
        case .extend(let id, let seconds):
            try requirePhase(id, .open, .held)
            guard (1...7_200).contains(seconds) else {
                throw .invalid("An extension must be between 1 second and 2 hours.")
            }
            return [.ballots(.extended(id, seconds: seconds))]
        case .timeUp(let id):
            guard try !requirePhase(id, .open, .held).timeIsUp else { throw .nothingToChange }
            return [.ballots(.timeRanOut(id))]
        case .close(let id): return [try decideClose(id)]
        case .recordCount(let id, let tally): return [try decideCount(id, tally)]
        case .annul(let id, let reason): return [try decideAnnulment(id, reason, by: authority)]
        case .openHandCount(let id): return [try decideOpening(id, .hands)]
        case .openManualSecretBallot(let id): return [try decideOpening(id, .paper)]
        case .openRollCall(let id): return [try decideOpening(id, .rollCall)]
        case .cast(let id, let member, let paper): return [try decideCast(id, member, paper)]
        case .reportNotCast(let id, let member, let reason): return [try decideNotCast(id, member, reason)]
        case .enterHandCount(let id, let tally): return try decideHandCount(id, tally, by: authority)
        case .rollCallAnswer(let id, let member, let answer): return [try decideAnswer(id, member, answer)]
        }
    }

    private func decideClose(_ id: BallotID) throws(Refusal) -> Fact {
        let ballot = try requirePhase(id, .open, .held)
        if let called = ballot.rollCall?.next { throw .conduct(.rollCallNotFinished(id, next: called)) }
        return .ballots(.closed(id, revealed: nil))
    }

    func decideAnnulment(_ id: BallotID, _ reason: String, by authority: Authority) throws(Refusal) -> Fact {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.phase != .annulled else { throw .nothingToChange }
        guard authority.attestation != nil else { throw .secondPersonNeeded }
        // What came later rests on it: the last one falls first.
        let onQuestion = seriesRecords[ballot.question]?.ballots ?? []
        if let later = onQuestion.last(where: { ballots[$0]?.phase != .annulled }), later != id {
            throw .conduct(.laterBallotStands(later))
        }
        if ballot.round <= questions[ballot.question]?.roundsBefore ?? 0 {
            throw .conduct(.seriesIsOver(ballot.question))
        }
        return .ballots(.annulled(id, reason: try requireText(reason, as: "The reason", limit: TextRule.longestTitle)))
    }

    func decideCount(_ id: BallotID, _ tally: Tally) throws(Refusal) -> Fact {
        let ballot = try requirePhase(id, .closed)
        guard ballot.isSealed else { throw .ballotNotOpen(id, ballot.phase) }
        guard tally.papers == ballot.receivedWeight else {
            throw .badFigures("The box contained \(tally.papers) papers, but \(ballot.receivedWeight) were received.")
        }
        if let trouble = ballot.trouble(with: tally) { throw .badFigures(trouble) }
        return .ballots(.counted(id, tally))
    }

    @discardableResult
    func requirePhase(_ id: BallotID, _ phases: BallotPhase...) throws(Refusal) -> Ballot {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard phases.contains(ballot.phase) else { throw .ballotNotOpen(id, ballot.phase) }
        return ballot
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
            return "\(tally.papers) votes are counted, but only \(electorate) could be given."
        }
        guard isElection else {
            return tally.papersWithNames == 0 && tally.scores.isEmpty ? nil : "A motion has no votes for names."
        }
        guard tally.votesFor == 0, tally.against == 0 else { return "An election has no votes for and against." }
        for (name, votes) in tally.scores.sorted(by: { $0.key < $1.key }) {
            guard names.contains(where: { $0.id == name }) else { return "'\(name)' is not a name on this paper." }
            guard votes <= tally.papersWithNames else {
                return "'\(name)' has \(votes) votes on \(tally.papersWithNames) papers with names."
            }
        }
        let marks = tally.scores.values.reduce(0, +)
        guard marks >= tally.papersWithNames, marks <= tally.papersWithNames * seats else {
            return "\(marks) marks do not match \(tally.papersWithNames) papers of at most \(seats) names each."
        }
        return nil
    }
}
