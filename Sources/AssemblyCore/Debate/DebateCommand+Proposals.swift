import Language

/// Proposals and amendments as delegations table, sponsor, withdraw and re-introduce them.
extension DebateCommand {
    static func decideProposal(_ proposal: Proposal, in assembly: Assembly) throws(Refusal) -> [Fact] {
        guard let first = proposal.sponsors.first else { throw .debate(.needsSponsor) }
        for sponsor in proposal.sponsors {
            try Require.delegate(sponsor, else: .observersTableNothing(sponsor), in: assembly)
        }
        guard Set(proposal.sponsors).count == proposal.sponsors.count else {
            throw .debate(.isSponsor(first, proposal.amends ?? ""))
        }
        var draft: Question?
        if let amended = proposal.amends { draft = try Require.amendable(amended, in: assembly) }
        let item: ItemID
        if let draft { item = draft.item } else { item = try Require.itemInHand(in: assembly).id }
        if assembly.debate.closedItems.contains(item) { throw .debate(.debateIsClosed(item)) }
        guard let decision = draft?.decision ?? proposal.decision else {
            throw .invalid("A proposal must name the decision of the rulebook by which it is voted on.")
        }
        let question = Question(
            id: freshName(draft == nil ? "proposal" : "amendment", in: assembly), item: item, title: proposal.title,
            text: proposal.text, decision: decision, sponsors: proposal.sponsors, amends: proposal.amends,
            isRehearsal: assembly.isRehearsal, alters: proposal.alters)
        return [try QuestionCommand.decideTabling(question, in: assembly)]
    }

    /// Whether a ballot has been opened on a question, or on a part of it, in its present consideration.
    static func votingHasBegun(on question: Question, in assembly: Assembly) -> Bool {
        question.rounds > question.roundsBefore
            || Debate.parts(of: question.id, in: assembly).contains { $0.rounds > $0.roundsBefore }
    }

    func decideSponsorship(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .sponsor(let id, let member):
            let question = try Require.matter(id, in: assembly)
            try Require.delegate(member, else: .observersTableNothing(member), in: assembly)
            guard !question.sponsors.contains(member) else { throw .debate(.isSponsor(member, id)) }
            guard !DebateCommand.votingHasBegun(on: question, in: assembly) else { throw .debate(.votingHasBegun(id)) }
            return [.debate(.sponsorJoined(id, member))]
        case .withdraw(let id, let member): return try DebateCommand.decideWithdrawal(id, by: member, in: assembly)
        case .reintroduce(let id, let member):
            return try DebateCommand.decideReintroduction(id, by: member, in: assembly)
        default: throw .nothingToChange
        }
    }

    private static func decideWithdrawal(_ id: QuestionID, by member: MemberCode, in assembly: Assembly) throws(Refusal)
        -> [Fact]
    {
        let question = try Require.matter(id, in: assembly)
        guard question.sponsors.contains(member) else { throw .debate(.notASponsor(member, id)) }
        guard question.partOf == nil, !votingHasBegun(on: question, in: assembly) else {
            throw .debate(.votingHasBegun(id))
        }
        let isAmendedByVote = Debate.adoptedAmendments(to: id, in: assembly).contains { $0.state == .decided(.carried) }
        if isAmendedByVote, assembly.rulebook?.debate.amendedMayBeWithdrawn == false { throw .debate(.isAmended(id)) }
        // One of several sponsors only leaves; the others still stand for the text.
        guard question.sponsors.count == 1 else { return [.debate(.sponsorLeft(id, member))] }
        return [.questions(.withdrawn(id))] + lapsing(with: id, in: assembly)
    }

    /// What falls with a question: its amendments, theirs, and its parts.
    static func lapsing(with id: QuestionID, because cause: QuestionID? = nil, in assembly: Assembly) -> [Fact] {
        let dependants = assembly.questionOrder.compactMap { assembly.questions[$0] }.filter {
            ($0.amends == id || $0.partOf == id) && $0.awaitsDecision
        }
        return dependants.flatMap {
            [.debate(.lapsed($0.id, because: cause ?? id))] + lapsing(with: $0.id, because: cause ?? id, in: assembly)
        }
    }

    private static func decideReintroduction(_ id: QuestionID, by member: MemberCode, in assembly: Assembly)
        throws(Refusal) -> [Fact]
    {
        guard let question = assembly.questions[id] else { throw .noSuchQuestion(id) }
        guard question.state == .withdrawn, question.kind == .matter else { throw .debate(.notWithdrawn(id)) }
        try Require.delegate(member, else: .observersTableNothing(member), in: assembly)
        guard !question.sponsors.contains(member) else { throw .debate(.ownWithdrawal(member, id)) }
        guard canReintroduce(id, in: assembly) else { throw .debate(.tooLateToReintroduce(id)) }
        return [.debate(.reintroduced(id, member))] + restoring(after: id, in: assembly)
    }

    /// Whether a withdrawn proposal can still be taken up again: the same item is in hand, and nothing has been put to
    /// the vote since.
    public static func canReintroduce(_ id: QuestionID, in assembly: Assembly) -> Bool {
        guard let withdrawal = assembly.debate.withdrawals[id], let item = assembly.agenda.itemInHand else {
            return false
        }
        return withdrawal.item == item.id && withdrawal.ballots == assembly.ballotOrder.count
    }

    /// What comes back with a question: all that had lapsed with it or been disposed of by it.
    static func restoring(after id: QuestionID, in assembly: Assembly) -> [Fact] {
        assembly.questionOrder.filter { other in
            guard let state = assembly.questions[other]?.state else { return false }
            return state == .disposed(by: id) || (state == .lapsed && assembly.debate.lapses[other] == id)
        }.map { .debate(.restored($0)) }
    }
}

extension Require {
    /// A text that can still be amended: not voted on, not divided, and no more than one level down.
    static func amendable(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Question {
        let draft = try pending(id, in: assembly)
        guard draft.kind == .matter, draft.form == .motion, draft.partOf == nil else {
            throw .debate(.isNoAmendment(id))
        }
        if let above = draft.amends, assembly.questions[above]?.amends != nil { throw .debate(.amendsTooDeep(id)) }
        if assembly.debate.parts[id] != nil { throw .debate(.isDivided(id)) }
        guard !DebateCommand.votingHasBegun(on: draft, in: assembly) else { throw .debate(.votingHasBegun(id)) }
        return draft
    }

    static func matter(_ id: QuestionID, in assembly: Assembly) throws(Refusal) -> Question {
        let question = try pending(id, in: assembly)
        guard question.kind == .matter, question.form == .motion else { throw .debate(.isNoAmendment(id)) }
        return question
    }
}
