/// What decides in a series besides its ballots: lots, casting votes, another name, a repetition.
extension Assembly {
    func decideSeries(_ command: SeriesCommand, by authority: Authority) throws(Refusal) -> [Fact] {
        switch command {
        case .declare(let id): return [.series(try decideDeclaration(id))]
        case .drawLots(let id, let seed):
            guard authority.attestation != nil else { throw .secondPersonNeeded }
            return [.series(try decideLots(id, seed: seed))]
        case .giveCastingVote(let id, let names): return [.series(try decideCastingVote(id, names))]
        case .giveCastingVoteOnMotion(let id, let carried):
            _ = try requireUndecided(id)
            guard awaitsCastingVote(id) else { throw .conduct(.noTie(id)) }
            return [.series(.castingVoteOnMotionGiven(id, carried: carried))]
        case .bringCandidate(let id, let candidate):
            let question = try requireUndecided(id)
            guard awaitsName(on: id) else { throw .conduct(.noNewNameAwaited(id)) }
            try requireSound(candidate, among: question.candidates)
            if let bar = bar(against: candidate, in: question) { throw .conduct(.barred(candidate.id, bar)) }
            return [.series(.candidateBrought(id, candidate))]
        case .repeatBallot(let id, let reason):
            return [try decideAnnulment(id, reason, by: authority), .series(.repetitionOrdered(id))]
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

    private func decideLots(_ id: QuestionID, seed: String) throws(Refusal) -> SeriesFact {
        let question = try requireUndecided(id)
        guard var series = series(on: id) else { throw .conduct(.noTie(id)) }
        switch series.next {
        case .lots(let between, let places, _):
            do throws(FiguresTrouble) {
                try series.drawLots(seed: seed)
                let drawn = try Lot(seed: seed).draw(places, of: between)
                let names = drawn.compactMap { name in question.candidates.first { $0.name == name }?.id }
                return .lotsDrawn(id, seed: seed, names: names)
            } catch { throw .badFigures(error.sentence) }
        case .tieBreak: throw .conduct(.tieByOtherMeans(id, means: "a ballot between the equal names"))
        case .castingVote: throw .conduct(.tieByOtherMeans(id, means: "the chair's casting vote"))
        case .ballot, .decided, .failed: throw .conduct(.noTie(id))
        }
    }

    private func decideCastingVote(_ id: QuestionID, _ names: [CandidateID]) throws(Refusal) -> SeriesFact {
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
            try series.castingVote(for: chosen)
            return .castingVoteGiven(id, names: names)
        } catch { throw .badFigures(error.sentence) }
    }

    mutating func applySeries(_ fact: SeriesFact, at moment: Moment) {
        switch fact {
        case .declared(let id, _): declare(id, at: moment)
        case .lotsDrawn(let id, let seed, _): move(.lots(seed: seed), in: id, at: moment)
        case .castingVoteGiven(let id, let names): move(.castingVote(names), in: id, at: moment)
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
            seriesRecords[id]?.beginAnew()
        case .repetitionOrdered(let id):
            if let question = ballots[id]?.question { conduct.repetitions[question] = id }
        }
    }

    /// Moves a series on by lots or a casting vote. Nothing happens where no such step comes next.
    private mutating func move(_ kind: SeriesMove.Kind, in id: QuestionID, at moment: Moment) {
        guard let question = questions[id], var present = series(on: id), var past = pastSeries(on: id),
            let step = try? present.take(kind, in: question)
        else { return }
        // The step is that of the names that stand now; the series itself is worked out from ballots and moves alone.
        _ = try? past.take(kind, in: question)
        seriesRecords[id]?.series = past
        let elected = step.elected.compactMap { name in question.candidates.first { $0.name == name }?.id }
        let round = lastSeriesBallot(on: id)?.round ?? 0
        conduct.moves[id, default: []].append(SeriesMove(round: round, kind: kind, elected: elected, step: step))
        take(step, electing: elected, in: id, at: moment)
    }
}

extension Series {
    /// Takes lots or a casting vote, whichever was used.
    mutating func take(_ move: SeriesMove.Kind, in question: Question) throws(FiguresTrouble) -> SeriesStep {
        switch move {
        case .lots(let seed): try drawLots(seed: seed)
        case .castingVote(let names): try castingVote(for: names.compactMap { question.name(of: $0) })
        }
    }
}
