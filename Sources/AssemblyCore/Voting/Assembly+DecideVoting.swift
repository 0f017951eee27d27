extension Assembly {
    func decideBallot(_ command: Command, by authority: Authority) throws(Refusal) -> [Fact] {
        switch command {
        case .openBallot(let question, let limit, let seal): return [try decideOpening(question, limit, seal)]
        case .holdBallot(let id):
            try requirePhase(id, .open)
            return [.ballotHeld(id)]
        case .continueBallot(let id):
            try requirePhase(id, .held)
            return [.ballotContinued(id)]
        case .extendBallot(let id, let seconds):
            try requirePhase(id, .open, .held)
            guard (1...7_200).contains(seconds) else { throw .invalid("An extension is from 1 second to 2 hours.") }
            return [.ballotExtended(id, seconds: seconds)]
        case .timeUp(let id):
            guard try !requirePhase(id, .open, .held).timeIsUp else { throw .nothingToChange }
            return [.ballotTimeUp(id)]
        case .closeBallot(let id):
            try requirePhase(id, .open, .held)
            return [.ballotClosed(id, revealed: nil)]
        case .recordCount(let id, let tally): return [try decideCount(id, tally)]
        case .declareResult(let id): return [try decideDeclaration(id)]
        case .annulBallot(let id, let reason):
            guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
            guard ballot.phase != .annulled else { throw .nothingToChange }
            guard authority.attestation != nil else { throw .secondPersonNeeded }
            return [
                .ballotAnnulled(id, reason: try requireText(reason, as: "The reason", limit: TextRule.longestTitle))
            ]
        default: throw .nothingToChange
        }
    }

    private func decideOpening(_ id: QuestionID, _ limit: Int?, _ seal: BallotSeal?) throws(Refusal) -> Fact {
        try requireOpenSitting()
        try requireNoVote()
        let question = try requirePending(id)
        guard agenda[question.item]?.isInHand == true else { throw .itemNotInHand(question.item) }
        guard let rule = rulebook?[question.decision] else { throw .noSuchDecision(question.decision) }
        if let amendment = pendingAmendment(of: id) { throw .amendmentFirst(amendment) }
        let standing = question.standing
        if case .election = question.form, standing.isEmpty { throw .questionHasNoCandidates(id) }
        if rule.secrecy == .secret, seal == nil { throw .noSeal }
        if let limit, !(10...86_400).contains(limit) { throw .invalid("A ballot lasts from 10 seconds to 24 hours.") }
        if let speaker = floor.speaker { throw .floorIsTaken(speaker.member) }
        let (electors, excluded) = electorate(under: rule)
        guard !electors.isEmpty else { throw .noElectors }
        let round = question.rounds + 1
        return .ballotOpened(
            BallotOpening(
                id: BallotID(id, round: round), question: id, round: round, electors: electors, excluded: excluded,
                present: presentCount, candidates: standing, seats: max(1, question.seatsLeft), limitSeconds: limit,
                seal: rule.secrecy == .secret ? seal : nil))
    }

    /// An amendment that has still to be put to the vote before its draft.
    public func pendingAmendment(of draft: QuestionID) -> QuestionID? {
        questionOrder.first { questions[$0]?.amends == draft && questions[$0]?.state == .pending }
    }

    /// Who may vote on a decision now, in the order of names, and who may not and why.
    public func electorate(under rule: DecisionRule) -> (
        electors: [Elector], excluded: [MemberCode: Disenfranchisement]
    ) {
        var electors: [Elector] = []
        var excluded: [MemberCode: Disenfranchisement] = [:]
        for code in roll {
            if let reason = disenfranchisement(of: code, on: rule) {
                excluded[code] = reason
            } else {
                electors.append(Elector(member: code, weight: members[code]?.weight ?? 1))
            }
        }
        return (electors, excluded)
    }

    func decideCast(_ id: BallotID, _ member: MemberCode, _ paper: Paper) throws(Refusal) -> Fact {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.phase == .open else { throw .ballotNotOpen(id, ballot.phase) }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        if ballot.papers[member] != nil, rulebook?.allowsChange == false { throw .alreadyCast(member) }
        switch paper {
        case .open(let choice):
            guard !ballot.isSecret else { throw .paperIsWrongKind }
            try ballot.check(choice)
        case .sealed(let sealed):
            guard ballot.isSecret else { throw .paperIsWrongKind }
            guard sealed.ciphertext.utf8.count <= 65_536, sealed.tracker.utf8.count == 64 else {
                throw .paperIsWrongKind
            }
        case .withheld: throw .paperIsWrongKind
        }
        return .paperCast(id, member, paper)
    }

    func decideNotCast(_ id: BallotID, _ member: MemberCode, _ reason: NotCastReason) throws(Refusal) -> Fact {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        guard ballot.isUnderWay else { throw .ballotNotOpen(id, ballot.phase) }
        // Whoever has voted before and leaves without changing the vote has voted.
        guard ballot.papers[member] == nil else { throw .nothingToChange }
        return .paperNotCast(id, member, reason: reason)
    }

    private func decideCount(_ id: BallotID, _ tally: Tally) throws(Refusal) -> Fact {
        let ballot = try requirePhase(id, .closed)
        guard tally.papers == ballot.papers.reduce(0, { $0 + (ballot.electors[$1.key] ?? 0) }) else {
            throw .badFigures("The box gave \(tally.papers) papers, but \(ballot.received) were received.")
        }
        return .ballotCounted(id, tally)
    }

    private func decideDeclaration(_ id: BallotID) throws(Refusal) -> Fact {
        let ballot = try requirePhase(id, .counted)
        do throws(FiguresTrouble) {
            return .resultDeclared(id, try ballot.computedResult(announcing: rulebook?.announcement ?? []))
        } catch { throw .badFigures(error.sentence) }
    }

    @discardableResult
    private func requirePhase(_ id: BallotID, _ phases: BallotPhase...) throws(Refusal) -> Ballot {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard phases.contains(ballot.phase) else {
            if phases == [.counted] { throw .ballotNotCounted(id, ballot.phase) }
            throw .ballotNotOpen(id, ballot.phase)
        }
        return ballot
    }
}

extension Ballot {
    /// Tells whether a choice can stand on this ballot's paper.
    /// - Throws: what is wrong with it, with the limit where one is passed.
    public func check(_ choice: Choice) throws(Refusal) {
        switch choice {
        case .yes, .no: guard candidates.isEmpty else { throw .paperIsWrongKind }
        case .abstain: break
        case .names(let names):
            guard !candidates.isEmpty, !names.isEmpty else { throw .paperIsWrongKind }
            for name in names where !candidates.contains(where: { $0.id == name }) { throw .unknownName(name) }
            guard Set(names).count == names.count else { throw .paperIsWrongKind }
            guard names.count <= seats else { throw .tooManyNames(marked: names.count, limit: seats) }
        }
    }
}
