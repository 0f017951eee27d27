public import Language

/// The next ballot on a question as it would be opened now: the one place that says which ballot comes next, for the
/// words of the chair, its steps, the board and every page.
public struct UpcomingBallot: Hashable, Sendable {
    /// Its place in the series, with its tests.
    public let position: SeriesPosition
    /// The names on its paper, "none of them" left out; empty for a motion.
    public let candidates: [Candidate]
    /// Whether other names may be voted for as well.
    public let isOpenToOthers: Bool
    /// Whether it takes the place of one that was annulled.
    public let replacesAnnulled: Bool
}

extension UpcomingBallot {
    /// The next ballot on a question; `nil` where another step comes first, or none at all.
    public static func next(on id: QuestionID, in assembly: Assembly) -> UpcomingBallot? {
        guard let question = assembly.questions[id], question.isPending || question.state == .postponed,
            let rule = assembly.rule(of: question),
            let plan = try? OpeningPlan.plan(for: question, under: rule, in: assembly)
        else { return nil }
        return UpcomingBallot(
            position: plan.position, candidates: plan.candidates.filter { $0.id != Candidate.noneID },
            isOpenToOthers: !plan.writeIns.isEmpty,
            replacesAnnulled: annulledBefore(plan.position, on: id, in: assembly))
    }

    /// What comes next now in the series of a ballot that was the last of it; `nil` where the series has gone on or ended.
    public static func nextInSeries(after ballot: Ballot, in assembly: Assembly) -> NextBallot? {
        guard assembly.questions[ballot.question]?.isPending == true,
            assembly.lastSeriesBallot(on: ballot.question)?.id == ballot.id
        else { return nil }
        return assembly.series(on: ballot.question)?.next
    }

    /// What a result decided and what follows from it as the series stands now, with the arithmetic.
    public static func explanation(of result: DeclaredResult, in ballot: Ballot, in assembly: Assembly) -> Message {
        guard let step = result.step, let next = nextInSeries(after: ballot, in: assembly),
            hasNoMove(since: ballot, in: assembly)
        else {
            guard result.step == nil else { return result.explanation }
            return result.verdict.explanation(on: assembly.questions[ballot.question], in: assembly)
        }
        return step.explanation(followedBy: next)
    }

    /// What the last step of a series brought and what follows as the series stands now; `nil` before its first ballot.
    public static func latestExplanation(on id: QuestionID, in assembly: Assembly) -> Message? {
        guard let step = assembly.seriesSteps(on: id).last else { return nil }
        guard assembly.questions[id]?.isPending == true, let next = assembly.series(on: id)?.next else {
            return step.explanation
        }
        return step.explanation(followedBy: next)
    }

    private static func hasNoMove(since ballot: Ballot, in assembly: Assembly) -> Bool {
        assembly.conduct.moves[ballot.question]?.contains { $0.round == ballot.round } != true
    }

    /// Whether another name may be brought: because the rule asks for one, or because nobody stands any more in a series
    /// that has begun, which could not go on otherwise.
    public static func awaitsName(on id: QuestionID, in assembly: Assembly) -> Bool {
        if assembly.conduct.awaitedNames[id] != nil { return true }
        guard let question = assembly.questions[id], question.isPending, case .election = question.form,
            assembly.lastSeriesBallot(on: id) != nil, case .failed? = assembly.series(on: id)?.next
        else { return false }
        return true
    }

    /// Whether the ballot in the same place of the series was annulled and has not been taken again.
    private static func annulledBefore(_ position: SeriesPosition, on id: QuestionID, in assembly: Assembly) -> Bool {
        guard let last = assembly.seriesRecords[id]?.ballots.last.flatMap({ assembly.ballots[$0] }) else {
            return false
        }
        return last.phase == .annulled && last.position.number == position.number
    }
}
