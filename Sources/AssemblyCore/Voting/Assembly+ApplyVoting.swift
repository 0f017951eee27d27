extension Assembly {
    mutating func applyBallot(_ fact: BallotFact, of event: Event) {
        switch fact {
        case .cast(let id, let member, let paper):
            // In its place: taking a ballot out of the dictionary and putting it back costs more than the paper itself.
            guard let place = ballots.index(forKey: id) else { return }
            ballots.values[place].receive(paper, of: member)
        case .opened(let opening): open(opening, at: event.at)
        case .notCast(let id, let member, _): ballots[id]?.notCast.insert(member)
        case .held(let id): ballots[id]?.hold(at: event.at)
        case .released(let id): ballots[id]?.goOn(at: event.at)
        case .extended(let id, let seconds): ballots[id]?.extend(by: seconds, at: event.at)
        case .timeRanOut(let id): ballots[id]?.timeIsUp = true
        case .closed(let id, let revealed): close(id, revealed: revealed, at: event.at)
        case .counted(let id, let tally), .handCountAgreed(let id, let tally): ballots[id]?.takeCount(tally)
        case .annulled(let id, let reason): annul(id, reason)
        case .handCountEntered(let id, let tally):
            guard case .officer(_, let counter, _) = event.by else { return }
            ballots[id]?.handCounts.append(HandCount(by: counter, tally: tally))
            ballots[id]?.countsDiffered = false
        case .handCountsDisagreed(let id, _, _):
            ballots[id]?.handCounts = []
            ballots[id]?.countsDiffered = true
        case .rollCallAnswered(let id, let member, let answer): ballots[id]?.takeAnswer(answer, of: member)
        }
    }

    private mutating func open(_ opening: BallotOpening, at moment: Moment) {
        guard let question = questions[opening.question], let ruled = rulebook?[question.decision] else { return }
        let rule = ruled.with(secrecy: opening.secrecy)
        let names = names(on: opening, of: question)
        var ballot = Ballot(
            id: opening.id, question: opening.question, round: opening.round, method: opening.method,
            position: position(of: opening, in: question, under: rule), rule: rule,
            isElection: question.form != .motion, candidates: names.candidates, writeIns: names.writeIns,
            seats: opening.marks,
            electors: Dictionary(
                opening.electors.map { ($0.member, $0.weight) }, uniquingKeysWith: { first, _ in first }),
            proxies: Dictionary(
                opening.electors.compactMap { elector in elector.proxy.map { (elector.member, $0) } },
                uniquingKeysWith: { first, _ in first }),
            excluded: excluded(by: opening, under: rule, standing: names.candidates), present: opening.present,
            members: members.count, roll: roll(of: opening, under: rule), seal: opening.seal, openedAt: moment,
            limitSeconds: opening.limitSeconds)
        if opening.method == .rollCall {
            ballot.rollCall = RollCall(order: callingOrder(of: opening.electors.map(\.member)))
        }
        // Nearly everybody votes: room for all at once spares the copies of a dictionary that grows.
        ballot.papers.reserveCapacity(opening.electors.count)
        ballots[opening.id] = ballot
        ballotOrder.append(opening.id)
        ballotsUnderWay.append(opening.id)
        seriesRecords[opening.question, default: SeriesRecord()].ballots.append(opening.id)
        ballotUnderWay = opening.id
        if opening.seal.map({ !$0.setup.isEmpty }) == true { scrutiny.ballotsOpened += 1 }
        questions[opening.question]?.rounds = opening.round
        conduct.repetitions[opening.question] = nil
        // A question that was put off is before the assembly again.
        questions[opening.question]?.state = .pending
        if question.kind != .appeal { debate.canAppeal = false }
    }

    private mutating func close(_ id: BallotID, revealed: [MemberCode: Choice]?, at moment: Moment) {
        for (member, choice) in revealed ?? [:] { ballots[id]?.receive(.open(choice), of: member) }
        ballots[id]?.close(at: moment)
        if ballots[id]?.method == .paper, ballotUnderWay == id { ballotUnderWay = nil }
    }

    /// Whether a ballot has come to its end, declared or annulled.
    mutating func endBallot(_ id: BallotID) {
        ballotsUnderWay.removeAll { $0 == id }
        if ballotUnderWay == id { ballotUnderWay = nil }
    }
}
