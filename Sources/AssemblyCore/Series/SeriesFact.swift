public import Language

/// What has happened to results, and to the series of ballots that they belong to.
public indirect enum SeriesFact: Hashable, Sendable {
    /// A result was announced. What it says beyond these figures follows from the papers and the rule.
    case declared(BallotID, Declaration)
    /// What a recount brought was announced in the place of an announced result, which stays in the record.
    case corrected(BallotID, Declaration)
    /// Lots decided a tie by this number for these names; anyone can draw them again.
    case lotsDrawn(QuestionID, seed: String, names: [CandidateID])
    /// The chair decided between equal names.
    case castingVoteGiven(QuestionID, names: [CandidateID])
    /// The chair decided an equally divided motion.
    case castingVoteOnMotionGiven(QuestionID, carried: Bool)
    /// Another name was brought, and the series starts anew.
    case candidateBrought(QuestionID, Candidate)
    /// An annulled ballot is to be taken again.
    case repetitionOrdered(BallotID)
}

/// What decides in a series: results, lots, casting votes, another name, a repetition.
extension SeriesFact {
    func affect(_ assembly: inout Assembly, at moment: Moment) {
        switch self {
        case .declared(let id, _): Self.declare(id, in: &assembly, at: moment)
        case .corrected(let id, _): Self.correct(id, in: &assembly, at: moment)
        case .lotsDrawn(let id, let seed, _): Self.move(.lots(seed: seed), on: id, in: &assembly, at: moment)
        case .castingVoteGiven(let id, let names): Self.move(.castingVote(names), on: id, in: &assembly, at: moment)
        case .castingVoteOnMotionGiven(let id, let carried):
            assembly.questions[id]?.state = .decided(carried ? .carried : .notCarried)
        case .candidateBrought(let id, let candidate):
            assembly.conduct.awaitedNames[id] = nil
            assembly.questions[id]?.beginAnew(with: candidate)
            assembly.seriesRecords[id]?.beginAnew()
        case .repetitionOrdered(let id):
            if let question = assembly.ballots[id]?.question { assembly.conduct.repetitions[question] = id }
        }
    }

    /// Takes in the announcement of a result. What was announced follows from the papers, here as at the declaration;
    /// figures that do not are found by the verifier.
    private static func declare(_ id: BallotID, in assembly: inout Assembly, at moment: Moment) {
        guard let ballot = assembly.ballots[id], ballot.phase == .counted,
            let (result, series) = try? Series.outcome(of: ballot, in: assembly)
        else { return }
        assembly.balloting.declare(id, result)
        apply(result, series, of: ballot, in: &assembly, at: moment)
        // An appeal that has been decided gives the floor back to whoever had it.
        if let asked = assembly.questions[ballot.question], asked.kind == .appeal, !asked.isPending {
            assembly.floor.resumeSpeech(at: moment)
        }
    }

    /// Takes in what a recount brought. Where it decides the same, everything that has followed stands, lots and casting
    /// votes too; else all of that falls, as if the ballot had been annulled, and the new result takes its place.
    private static func correct(_ id: BallotID, in assembly: inout Assembly, at moment: Moment) {
        guard let ballot = assembly.ballots[id], ballot.awaitsCorrection, let before = ballot.result,
            let (result, series) = try? Series.correction(of: ballot, in: assembly)
        else { return }
        let isTheSame = result.decidesTheSame(as: before)
        if !isTheSame { BallotFact.takeBack(id, in: &assembly) }
        assembly.balloting.correct(id, to: result, at: moment)
        guard !isTheSame, let corrected = assembly.ballots[id] else {
            let rebuilt = Series.rebuiltSeries(on: ballot.question, in: assembly)
            assembly.seriesRecords[ballot.question]?.series = rebuilt
            return
        }
        apply(result, series, of: corrected, in: &assembly, at: moment)
        assembly.openItemAgain(for: id)
    }

    /// Takes in a result that is announced: it becomes the last of its series, and decides its question.
    private static func apply(
        _ result: DeclaredResult, _ series: Series?, of ballot: Ballot, in assembly: inout Assembly, at moment: Moment
    ) {
        let (id, question) = (ballot.id, ballot.question)
        assembly.seriesRecords[question, default: SeriesRecord()].declared.append(id)
        assembly.seriesRecords[question]?.series = series
        assembly.conduct.putOff[question] = nil
        assembly.questions[question]?.keep(writtenInOn: ballot)
        if let step = result.step {
            apply(step, electing: result.elected, on: question, in: &assembly, at: moment)
        } else if let sequel = result.sequel {
            apply(sequel, of: result.verdict, on: question, in: &assembly, at: moment)
        }
    }

    /// Moves a series on by lots or a casting vote. Nothing happens where no such step comes next.
    private static func move(
        _ kind: SeriesMove.Kind, on id: QuestionID, in assembly: inout Assembly, at moment: Moment
    ) {
        guard let question = assembly.questions[id], var present = assembly.series(on: id),
            var past = Series.pastSeries(on: id, in: assembly), let step = try? present.apply(kind, in: question)
        else { return }
        // The step is that of the names that stand now; the series itself is worked out from ballots and moves alone.
        _ = try? past.apply(kind, in: question)
        assembly.seriesRecords[id]?.series = past
        let elected = step.elected.compactMap { name in question.candidates.first { $0.name == name }?.id }
        let round = assembly.lastSeriesBallot(on: id)?.round ?? 0
        assembly.conduct.moves[id, default: []].append(
            SeriesMove(round: round, kind: kind, elected: elected, step: step))
        apply(step, electing: elected, on: id, in: &assembly, at: moment)
    }

    /// Takes in a step of a series: winners take their offices, and the question stands where the step leaves it.
    private static func apply(
        _ step: SeriesStep, electing winners: [CandidateID], on id: QuestionID, in assembly: inout Assembly,
        at moment: Moment
    ) {
        assembly.questions[id]?.elected.append(contentsOf: winners)
        guard let question = assembly.questions[id] else { return }
        for winner in winners {
            guard let candidate = question.candidates.first(where: { $0.id == winner }),
                let office = Bar.office(wonBy: candidate, in: question, in: assembly)
            else { continue }
            assembly.conduct.offices.append(office)
        }
        switch step.next {
        case .decided: assembly.questions[id]?.state = .decided(.elected)
        case .failed(let rule): fail(id, by: rule, in: &assembly, at: moment)
        case .ballot, .tieBreak, .lots, .castingVote: break
        }
    }

    private static func fail(_ id: QuestionID, by rule: FailureRule, in assembly: inout Assembly, at moment: Moment) {
        switch rule {
        case .newCandidate(let hours): assembly.conduct.awaitName(for: id, hours: hours, from: moment)
        case .postponed: putOff(id, for: .failure, in: &assembly, at: moment)
        case .rejected, .furtherBallot, .revote: assembly.questions[id]?.state = .failed
        }
    }

    private static func apply(
        _ sequel: Sequel, of verdict: Verdict, on id: QuestionID, in assembly: inout Assembly, at moment: Moment
    ) {
        switch sequel {
        case .settled:
            assembly.questions[id]?.state = .decided(verdict.outcome == .carried ? .carried : .notCarried)
        case .secondVoteLater: putOff(id, for: .equalVotes, in: &assembly, at: moment)
        case .postponed: putOff(id, for: verdict.isPutOff ? .abstentions : .failure, in: &assembly, at: moment)
        case .newCandidate(let hours): assembly.conduct.awaitName(for: id, hours: hours, from: moment)
        case .castingVote, .revote: break
        }
    }

    private static func putOff(
        _ id: QuestionID, for reason: PutOffReason, in assembly: inout Assembly, at moment: Moment
    ) {
        assembly.questions[id]?.state = .postponed
        assembly.conduct.putOff[id] = PutOff(reason: reason, sitting: assembly.sitting.number ?? 0, at: moment)
    }
}

extension Question {
    /// Names that were written in and have votes stand from now on like those that were named.
    fileprivate mutating func keep(writtenInOn ballot: Ballot) {
        for name in ballot.writeIns where ballot.tally.scores[name.id] ?? 0 > 0 {
            guard !candidates.contains(where: { $0.id == name.id }) else { continue }
            candidates.append(name)
        }
    }

    /// Whoever stood before has not been elected and stands no longer; the series starts anew with another name.
    fileprivate mutating func beginAnew(with candidate: Candidate) {
        for place in candidates.indices { candidates[place].isWithdrawn = true }
        candidates.append(candidate)
        roundsBefore = rounds
    }
}

extension SeriesFact {
    /// What has happened, in one sentence for the record and the minutes; `nil` for a result, which stands by itself.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .declared, .corrected: return nil
        case .lotsDrawn(let id, let seed, _):
            let words = SeriesFact.words(ofMove: .lots(seed: seed), on: id, in: assembly)
            return "Lots were drawn on \(assembly.title(of: id)) with the number \(seed): \(words)"
        case .castingVoteGiven(let id, let names):
            let words = SeriesFact.words(ofMove: .castingVote(names), on: id, in: assembly)
            return "The chair gave the casting vote on \(assembly.title(of: id)): \(words)"
        case .castingVoteOnMotionGiven(let id, let carried):
            let side: Message = carried ? "for" : "against"
            return "The votes being equal, the chair gave the casting vote \(side): \(assembly.title(of: id))."
        case .candidateBrought(let id, let candidate):
            return "\(candidate.name) was put forward; the ballots begin anew: \(assembly.title(of: id))."
        case .repetitionOrdered(let id):
            let reason = assembly.ballots[id]?.annulment.map(StatedReason.sentence) ?? .empty
            return "The ballot is taken again: \(assembly.title(of: id)). \(reason)"
        }
    }
}

extension SeriesFact {
    /// What lots or a casting vote brought; empty where an annulment has taken it back.
    fileprivate static func words(ofMove kind: SeriesMove.Kind, on id: QuestionID, in assembly: Assembly) -> Message {
        assembly.conduct.moves[id]?.last { $0.kind == kind }?.step.explanation ?? .empty
    }
}

extension PutOffReason {
    /// The reason between commas.
    public var words: Message {
        switch self {
        case .abstentions: "because more abstained than the rule allows"
        case .equalVotes: "because the votes were equal"
        case .failure: "because the majority was not reached"
        }
    }
}
