/// The order of amendments, their acceptance, and which of them dispose of others.
extension Assembly {
    func decideAmendments(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .acceptAmendment(let id, let member): return try decideAcceptance(of: id, by: member)
        case .rankAmendments(let text, let ranking): return [try decideRanking(ranking, of: text)]
        case .markDisposal(let id, let others): return [try decideDisposal(by: id, of: others)]
        default: throw .nothingToChange
        }
    }

    private func decideAcceptance(of id: QuestionID, by member: MemberCode) throws(Refusal) -> [Fact] {
        let amendment = try requirePending(id)
        guard let draftID = amendment.amends else { throw .debate(.isNoAmendment(id)) }
        let draft = try requirePending(draftID)
        guard !draft.sponsors.isEmpty else { throw .debate(.hasNoSponsors(draftID)) }
        guard draft.sponsors.contains(member) else { throw .debate(.notASponsor(member, draftID)) }
        guard !votingHasBegun(on: amendment), !votingHasBegun(on: draft) else { throw .debate(.votingHasBegun(id)) }
        if let sub = pendingAmendment(of: id) { throw .amendmentFirst(sub) }
        let agreed = (debate.agreements[id] ?? [])
        guard !agreed.contains(member) else { throw .nothingToChange }
        let missing = draft.sponsors.filter { $0 != member && !agreed.contains($0) }
        guard missing.isEmpty else { return [.debate(.amendmentAgreed(id, member))] }
        return [.debate(.amendmentAgreed(id, member)), .debate(.amendmentAccepted(id))] + disposing(by: id)
    }

    /// What is not put once an amendment is part of the text.
    func disposing(by id: QuestionID) -> [Fact] {
        (debate.disposals[id] ?? []).filter { questions[$0]?.isPending == true }.flatMap { other in
            [.debate(.disposed(other, by: id))] + lapsing(with: other)
        }
    }

    private func decideRanking(_ ranking: [QuestionID], of text: QuestionID) throws(Refusal) -> Fact {
        _ = try requirePending(text)
        let pending = amendments(to: text).filter(\.isPending).map(\.id)
        for id in ranking where !pending.contains(id) { throw .debate(.notOfSameText(id)) }
        guard Set(ranking).count == ranking.count else { throw .invalid("An amendment appears twice in the ranking.") }
        let missing = pending.filter { !ranking.contains($0) }
        guard missing.isEmpty else { throw .debate(.rankingIncomplete(of: text, missing: missing)) }
        guard debate.rankings[text] != ranking, !ranking.isEmpty else { throw .nothingToChange }
        return .debate(.amendmentsRanked(of: text, ranking))
    }

    private func decideDisposal(by id: QuestionID, of others: [QuestionID]) throws(Refusal) -> Fact {
        let question = try requirePending(id)
        guard question.kind == .matter, question.form == .motion else { throw .debate(.isNoAmendment(id)) }
        for other in others {
            guard other != id else { throw .debate(.disposesOfItself(id)) }
            let rival = try requirePending(other)
            guard rival.amends == question.amends, rival.item == question.item, rival.kind == .matter else {
                throw .debate(.notOfSameText(other))
            }
        }
        guard debate.disposals[id] ?? [] != others else { throw .nothingToChange }
        return .debate(.disposalMarked(by: id, of: others))
    }

    /// An amendment that has still to be put to the vote before its text: the furthest removed of them.
    public func pendingAmendment(of text: QuestionID) -> QuestionID? {
        amendments(to: text).first { $0.isPending }?.id
    }

    /// Why an amendment, or what it would amend, is not put now or not at all, in one sentence; `nil` when it comes next.
    public func whyNotPut(_ id: QuestionID) -> Message? {
        guard let question = questions[id] else { return nil }
        let names = Naming(self)
        switch question.state {
        case .accepted: return "The sponsors have accepted it; it is part of the text without a vote."
        case .disposed(let other): return "The adoption of \(names.question(other)) implies its rejection."
        case .lapsed: return debate.lapses[id].map { "It fell with \(names.question($0))." } ?? "It has lapsed."
        case .withdrawn: return "It was withdrawn."
        case .decided, .failed: return "It has been voted on."
        case .postponed: return "It was put off to a later sitting."
        case .pending:
            do throws(Refusal) {
                try requirePuttable(question)
                return nil
            } catch { return error.sentence(in: self) }
        }
    }
}
