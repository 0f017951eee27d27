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
        case .ballotCounted(let id, let tally):
            ballots[id]?.tally = tally
            ballots[id]?.phase = .counted
        case .resultDeclared(let id, let result): declare(result, of: id)
        case .ballotAnnulled(let id, let reason): annul(id, reason)
        default: break
        }
    }

    private mutating func open(_ opening: BallotOpening, at moment: Moment) {
        guard let decision = questions[opening.question]?.decision, let rule = rulebook?[decision] else { return }
        let electors = Dictionary(
            opening.electors.map { ($0.member, $0.weight) }, uniquingKeysWith: { first, _ in first })
        ballots[opening.id] = Ballot(
            id: opening.id, question: opening.question, round: opening.round, rule: rule,
            candidates: opening.candidates, seats: opening.seats, electors: electors, excluded: opening.excluded,
            present: opening.present, members: members.count, seal: opening.seal, openedAt: moment,
            limitSeconds: opening.limitSeconds, timeIsUp: false, phase: .open, closedAt: nil, papers: [:],
            tally: Tally(), notCast: [], result: nil, annulment: nil)
        ballotOrder.append(opening.id)
        ballotUnderWay = opening.id
        questions[opening.question]?.rounds = opening.round
    }

    /// Puts a paper in the place of the elector's earlier one, and keeps the sum of a recorded vote.
    private mutating func receive(_ paper: Paper, of member: MemberCode, in id: BallotID) {
        guard let weight = ballots[id]?.electors[member] else { return }
        let before = ballots[id]?.papers.updateValue(paper, forKey: member)
        if case .open(let choice)? = before { ballots[id]?.tally.add(choice, weight: -weight) }
        if case .open(let choice) = paper { ballots[id]?.tally.add(choice, weight: weight) }
        ballots[id]?.notCast.remove(member)
    }

    private mutating func close(_ id: BallotID, revealed: [MemberCode: Choice]?, at moment: Moment) {
        for (member, choice) in revealed ?? [:] { receive(.open(choice), of: member, in: id) }
        ballots[id]?.closedAt = moment
        // A recorded vote is its own count; a secret one waits for the box.
        let isSecret = ballots[id]?.isSecret == true
        ballots[id]?.phase = isSecret ? .closed : .counted
    }

    private mutating func declare(_ result: DeclaredResult, of id: BallotID) {
        ballots[id]?.result = result
        ballots[id]?.phase = .declared
        if ballotUnderWay == id { ballotUnderWay = nil }
        guard let question = ballots[id]?.question else { return }
        questions[question]?.elected.append(contentsOf: result.elected)
        switch result.verdict.outcome {
        case .carried, .notCarried: questions[question]?.state = .decided(result.verdict.outcome)
        case .elected, .tied:
            if questions[question]?.seatsLeft == 0 { questions[question]?.state = .decided(.elected) }
        case .noneElected, .noResult: break
        }
    }

    private mutating func annul(_ id: BallotID, _ reason: String) {
        guard let ballot = ballots[id], let question = questions[ballot.question] else { return }
        ballots[id]?.phase = .annulled
        ballots[id]?.annulment = reason
        if ballotUnderWay == id { ballotUnderWay = nil }
        // What the annulled result had brought falls with it; the record stays.
        let fallen = Set(ballot.result?.elected ?? [])
        questions[ballot.question]?.elected = question.elected.filter { !fallen.contains($0) }
        if case .decided = question.state { questions[ballot.question]?.state = .pending }
    }
}
