import AssemblyCore

extension Assembly {
    /// The ballot that ended last, as long as the chair has not moved on from it: its item is in hand, or the motion that
    /// was voted has itself ended the item, and nothing else has been taken up since.
    var announcedBallot: Ballot? {
        guard let ballot = ballotOrder.last.flatMap({ ballots[$0] }), !ballot.isUnderWay,
            let question = questions[ballot.question]
        else { return nil }
        if let item = agenda.itemInHand { return question.item == item.id ? ballot : nil }
        guard question.kind == .motion, ballot.phase == .declared, let ended = agenda[question.item]?.endedAt,
            agenda.items.allSatisfy({ ($0.endedAt ?? ended) <= ended })
        else { return nil }
        return ballot
    }

    /// The item under which a result stands on the screens: the one in hand, or the one that a motion has just ended.
    var shownItem: AgendaItem? {
        agenda.itemInHand ?? announcedBallot.flatMap { questions[$0.question] }.flatMap { agenda[$0.item] }
    }
}

extension AgendaItem {
    /// When it was adjourned or concluded last.
    fileprivate var endedAt: Moment? {
        switch state {
        case .adjourned(let moment), .concluded(_, let moment): moment
        case .pending, .inHand, .withdrawn: nil
        }
    }
}
