/// The verifier's part that knows results: every declared one is counted again from the papers.
extension Assembly {
    /// What is wrong with a fact about a result or a series; `nil` when it follows.
    func trouble(withSeries fact: SeriesFact, of event: Event) -> String? {
        switch fact {
        case .declared(let id, let declaration): return trouble(with: declaration, of: id)
        case .repetitionOrdered(let id):
            return ballots[id]?.phase == .annulled ? nil : "Ballot \(id) is to be repeated, but it was not annulled."
        case .lotsDrawn(let id, let seed, _): return trouble(with: event, asked: .drawLots(id, seed: seed))
        case .castingVoteGiven(let id, let names):
            return trouble(with: event, asked: .giveCastingVote(id, names: names))
        case .castingVoteOnMotionGiven(let id, let carried):
            return trouble(with: event, asked: .giveCastingVoteOnMotion(id, carried: carried))
        case .candidateBrought(let id, let candidate):
            return trouble(with: event, asked: .bringCandidate(id, candidate))
        }
    }

    private func trouble(with event: Event, asked command: SeriesCommand) -> String? {
        do throws(Refusal) {
            try permitSeries(command, event.by)
            return try decideSeries(command, by: event.by).first == event.fact
                ? nil : "What moved a series on is not what follows from its ballots."
        } catch { return "Something moved a series on that could not happen. \(error.sentence)" }
    }

    private func trouble(with declaration: Declaration, of id: BallotID) -> String? {
        guard let ballot = ballots[id] else { return "Ballot \(id) was never opened." }
        guard ballot.phase == .counted else {
            return "Ballot \(id) is declared while it is \(ballot.phase.rawValue)."
        }
        let counted = ballot.isSealed || ballot.method.isCountedByHand ? ballot : ballot.recounted()
        do throws(FiguresTrouble) {
            let recomputed = try computedResult(of: counted)
            guard Declaration(of: recomputed, on: counted) == declaration else {
                let figures = recomputed.verdict.explanation
                return "The declared result of ballot \(id) is not the one that its papers give: \(figures)"
            }
            return nil
        } catch { return "The figures of ballot \(id) cannot be counted. \(error.sentence)" }
    }
}
