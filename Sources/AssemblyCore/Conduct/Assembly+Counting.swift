/// Hands, papers and answers that officers count: two must agree, and nobody counts twice.
extension Assembly {
    func decideHandCount(_ id: BallotID, _ tally: Tally, by authority: Authority) throws(Refusal) -> [Fact] {
        guard case .officer(_, let counter, _) = authority else { throw .notYours(needs: [.secretariat]) }
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.method.isCountedByHand else { throw .conduct(.notCountedByHand(id)) }
        // Papers are counted when the last one is in; hands while they are up.
        let isTime = ballot.phase == .closed || (ballot.method == .hands && ballot.phase == .open)
        guard isTime else { throw .ballotNotOpen(id, ballot.phase) }
        if let trouble = ballot.trouble(with: tally) { throw .badFigures(trouble) }
        guard !ballot.handCounts.contains(where: { $0.by == counter }) else { throw .conduct(.sameCounter(counter)) }
        let entered = Fact.conduct(.handCountEntered(id, tally))
        guard let first = ballot.handCounts.first?.tally else { return [entered] }
        guard first.saysTheSame(as: tally) else {
            return [entered, .conduct(.handCountsDisagreed(id, first: first, second: tally))]
        }
        let close: [Fact] = ballot.phase == .open ? [.ballotClosed(id, revealed: nil)] : []
        return [entered] + close + [.conduct(.handCountAgreed(id, tally))]
    }

    func decideAnswer(_ id: BallotID, _ member: MemberCode, _ answer: RollCallAnswer) throws(Refusal) -> Fact {
        let ballot = try requirePhase(id, .open)
        guard let call = ballot.rollCall else { throw .conduct(.notARollCall(id)) }
        guard ballot.electors[member] != nil else { throw .notAnElector(member, ballot.excluded[member]) }
        // An answer that was taken down wrongly is put right before the close; nobody answers before being called.
        let isCalled = call.next == member
        guard isCalled || call.answers[member] != nil else { throw .conduct(.anotherIsCalled(call.next)) }
        if !isCalled, call.answers[member] == answer { throw .nothingToChange }
        return .conduct(.rollCallAnswered(id, member, answer))
    }

    func decideIntention(_ id: BallotID, _ member: MemberCode, _ intention: Intention) throws(Refusal) -> Fact {
        guard let ballot = ballots[id] else { throw .noSuchBallot(id) }
        guard members[member] != nil else { throw .noSuchMember(member) }
        guard ballot.phase == .declared else { throw .conduct(.resultNotDeclared(id)) }
        guard ballot.isRecorded, !ballot.isElection else { throw .conduct(.notRecorded(id)) }
        if !intention.words.isEmpty {
            _ = try requireText(intention.words, as: "The statement", limit: TextRule.longestTitle)
        }
        return .conduct(.intentionRecorded(id, member, intention))
    }

    mutating func applyCounting(_ fact: ConductFact, _ event: Event) {
        switch fact {
        case .handCountEntered(let id, let tally):
            guard case .officer(_, let counter, _) = event.by else { return }
            ballots[id]?.handCounts.append(HandCount(by: counter, tally: tally))
            ballots[id]?.countsDiffered = false
        case .handCountsDisagreed(let id, _, _):
            ballots[id]?.handCounts = []
            ballots[id]?.countsDiffered = true
        case .handCountAgreed(let id, let tally):
            count(id, tally)
        case .rollCallAnswered(let id, let member, let answer):
            ballots[id]?.rollCall?.take(answer, of: member)
            if let choice = answer.choice {
                receive(.open(choice), of: member, in: id)
            } else if case .open(let choice)? = ballots[id]?.papers.removeValue(forKey: member) {
                ballots[id]?.add(choice, of: member, taking: -1)
            }
        default: break
        }
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
