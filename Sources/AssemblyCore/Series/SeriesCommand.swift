/// What somebody wants done about results and about what moves a series on besides its ballots.
public indirect enum SeriesCommand: Hashable, Sendable {
    /// Announces the result of a ballot that has been counted.
    case declare(BallotID)
    /// Announces what the recount of a ballot brings whose result had been announced.
    case correct(BallotID)
    /// Decides a tie by a number drawn in public, attested by a second officer.
    case drawLots(QuestionID, seed: String)
    /// The chair decides between equal names.
    case giveCastingVote(QuestionID, names: [CandidateID])
    /// The chair decides an equally divided motion.
    case giveCastingVoteOnMotion(QuestionID, carried: Bool)
    /// Another name for an appointment that was not carried (RPGA 50); the series starts anew.
    case bringCandidate(QuestionID, Candidate)
    /// Annuls a ballot and orders it to be taken again at the same place of its series; two officers, with a reason.
    case repeatBallot(BallotID, reason: String)
}

extension SeriesCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .declare, .correct, .giveCastingVote, .giveCastingVoteOnMotion: try Require.officer(authority, .chair)
        case .drawLots, .bringCandidate, .repeatBallot: try Require.officer(authority, .chair, .secretariat)
        }
    }

    func decide(by authority: Authority, in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .declare(let id): return [.series(try Series.decideDeclaration(id, in: assembly))]
        case .correct(let id): return [.series(try Series.decideCorrection(id, in: assembly))]
        case .drawLots(let id, let seed):
            guard authority.attestation != nil else { throw .secondPersonNeeded }
            return [.series(try SeriesCommand.decideLots(id, seed: seed, in: assembly))]
        case .giveCastingVote(let id, let names):
            return [.series(try SeriesCommand.decideCastingVote(id, names, in: assembly))]
        case .giveCastingVoteOnMotion(let id, let carried):
            _ = try Require.undecided(id, in: assembly)
            guard OpeningPlan.awaitsCastingVote(id, in: assembly) else { throw .conduct(.noTie(id)) }
            return [.series(.castingVoteOnMotionGiven(id, carried: carried))]
        case .bringCandidate(let id, let candidate):
            let question = try Require.undecided(id, in: assembly)
            guard UpcomingBallot.awaitsName(on: id, in: assembly) else { throw .conduct(.noNewNameAwaited(id)) }
            try Require.sound(candidate, among: question.candidates, in: assembly)
            if let bar = Bar.raised(against: candidate, in: question, in: assembly) {
                throw .conduct(.barred(candidate.id, bar))
            }
            return [.series(.candidateBrought(id, candidate))]
        case .repeatBallot(let id, let reason):
            return [
                try BallotCommand.decideAnnulment(id, reason, by: authority, in: assembly),
                .series(.repetitionOrdered(id)),
            ]
        }
    }

    private static func decideLots(_ id: QuestionID, seed: String, in assembly: Assembly) throws(Refusal) -> SeriesFact
    {
        let question = try Require.undecided(id, in: assembly)
        guard var series = assembly.series(on: id) else { throw .conduct(.noTie(id)) }
        switch series.next {
        case .lots(let between, let places, _):
            do throws(FiguresRefusal) {
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

    private static func decideCastingVote(_ id: QuestionID, _ names: [CandidateID], in assembly: Assembly)
        throws(Refusal) -> SeriesFact
    {
        let question = try Require.undecided(id, in: assembly)
        guard var series = assembly.series(on: id) else { throw .conduct(.noTie(id)) }
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
        do throws(FiguresRefusal) {
            try series.castingVote(for: chosen)
            return .castingVoteGiven(id, names: names)
        } catch { throw .badFigures(error.sentence) }
    }
}

extension Require {
    /// A question whose series goes on and on which no ballot is under way.
    static func undecided(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Question {
        try openSitting(in: assembly)
        try noVote(in: assembly)
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        try noBallot(on: id, in: assembly)
        guard question.state == .pending else { throw .questionNotPending(id) }
        return question
    }
}

extension Series {
    /// Applies lots or a casting vote, whichever was used.
    mutating func apply(_ move: SeriesMove.Kind, in question: Question) throws(FiguresRefusal) -> SeriesStep {
        switch move {
        case .lots(let seed): try drawLots(seed: seed)
        case .castingVote(let names): try castingVote(for: names.compactMap { question.name(of: $0) })
        }
    }
}
