/// Hands, papers and answers that officers count: two must agree, and nobody counts twice.
extension BallotCommand {
    static func decideHandCount(_ id: BallotID, _ tally: Tally, by authority: Authority, in assembly: Assembly)
        throws(Refusal) -> [Fact]
    {
        guard case .officer(_, let counter, _) = authority else { throw .notYours(needs: [.secretariat]) }
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.method.isCountedByHand else { throw .conduct(.notCountedByHand(id)) }
        // Papers are counted when the last one is in; hands while they are up.
        let isTime =
            ballot.phase == .closed || (ballot.method == .hands && ballot.phase == .open) || ballot.awaitsRecount
        if ballot.phase == .counted || (ballot.phase == .declared && !isTime) { throw .ballotAlready(id, ballot.phase) }
        guard isTime else { throw .ballotNotOpen(id, ballot.phase) }
        if let trouble = ballot.trouble(with: tally) { throw .badFigures(trouble) }
        guard !ballot.handCounts.contains(where: { $0.by == counter }) else { throw .conduct(.sameCounter(counter)) }
        let entered = Fact.ballots(.handCountEntered(id, tally))
        guard let first = ballot.handCounts.first?.tally else { return [entered] }
        guard first.saysTheSame(as: tally) else {
            return [entered, .ballots(.handCountsDisagreed(id, first: first, second: tally))]
        }
        let close: [Fact] = ballot.phase == .open ? [.ballots(.closed(id, revealed: nil))] : []
        return [entered] + close + [.ballots(.handCountAgreed(id, tally))]
    }

    static func decideAnswer(
        _ id: BallotID, _ member: MemberCode, _ answer: RollCallAnswer, replacing before: AnswerBefore?,
        in assembly: Assembly
    ) throws(Refusal) -> Fact {
        let ballot = try Require.phase(id, .open, in: assembly)
        guard let call = ballot.rollCall else { throw .conduct(.notARollCall(id)) }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        // What another officer has recorded meanwhile is never overwritten unseen.
        if let before, let recorded = call.answers[member], before != .answer(recorded) {
            throw .conduct(.answeredMeanwhile(member, recorded, by: call.recorders?[member]))
        }
        // An answer that was taken down wrongly is put right before the close; nobody answers before being called.
        let isCalled = call.next == member
        guard isCalled || call.answers[member] != nil else { throw .conduct(.anotherIsCalled(call.next)) }
        if !isCalled, call.answers[member] == answer { throw .nothingToChange }
        return .ballots(.rollCallAnswered(id, member, answer))
    }
}

extension Tally {
    /// Whether two counts agree; a name without votes may be given or left out.
    func saysTheSame(as other: Tally) -> Bool {
        var (left, right) = (self, other)
        left.scores = left.scores.filter { $0.value != 0 }
        right.scores = right.scores.filter { $0.value != 0 }
        return left == right
    }
}
