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

extension Assembly {
    /// The next ballot on a question; `nil` where another step comes first, or none at all.
    public func upcomingBallot(on id: QuestionID) -> UpcomingBallot? {
        guard let question = questions[id], question.isPending || question.state == .postponed,
            let rule = rule(of: question), let plan = try? plan(for: question, under: rule)
        else { return nil }
        return UpcomingBallot(
            position: plan.position, candidates: plan.candidates.filter { $0.id != Candidate.noneID },
            isOpenToOthers: !plan.writeIns.isEmpty, replacesAnnulled: annulledBefore(plan.position, on: id))
    }

    /// What comes next now in the series of a ballot that was the last of it; `nil` where the series has gone on or ended.
    public func nextInSeries(after ballot: Ballot) -> NextBallot? {
        guard questions[ballot.question]?.isPending == true, lastSeriesBallot(on: ballot.question)?.id == ballot.id
        else { return nil }
        return series(on: ballot.question)?.next
    }

    /// What a result decided and what follows from it as the series stands now, with the arithmetic.
    public func explanation(of result: DeclaredResult, in ballot: Ballot) -> Message {
        guard let step = result.step, let next = nextInSeries(after: ballot), hasNoMove(since: ballot) else {
            return result.explanation
        }
        return step.explanation(followedBy: next)
    }

    /// What the last step of a series brought and what follows as the series stands now; `nil` before its first ballot.
    public func latestExplanation(on id: QuestionID) -> Message? {
        guard let step = seriesSteps(on: id).last else { return nil }
        guard questions[id]?.isPending == true, let next = series(on: id)?.next else { return step.explanation }
        return step.explanation(followedBy: next)
    }

    private func hasNoMove(since ballot: Ballot) -> Bool {
        conduct.moves[ballot.question]?.contains { $0.round == ballot.round } != true
    }

    /// Whether another name may be brought: because the rule asks for one, or because nobody stands any more in a series
    /// that has begun, which could not go on otherwise.
    public func awaitsName(on id: QuestionID) -> Bool {
        if conduct.awaitedNames[id] != nil { return true }
        guard let question = questions[id], question.isPending, case .election = question.form,
            lastSeriesBallot(on: id) != nil, case .failed? = series(on: id)?.next
        else { return false }
        return true
    }

    /// Whether the ballot in the same place of the series was annulled and has not been taken again.
    private func annulledBefore(_ position: SeriesPosition, on id: QuestionID) -> Bool {
        guard let last = seriesRecords[id]?.ballots.last.flatMap({ ballots[$0] }) else { return false }
        return last.phase == .annulled && last.position.number == position.number
    }
}
