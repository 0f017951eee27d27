/// Proposals and amendments as delegations table, sponsor, withdraw and re-introduce them.
extension Assembly {
    func decideProposal(_ proposal: Proposal) throws(Refusal) -> [Fact] {
        guard let first = proposal.sponsors.first else { throw .debate(.needsSponsor) }
        for sponsor in proposal.sponsors { try requireDelegate(sponsor, else: .observersTableNothing(sponsor)) }
        guard Set(proposal.sponsors).count == proposal.sponsors.count else {
            throw .debate(.isSponsor(first, proposal.amends ?? ""))
        }
        var draft: Question?
        if let amended = proposal.amends { draft = try requireAmendable(amended) }
        let item: ItemID
        if let draft { item = draft.item } else { item = try requireItemInHand().id }
        if debate.closedItems.contains(item) { throw .debate(.debateIsClosed(item)) }
        guard let decision = draft?.decision ?? proposal.decision else {
            throw .invalid("A proposal must name the decision of the rulebook by which it is voted on.")
        }
        let question = Question(
            id: freshName(draft == nil ? "proposal" : "amendment"), item: item, title: proposal.title,
            text: proposal.text, decision: decision, sponsors: proposal.sponsors, amends: proposal.amends,
            isRehearsal: isRehearsal)
        return [try decideTabling(question)]
    }

    /// A text that can still be amended: not voted on, not divided, and no more than one level down.
    func requireAmendable(_ id: QuestionID) throws(Refusal) -> Question {
        let draft = try requirePending(id)
        guard draft.kind == .matter, draft.form == .motion, draft.partOf == nil else {
            throw .debate(.isNoAmendment(id))
        }
        if let above = draft.amends, questions[above]?.amends != nil { throw .debate(.amendsTooDeep(id)) }
        if debate.parts[id] != nil { throw .debate(.isDivided(id)) }
        guard !votingHasBegun(on: draft) else { throw .debate(.votingHasBegun(id)) }
        return draft
    }

    /// Whether a ballot has been opened on a question, or on a part of it, in its present consideration.
    func votingHasBegun(on question: Question) -> Bool {
        question.rounds > question.roundsBefore || parts(of: question.id).contains { $0.rounds > $0.roundsBefore }
    }

    func decideSponsorship(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .sponsor(let id, let member):
            let question = try requireMatter(id)
            try requireDelegate(member, else: .observersTableNothing(member))
            guard !question.sponsors.contains(member) else { throw .debate(.isSponsor(member, id)) }
            guard !votingHasBegun(on: question) else { throw .debate(.votingHasBegun(id)) }
            return [.debate(.sponsorJoined(id, member))]
        case .withdraw(let id, let member): return try decideWithdrawal(id, by: member)
        case .reintroduce(let id, let member): return try decideReintroduction(id, by: member)
        default: throw .nothingToChange
        }
    }

    private func requireMatter(_ id: QuestionID) throws(Refusal) -> Question {
        let question = try requirePending(id)
        guard question.kind == .matter, question.form == .motion else { throw .debate(.isNoAmendment(id)) }
        return question
    }

    private func decideWithdrawal(_ id: QuestionID, by member: MemberCode) throws(Refusal) -> [Fact] {
        let question = try requireMatter(id)
        guard question.sponsors.contains(member) else { throw .debate(.notASponsor(member, id)) }
        guard question.partOf == nil, !votingHasBegun(on: question) else { throw .debate(.votingHasBegun(id)) }
        let isAmendedByVote = adoptedAmendments(to: id).contains { $0.state == .decided(.carried) }
        if isAmendedByVote, rulebook?.debate.amendedMayBeWithdrawn == false { throw .debate(.isAmended(id)) }
        // One of several sponsors only leaves; the others still stand for the text.
        guard question.sponsors.count == 1 else { return [.debate(.sponsorLeft(id, member))] }
        return [.questions(.withdrawn(id))] + lapsing(with: id)
    }

    /// What falls with a question: its amendments, theirs, and its parts.
    func lapsing(with id: QuestionID, because cause: QuestionID? = nil) -> [Fact] {
        let dependants = questionOrder.compactMap { questions[$0] }.filter {
            ($0.amends == id || $0.partOf == id) && $0.isPending
        }
        return dependants.flatMap {
            [.debate(.lapsed($0.id, because: cause ?? id))] + lapsing(with: $0.id, because: cause ?? id)
        }
    }

    private func decideReintroduction(_ id: QuestionID, by member: MemberCode) throws(Refusal) -> [Fact] {
        guard let question = questions[id] else { throw .noSuchQuestion(id) }
        guard question.state == .withdrawn, question.kind == .matter else { throw .debate(.notWithdrawn(id)) }
        try requireDelegate(member, else: .observersTableNothing(member))
        guard !question.sponsors.contains(member) else { throw .debate(.ownWithdrawal(member, id)) }
        guard canReintroduce(id) else { throw .debate(.tooLateToReintroduce(id)) }
        return [.debate(.reintroduced(id, member))] + restoring(after: id)
    }

    /// Whether a withdrawn proposal can still be taken up again: the same item is in hand, and nothing has been put to
    /// the vote since.
    public func canReintroduce(_ id: QuestionID) -> Bool {
        guard let withdrawal = debate.withdrawals[id], let item = agenda.itemInHand else { return false }
        return withdrawal.item == item.id && withdrawal.ballots == ballotOrder.count
    }

    /// What comes back with a question: all that had lapsed with it or been disposed of by it.
    func restoring(after id: QuestionID) -> [Fact] {
        questionOrder.filter { other in
            guard let state = questions[other]?.state else { return false }
            return state == .disposed(by: id) || (state == .lapsed && debate.lapses[other] == id)
        }.map { .debate(.restored($0)) }
    }
}
