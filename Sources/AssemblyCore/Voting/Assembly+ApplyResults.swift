extension Assembly {
    /// Takes in the announcement of a result. What was announced follows from the papers, here as at the declaration;
    /// figures that do not are found by the verifier.
    mutating func declare(_ id: BallotID, at moment: Moment) {
        guard let ballot = ballots[id], ballot.phase == .counted, let (result, series) = try? outcome(of: ballot) else {
            return
        }
        ballots[id]?.result = result
        ballots[id]?.phase = .declared
        endBallot(id)
        let question = ballot.question
        seriesRecords[question, default: SeriesRecord()].declared.append(id)
        seriesRecords[question]?.series = series
        conduct.putOff[question] = nil
        keep(writtenInOn: ballot)
        if let step = result.step {
            take(step, electing: result.elected, in: question, at: moment)
        } else if let sequel = result.sequel {
            take(sequel, of: result.verdict, in: question, at: moment)
        }
        noteResult(on: question, at: moment)
    }

    /// Names that were written in and have votes stand from now on like those that were named.
    private mutating func keep(writtenInOn ballot: Ballot) {
        for name in ballot.writeIns where ballot.tally.scores[name.id] ?? 0 > 0 {
            guard questions[ballot.question]?.candidates.contains(where: { $0.id == name.id }) == false else {
                continue
            }
            questions[ballot.question]?.candidates.append(name)
        }
    }

    /// Takes in a step of a series: winners take their offices, and the question stands where the step leaves it.
    mutating func take(_ step: SeriesStep, electing winners: [CandidateID], in id: QuestionID, at moment: Moment) {
        questions[id]?.elected.append(contentsOf: winners)
        guard let question = questions[id] else { return }
        for winner in winners {
            guard let candidate = question.candidates.first(where: { $0.id == winner }),
                let office = office(wonBy: candidate, in: question)
            else { continue }
            conduct.offices.append(office)
        }
        switch step.next {
        case .decided: questions[id]?.state = .decided(.elected)
        case .failed(let rule): fail(id, by: rule, electing: !question.elected.isEmpty, at: moment)
        case .ballot, .tieBreak, .lots, .castingVote: break
        }
    }

    private mutating func fail(_ id: QuestionID, by rule: FailureRule, electing: Bool, at moment: Moment) {
        switch rule {
        case .newCandidate(let hours): awaitName(for: id, hours: hours, at: moment)
        case .postponed: putOff(id, for: .failure, at: moment)
        case .rejected, .furtherBallot, .revote: questions[id]?.state = .failed
        }
    }

    private mutating func take(_ sequel: Sequel, of verdict: Verdict, in id: QuestionID, at moment: Moment) {
        switch sequel {
        case .settled: questions[id]?.state = .decided(verdict.outcome == .carried ? .carried : .notCarried)
        case .secondVoteLater: putOff(id, for: .equalVotes, at: moment)
        case .postponed: putOff(id, for: verdict.isPutOff ? .abstentions : .failure, at: moment)
        case .newCandidate(let hours): awaitName(for: id, hours: hours, at: moment)
        case .castingVote, .revote: break
        }
    }

    private mutating func awaitName(for id: QuestionID, hours: Int, at moment: Moment) {
        conduct.awaitedNames[id] = moment.adding(seconds: hours * 3_600)
    }

    private mutating func putOff(_ id: QuestionID, for reason: PutOffReason, at moment: Moment) {
        questions[id]?.state = .postponed
        conduct.putOff[id] = PutOff(reason: reason, sitting: sitting.number ?? 0, at: moment)
    }

    mutating func annul(_ id: BallotID, _ reason: String) {
        guard let ballot = ballots[id], let question = questions[ballot.question] else { return }
        ballots[id]?.phase = .annulled
        ballots[id]?.letGoOfCiphertexts()
        ballots[id]?.annulment = reason
        endBallot(id)
        // What the annulled result had brought falls with it, lots and casting votes after it too; the record stays.
        let fallen = Set(winners(since: ballot))
        questions[question.id]?.elected = question.elected.filter { !fallen.contains($0) }
        let offices = Set(fallen.map { OfficeID.won(by: $0, in: question.id) })
        conduct.offices.removeAll { offices.contains($0.id) }
        conduct.moves[question.id]?.removeAll { $0.round >= ballot.round }
        conduct.awaitedNames[question.id] = nil
        conduct.putOff[question.id] = nil
        let written = Set(ballot.writeIns.map(\.id))
        questions[question.id]?.candidates.removeAll { written.contains($0.id) }
        if ballot.result != nil {
            questions[question.id]?.state = .pending
            seriesRecords[question.id]?.declared.removeAll { $0 == id }
            let rebuilt = rebuiltSeries(on: question.id)
            seriesRecords[question.id]?.series = rebuilt
        }
        if questions[question.id]?.isPending == true { agenda.openAgain(question.item) }
        // What an annulled vote had asked of the chair is not asked any more.
        if let due = debate.due, due.motion == question.id { debate.due = nil }
    }

    /// Who was elected by a ballot and by the lots and casting votes after it.
    private func winners(since ballot: Ballot) -> [CandidateID] {
        let moves = (conduct.moves[ballot.question] ?? []).filter { $0.round >= ballot.round }
        return (ballot.result?.elected ?? []) + moves.flatMap(\.elected)
    }
}
