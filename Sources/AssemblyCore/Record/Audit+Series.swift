import Language

/// The verifier's part that knows results: every declared one is counted again from the papers.
extension Audit {
    /// What is wrong with a fact about a result or a series; `nil` when it follows.
    static func trouble(withSeries fact: SeriesFact, of event: Event, in assembly: Assembly) -> Message? {
        switch fact {
        case .declared(let id, let declaration):
            return trouble(permitting: .declare(id), to: event.by, in: assembly)
                ?? trouble(with: declaration, of: id, in: assembly)
        case .corrected(let id, _): return trouble(with: event, asked: .correct(id), in: assembly)
        case .repetitionOrdered(let id):
            guard assembly.ballots[id]?.phase == .annulled else {
                return "\(assembly.name(ofBallot: id)) is to be repeated, but it was not annulled."
            }
            return trouble(permitting: .repeatBallot(id, reason: ""), to: event.by, in: assembly)
        case .lotsDrawn(let id, let seed, _):
            return trouble(with: event, asked: .drawLots(id, seed: seed), in: assembly)
        case .castingVoteGiven(let id, let names):
            return trouble(with: event, asked: .giveCastingVote(id, names: names), in: assembly)
        case .castingVoteOnMotionGiven(let id, let carried):
            return trouble(with: event, asked: .giveCastingVoteOnMotion(id, carried: carried), in: assembly)
        case .candidateBrought(let id, let candidate):
            return trouble(with: event, asked: .bringCandidate(id, candidate), in: assembly)
        }
    }

    private static func trouble(permitting command: SeriesCommand, to authority: Authority, in assembly: Assembly)
        -> Message?
    {
        do throws(Refusal) {
            try command.permit(authority, in: assembly)
            return nil
        } catch { return impossible(error, in: assembly) }
    }

    private static func impossible(_ refusal: Refusal, in assembly: Assembly) -> Message {
        "The step recorded after a ballot was not possible at that point. \(refusal.sentence(in: assembly))"
    }

    private static func trouble(with event: Event, asked command: SeriesCommand, in assembly: Assembly) -> Message? {
        do throws(Refusal) {
            try command.permit(event.by, in: assembly)
            return try command.decide(by: event.by, in: assembly).first == event.fact
                ? nil : "The step recorded after a ballot is not the one that follows from its result."
        } catch { return impossible(error, in: assembly) }
    }

    private static func trouble(with declaration: Declaration, of id: BallotID, in assembly: Assembly) -> Message? {
        guard let ballot = assembly.ballots[id] else { return "\(assembly.name(ofBallot: id)) was never opened." }
        guard ballot.phase == .counted else {
            return "\(assembly.name(ofBallot: id)) is declared while it is \(ballot.phase.word)."
        }
        let counted = ballot.isSealed || ballot.method.isCountedByHand ? ballot : ballot.recounted()
        do throws(FiguresRefusal) {
            let recomputed = try Series.computedResult(of: counted, in: assembly)
            guard Declaration(of: recomputed, on: counted).saysTheSame(as: declaration) else {
                let figures = recomputed.verdict.explanation
                return
                    "The declared result of \(assembly.name(ofBallot: id)) is not the one that its papers give: \(figures)"
            }
            return nil
        } catch { return "The figures of \(assembly.name(ofBallot: id)) cannot be counted. \(error.sentence)" }
    }
}
