/// Points of order, rulings and appeals.
extension Assembly {
    func decideOrder(_ command: DebateCommand) throws(Refusal) -> [Fact] {
        switch command {
        case .raisePointOfOrder(let member, let words, let onVoting):
            return [try decidePoint(of: member, words, onVoting)]
        case .withdrawPointOfOrder: return [.debate(.pointOfOrderWithdrawn(try requirePoint().number))]
        case .rule(let isUpheld, let words):
            let text = try requireText(words, as: "A ruling", limit: TextRule.longestTitle)
            return [.debate(.ruled(try requirePoint().number, upheld: isUpheld, text))]
        case .appeal(let member): return try decideAppeal(of: member)
        default: throw .nothingToChange
        }
    }

    private func requirePoint() throws(Refusal) -> PointOfOrder {
        guard let point = debate.pointInHand else { throw .debate(.noPointOfOrder) }
        return point
    }

    private func decidePoint(of member: MemberCode, _ words: String, _ onVoting: Bool) throws(Refusal) -> Fact {
        try requireDelegate(member, else: .observersHaveNone(member))
        if let point = debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        let ballot = ballotInTheWay
        if let ballot, !onVoting { throw .debate(.onlyOnVoting(ballot)) }
        let text = try requireText(words, as: "A point of order", limit: TextRule.longestTitle)
        return .debate(.pointOfOrderRaised(debate.pointsOfOrder.count + 1, member, text, during: ballot))
    }

    private func decideAppeal(of member: MemberCode) throws(Refusal) -> [Fact] {
        try requireDelegate(member, else: .observersHaveNone(member))
        guard debate.canAppeal, let point = debate.pointsOfOrder.last, point.ruling != nil, point.appeal == nil
        else { throw .debate(.noRulingToAppeal) }
        guard let decision = rulebook?.debate.appeal, rulebook?[decision] != nil else { throw .debate(.noAppeal) }
        _ = try itemOfProcedure()
        return [.debate(.appealed(point.number, member, question: freshName("appeal", from: point.number)))]
    }

    /// The question by which an appeal is voted: votes for overrule the ruling.
    func question(_ id: QuestionID, ofAppealBy member: MemberCode) -> Question? {
        guard let ruling = debate.pointsOfOrder.last?.ruling, let decision = rulebook?.debate.appeal,
            let item = try? itemOfProcedure()
        else { return nil }
        return Question(
            id: id, item: item,
            title: LocalizedText("Appeal of \(name(of: member)) against the ruling of the chair" as Message),
            text: LocalizedText(ruling.words), decision: decision, sponsors: [member], kind: .appeal,
            isRehearsal: isRehearsal,
            note: "A vote in favour overrules the ruling; a vote against, or a tied vote, upholds it.")
    }

    /// The ballot that nothing may interrupt now.
    var ballotInTheWay: BallotID? { ballotUnderWay }
}
