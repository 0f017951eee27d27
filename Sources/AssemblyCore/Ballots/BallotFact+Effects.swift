extension BallotFact {
    /// What it brings about beside the ballots: an opening freezes what the rules, the roll and the series say, and an
    /// annulment takes back what the result had brought.
    func affect(_ assembly: inout Assembly, at now: Moment) {
        switch self {
        case .opened(let opening): opening.open(in: &assembly, at: now)
        case .annulled(let id, _):
            Self.takeBack(id, in: &assembly)
            assembly.openItemAgain(for: id)
        case .cast, .notCast, .held, .released, .extended, .timeRanOut, .closed, .counted, .handCountAgreed,
            .handCountEntered, .handCountsDisagreed, .rollCallAnswered, .recountOrdered:
            break
        }
    }

    /// What an annulled result had brought falls with it, lots and casting votes after it too; the record stays.
    static func takeBack(_ id: BallotID, in assembly: inout Assembly) {
        guard let ballot = assembly.ballots[id], let question = assembly.questions[ballot.question] else { return }
        let fallen = Set(winners(since: ballot, in: assembly))
        assembly.questions[question.id]?.elected = question.elected.filter { !fallen.contains($0) }
        assembly.conduct.takeBack(question.id, electing: fallen, since: ballot.round)
        let written = Set(ballot.writeIns.map(\.id))
        assembly.questions[question.id]?.candidates.removeAll { written.contains($0.id) }
        if ballot.result != nil {
            assembly.questions[question.id]?.state = .pending
            assembly.seriesRecords[question.id]?.declared.removeAll { $0 == id }
            let rebuilt = Series.rebuiltSeries(on: question.id, in: assembly)
            assembly.seriesRecords[question.id]?.series = rebuilt
        }
        // What an annulled vote had asked of the chair is not asked any more.
        if let due = assembly.debate.due, due.motion == question.id { assembly.debate.due = nil }
    }

    /// Who was elected by a ballot and by the lots and casting votes after it.
    private static func winners(since ballot: Ballot, in assembly: Assembly) -> [CandidateID] {
        let moves = (assembly.conduct.moves[ballot.question] ?? []).filter { $0.round >= ballot.round }
        return (ballot.result?.elected ?? []) + moves.flatMap(\.elected)
    }
}

extension Assembly {
    /// The item of a ballot can be taken up again where its question is to be decided once more.
    mutating func openItemAgain(for id: BallotID) {
        guard let question = ballots[id].flatMap({ questions[$0.question] }) else { return }
        if question.isPending || question.state == .postponed { agenda.openAgain(question.item) }
    }
}

extension BallotOpening {
    /// Opens the ballot, with what follows from the rules, the roll and the series as they stand.
    fileprivate func open(in assembly: inout Assembly, at moment: Moment) {
        guard let asked = assembly.questions[question], let ballot = ballot(on: asked, in: assembly, at: moment) else {
            return
        }
        assembly.balloting.open(ballot)
        assembly.seriesRecords[question, default: SeriesRecord()].ballots.append(id)
        if seal.map({ !$0.setup.isEmpty }) == true { assembly.scrutiny.ballotsOpened += 1 }
        assembly.questions[question]?.rounds = round
        assembly.conduct.repetitions[question] = nil
        // A question that was put off is before the assembly again.
        assembly.questions[question]?.state = .pending
        if asked.kind != .appeal { assembly.debate.canAppeal = false }
    }

    private func ballot(on asked: Question, in assembly: Assembly, at moment: Moment) -> Ballot? {
        guard let ruled = assembly.rulebook?[asked.decision] else { return nil }
        let rule = ruled.with(secrecy: secrecy)
        let names = BallotOpening.names(on: self, of: asked, in: assembly)
        let votes = ByElector(electors, sharing: assembly.balloting.electors)
        var ballot = Ballot(
            id: id, question: question, round: round, method: method,
            position: BallotOpening.position(of: self, in: asked, under: rule, in: assembly), rule: rule,
            isElection: asked.form != .motion, candidates: names.candidates, writeIns: names.writeIns, seats: marks,
            electors: votes,
            proxies: Dictionary(
                electors.compactMap { elector in elector.proxy.map { (elector.member, $0) } },
                uniquingKeysWith: { first, _ in first }),
            excluded: BallotOpening.excluded(by: self, under: rule, standing: names.candidates, in: assembly),
            present: present, members: assembly.members.count,
            roll: BallotRoll.freezeRoll(of: self, electors: votes, under: rule, in: assembly), seal: seal,
            openedAt: moment, limitSeconds: limitSeconds, papers: ByElector(votes.list))
        if method == .rollCall {
            ballot.rollCall = RollCall(order: OpeningPlan.callingOrder(of: electors.map(\.member), in: assembly))
        }
        return ballot
    }
}
