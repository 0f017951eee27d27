extension Assembly {
    mutating func applyQuestion(_ event: Event) {
        switch event.fact {
        case .questionTabled(let question):
            if questions[question.id] == nil { questionOrder.append(question.id) }
            questions[question.id] = question
        case .textSet(let id, let language, let text):
            let before = questions[id]?.text ?? LocalizedText("")
            questions[id]?.text = before.setting(text, in: language)
        case .candidateNominated(let id, let candidate): questions[id]?.candidates.append(candidate)
        case .candidateWithdrawn(let id, let candidate):
            guard let place = questions[id]?.candidates.firstIndex(where: { $0.id == candidate }) else { return }
            questions[id]?.candidates[place].isWithdrawn = true
        case .questionWithdrawn(let id): questions[id]?.state = .withdrawn
        default: break
        }
    }

    mutating func applyVoting(_ event: Event) {
        switch event.fact {
        case .ballotOpened(let opening): open(opening, at: event.at)
        case .paperCast(let id, let member, let paper): receive(paper, of: member, in: id)
        case .paperNotCast(let id, let member, _): ballots[id]?.notCast.insert(member)
        case .ballotHeld(let id): ballots[id]?.phase = .held
        case .ballotContinued(let id): ballots[id]?.phase = .open
        case .ballotExtended(let id, let seconds):
            let before = ballots[id]?.limitSeconds ?? 0
            ballots[id]?.limitSeconds = before + seconds
            ballots[id]?.timeIsUp = false
        case .ballotTimeUp(let id): ballots[id]?.timeIsUp = true
        case .ballotClosed(let id, let revealed): close(id, revealed: revealed, at: event.at)
        case .ballotCounted(let id, let tally): count(id, tally)
        case .resultDeclared(let id, let result): declare(result, of: id, at: event.at)
        case .ballotAnnulled(let id, let reason): annul(id, reason)
        default: break
        }
    }

    private mutating func open(_ opening: BallotOpening, at moment: Moment) {
        guard let question = questions[opening.question], let ruled = rulebook?[question.decision] else { return }
        let rule = ruled.with(secrecy: opening.secrecy)
        var ballot = Ballot(
            id: opening.id, question: opening.question, round: opening.round, method: opening.method,
            position: opening.position, rule: rule, isElection: question.form != .motion,
            candidates: opening.candidates, writeIns: opening.writeIns, seats: opening.seats,
            electors: Dictionary(
                opening.electors.map { ($0.member, $0.weight) }, uniquingKeysWith: { first, _ in first }),
            proxies: Dictionary(
                opening.electors.compactMap { elector in elector.proxy.map { (elector.member, $0) } },
                uniquingKeysWith: { first, _ in first }),
            excluded: opening.excluded, present: opening.present, members: members.count,
            roll: roll(of: opening, under: rule), seal: opening.seal, openedAt: moment,
            limitSeconds: opening.limitSeconds)
        if opening.method == .rollCall {
            ballot.rollCall = RollCall(order: callingOrder(of: opening.electors.map(\.member)))
        }
        ballots[opening.id] = ballot
        ballotOrder.append(opening.id)
        ballotUnderWay = opening.id
        if opening.seal.map({ !$0.setup.isEmpty }) == true { scrutiny.ballotsOpened += 1 }
        questions[opening.question]?.rounds = opening.round
        conduct.repetitions[opening.question] = nil
        // A question that was put off is before the assembly again.
        questions[opening.question]?.state = .pending
    }

    /// Puts a paper in the place of the elector's earlier one, and keeps the sum of a recorded vote. O(marks).
    mutating func receive(_ paper: Paper, of member: MemberCode, in id: BallotID) {
        guard ballots[id]?.electors[member] != nil else { return }
        let before = ballots[id]?.papers.updateValue(paper, forKey: member)
        if case .open(let choice)? = before { ballots[id]?.add(choice, of: member, taking: -1) }
        if case .open(let choice) = paper { ballots[id]?.add(choice, of: member, taking: 1) }
        ballots[id]?.notCast.remove(member)
    }

    private mutating func close(_ id: BallotID, revealed: [MemberCode: Choice]?, at moment: Moment) {
        for (member, choice) in revealed ?? [:] { receive(.open(choice), of: member, in: id) }
        guard let ballot = ballots[id] else { return }
        ballots[id]?.closedAt = moment
        // A recorded vote is its own count; a secret one waits for the box, others for those who count.
        let isItsOwnCount = !ballot.isSealed && !ballot.method.isCountedByHand
        ballots[id]?.phase = isItsOwnCount ? .counted : .closed
        if ballot.method == .paper, ballotUnderWay == id { ballotUnderWay = nil }
    }

    /// Takes over the sum from the box or from two counters who agree.
    mutating func count(_ id: BallotID, _ tally: Tally) {
        ballots[id]?.tally = tally
        ballots[id]?.phase = .counted
        ballots[id]?.letGoOfCiphertexts()
    }
}
