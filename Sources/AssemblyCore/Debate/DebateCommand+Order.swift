import Language

/// Points of order, rulings and appeals.
extension DebateCommand {
    func decideOrder(in assembly: Assembly) throws(Refusal) -> [Fact] {
        switch self {
        case .raisePointOfOrder(let member, let words, let onVoting):
            return [try DebateCommand.decidePoint(of: member, words, onVoting, in: assembly)]
        case .withdrawPointOfOrder: return [.debate(.pointOfOrderWithdrawn(try Require.point(in: assembly).number))]
        case .rule(let isUpheld, let words):
            let text = try Require.text(words, as: "A ruling", limit: TextRule.longestTitle)
            return [.debate(.ruled(try Require.point(in: assembly).number, upheld: isUpheld, text))]
        case .appeal(let member): return try DebateCommand.decideAppeal(of: member, in: assembly)
        default: throw .nothingToChange
        }
    }

    private static func decidePoint(of member: MemberCode, _ words: String, _ onVoting: Bool, in assembly: Assembly)
        throws(Refusal) -> Fact
    {
        try Require.delegate(member, else: .observersHaveNone(member), in: assembly)
        if let point = assembly.debate.pointInHand { throw .debate(.pointOfOrderInHand(point.member)) }
        let ballot = ballotInTheWay(in: assembly)
        if let ballot, !onVoting { throw .debate(.onlyOnVoting(ballot)) }
        let text = try Require.text(words, as: "A point of order", limit: TextRule.longestTitle)
        return .debate(.pointOfOrderRaised(assembly.debate.pointsOfOrder.count + 1, member, text, during: ballot))
    }

    private static func decideAppeal(of member: MemberCode, in assembly: Assembly) throws(Refusal) -> [Fact] {
        try Require.delegate(member, else: .observersHaveNone(member), in: assembly)
        guard assembly.debate.canAppeal, let point = assembly.debate.pointsOfOrder.last, point.ruling != nil,
            point.appeal == nil
        else { throw .debate(.noRulingToAppeal) }
        guard let decision = assembly.rulebook?.debate.appeal, assembly.rulebook?[decision] != nil else {
            throw .debate(.noAppeal)
        }
        _ = try itemOfProcedure(in: assembly)
        return [
            .debate(.appealed(point.number, member, question: freshName("appeal", from: point.number, in: assembly)))
        ]
    }

    /// The question by which an appeal is voted: votes for overrule the ruling.
    static func question(_ id: QuestionID, ofAppealBy member: MemberCode, in assembly: Assembly) -> Question? {
        guard let ruling = assembly.debate.pointsOfOrder.last?.ruling, let decision = assembly.rulebook?.debate.appeal,
            let item = try? itemOfProcedure(in: assembly)
        else { return nil }
        return Question(
            id: id, item: item,
            title: LocalizedText("Appeal of \(assembly.name(of: member)) against the ruling of the chair" as Message),
            text: LocalizedText(ruling.words), decision: decision, sponsors: [member], kind: .appeal,
            isRehearsal: assembly.isRehearsal,
            note: "A vote in favour overrules the ruling; a vote against, or a tied vote, upholds it.")
    }

    /// The ballot that nothing may interrupt now.
    static func ballotInTheWay(in assembly: Assembly) -> BallotID? { assembly.ballotUnderWay }
}

extension Require {
    static func point(in assembly: Assembly) throws(Refusal) -> PointOfOrder {
        guard let point = assembly.debate.pointInHand else { throw .debate(.noPointOfOrder) }
        return point
    }
}
