/// What decides in a series besides its ballots: lots, casting votes, another name, a repetition.
extension Assembly {
    func decideSeries(_ command: ConductCommand, by authority: Authority) throws(Refusal) -> [Fact] {
        switch command {
        case .drawLots(let id, let seed):
            guard authority.attestation != nil else { throw .secondPersonNeeded }
            return [.conduct(try decideLots(id, seed: seed))]
        case .giveCastingVote(let id, let names): return [.conduct(try decideCastingVote(id, names))]
        case .giveCastingVoteOnMotion(let id, let carried):
            _ = try requireUndecided(id)
            guard awaitsCastingVote(id) else { throw .conduct(.noTie(id)) }
            return [.conduct(.castingVoteOnMotionGiven(id, carried: carried))]
        case .bringCandidate(let id, let candidate):
            let question = try requireUndecided(id)
            guard conduct.awaitedNames[id] != nil else { throw .conduct(.noNewNameAwaited(id)) }
            try requireSound(candidate, among: question.candidates)
            if let bar = bar(against: candidate, in: question) { throw .conduct(.barred(candidate.id, bar)) }
            return [.conduct(.candidateBrought(id, candidate))]
        case .repeatBallot(let id, let reason):
            let annulment = try decideAnnulment(id, reason, by: authority)
            return [annulment, .conduct(.repetitionOrdered(id, reason: reason))]
        default: throw .nothingToChange
        }
    }

    /// A question whose series goes on and on which no ballot is under way.
    private func requireUndecided(_ id: QuestionID) throws(Refusal) -> Question {
        try requireOpenSitting()
        try requireNoVote()
        guard let question = questions[id] else { throw .noSuchQuestion(id) }
        try requireNoBallot(on: id)
        guard question.state == .pending else { throw .questionNotPending(id) }
        return question
    }

    private func decideLots(_ id: QuestionID, seed: String) throws(Refusal) -> ConductFact {
        _ = try requireUndecided(id)
        guard var series = series(on: id) else { throw .conduct(.noTie(id)) }
        switch series.next {
        case .lots: break
        case .tieBreak: throw .conduct(.tieByOtherMeans(id, means: "a ballot between the equal names"))
        case .castingVote: throw .conduct(.tieByOtherMeans(id, means: "the chair's casting vote"))
        case .ballot, .decided, .failed: throw .conduct(.noTie(id))
        }
        do throws(FiguresTrouble) {
            return .lotsDrawn(id, seed: seed, try series.drawLots(seed: seed))
        } catch { throw .badFigures(error.sentence) }
    }

    private func decideCastingVote(_ id: QuestionID, _ names: [CandidateID]) throws(Refusal) -> ConductFact {
        let question = try requireUndecided(id)
        guard var series = series(on: id) else { throw .conduct(.noTie(id)) }
        guard case .castingVote(let between, let places, _) = series.next else {
            if series.next.tie != nil { throw .conduct(.tieByOtherMeans(id, means: "a further ballot or lots")) }
            throw .conduct(.noTie(id))
        }
        guard Set(names).count == names.count, names.count == places else {
            throw .conduct(.wrongNumberOfNames(places: places))
        }
        var chosen: [String] = []
        for candidate in names {
            guard let name = question.name(of: candidate), between.contains(name) else {
                throw .conduct(.nameIsNotEqual(candidate))
            }
            chosen.append(name)
        }
        do throws(FiguresTrouble) {
            return .castingVoteGiven(id, names: names, try series.castingVote(for: chosen))
        } catch { throw .badFigures(error.sentence) }
    }

    mutating func applySeries(_ fact: ConductFact, at moment: Moment) {
        switch fact {
        case .lotsDrawn(let id, let seed, let step): take(step, by: .lots(seed: seed), in: id, at: moment)
        case .castingVoteGiven(let id, let names, let step): take(step, by: .castingVote(names), in: id, at: moment)
        case .castingVoteOnMotionGiven(let id, let carried):
            questions[id]?.state = .decided(carried ? .carried : .notCarried)
        case .candidateBrought(let id, let candidate):
            conduct.awaitedNames[id] = nil
            // Whoever stood before has not been elected and stands no longer; the series starts anew.
            guard var question = questions[id] else { return }
            for place in question.candidates.indices { question.candidates[place].isWithdrawn = true }
            question.candidates.append(candidate)
            question.roundsBefore = question.rounds
            questions[id] = question
        case .repetitionOrdered(let id, _):
            if let question = ballots[id]?.question { conduct.repetitions[question] = id }
        default: break
        }
    }

    private mutating func take(_ step: SeriesStep, by kind: SeriesMove.Kind, in id: QuestionID, at moment: Moment) {
        let elected = step.elected.compactMap { name in questions[id]?.candidates.first { $0.name == name }?.id }
        let round = seriesBallots(on: id).last?.round ?? 0
        conduct.moves[id, default: []].append(SeriesMove(round: round, kind: kind, elected: elected))
        take(step, electing: elected, in: id, at: moment)
    }
}
