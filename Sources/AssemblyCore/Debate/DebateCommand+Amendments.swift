public import Language

/// The order of amendments, their acceptance, and which of them dispose of others.
extension DebateCommand {
    func decideAmendments(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .acceptAmendment(let id, let member):
            return try DebateCommand.decideAcceptance(of: id, by: member, in: assembly)
        case .rankAmendments(let text, let ranking):
            return [try DebateCommand.decideRanking(ranking, of: text, in: assembly)]
        case .markDisposal(let id, let others):
            return [try DebateCommand.decideDisposal(by: id, of: others, in: assembly)]
        default: throw .nothingToChange
        }
    }

    private static func decideAcceptance(of id: QuestionID, by member: MemberCode, in assembly: Assembly)
        throws(Refusal) -> [Fact]
    {
        let amendment = try Require.pending(id, in: assembly)
        guard let draftID = amendment.amends else { throw .debate(.isNoAmendment(id)) }
        let draft = try Require.pending(draftID, in: assembly)
        guard !draft.sponsors.isEmpty else { throw .debate(.hasNoSponsors(draftID)) }
        guard draft.sponsors.contains(member) else { throw .debate(.notASponsor(member, draftID)) }
        guard !votingHasBegun(on: amendment, in: assembly), !votingHasBegun(on: draft, in: assembly) else {
            throw .debate(.votingHasBegun(id))
        }
        if let sub = pendingAmendment(of: id, in: assembly) { throw .amendmentFirst(sub) }
        let agreed = (assembly.debate.agreements[id] ?? [])
        guard !agreed.contains(member) else { throw .nothingToChange }
        let missing = draft.sponsors.filter { $0 != member && !agreed.contains($0) }
        guard missing.isEmpty else { return [.debate(.amendmentAgreed(id, member))] }
        return [.debate(.amendmentAgreed(id, member)), .debate(.amendmentAccepted(id))]
            + disposing(by: id, in: assembly)
    }

    /// What is not put once an amendment is part of the text.
    static func disposing(by id: QuestionID, in assembly: Assembly) -> [Fact] {
        (assembly.debate.disposals[id] ?? []).filter { assembly.questions[$0]?.awaitsDecision == true }
            .flatMap { other in [.debate(.disposed(other, by: id))] + lapsing(with: other, in: assembly) }
    }

    private static func decideRanking(_ ranking: [QuestionID], of text: QuestionID, in assembly: Assembly)
        throws(Refusal) -> Fact
    {
        _ = try Require.pending(text, in: assembly)
        let pending = Debate.amendments(to: text, in: assembly).filter(\.isPending).map(\.id)
        for id in ranking where !pending.contains(id) { throw .debate(.notOfSameText(id)) }
        guard Set(ranking).count == ranking.count else { throw .invalid("An amendment appears twice in the ranking.") }
        let missing = pending.filter { !ranking.contains($0) }
        guard missing.isEmpty else { throw .debate(.rankingIncomplete(of: text, missing: missing)) }
        guard assembly.debate.rankings[text] != ranking, !ranking.isEmpty else { throw .nothingToChange }
        return .debate(.amendmentsRanked(of: text, ranking))
    }

    private static func decideDisposal(by id: QuestionID, of others: [QuestionID], in assembly: Assembly)
        throws(Refusal) -> Fact
    {
        let question = try Require.pending(id, in: assembly)
        guard question.kind == .matter, question.form == .motion else { throw .debate(.isNoAmendment(id)) }
        for other in others {
            guard other != id else { throw .debate(.disposesOfItself(id)) }
            let rival = try Require.pending(other, in: assembly)
            guard rival.amends == question.amends, rival.item == question.item, rival.kind == .matter else {
                throw .debate(.notOfSameText(other))
            }
        }
        guard assembly.debate.disposals[id] ?? [] != others else { throw .nothingToChange }
        return .debate(.disposalMarked(by: id, of: others))
    }

    /// An amendment that has still to be put to the vote before its text: the furthest removed of them; where the others are
    /// settled, one that was put off to a later sitting, for which its text waits.
    public static func pendingAmendment(of text: QuestionID, in assembly: Assembly) -> QuestionID? {
        let amendments = Debate.amendments(to: text, in: assembly)
        return (amendments.first(where: \.isPending) ?? amendments.first(where: \.awaitsDecision))?.id
    }

    /// Why an amendment, or what it would amend, is not put now or not at all, in one sentence; `nil` when it comes next.
    public static func whyNotPut(_ id: QuestionID, in assembly: Assembly) -> Message? {
        guard let question = assembly.questions[id] else { return nil }
        let names = Naming(assembly)
        switch question.state {
        case .accepted: return "The sponsors have accepted it; it is part of the text without a vote."
        case .disposed(let other): return "The adoption of \(names.question(other)) implies its rejection."
        case .lapsed:
            return assembly.debate.lapses[id].map { "It fell with \(names.question($0))." } ?? "It has lapsed."
        case .withdrawn: return "It was withdrawn."
        case .decided, .failed: return "It has been voted on."
        case .postponed: return "It was put off to a later sitting."
        case .pending:
            do throws(Refusal) {
                try Require.puttable(question, in: assembly)
                return nil
            } catch { return error.sentence(in: assembly) }
        }
    }
}
