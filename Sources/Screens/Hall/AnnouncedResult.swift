import AssemblyCore
import Language

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

    /// The ballot of which a correction was announced last, as long as nothing else has been put to the vote or taken up
    /// since and nobody speaks.
    var correctedBallot: Ballot? {
        let latest = ballots.values.filter { $0.correctionAnnouncedAt != nil }
            .max { ($0.correctionAnnouncedAt ?? $0.openedAt) < ($1.correctionAnnouncedAt ?? $1.openedAt) }
        guard let latest, let moment = latest.correctionAnnouncedAt, floor.speaker == nil, currentBallot == nil else {
            return nil
        }
        if let last = ballotOrder.last.flatMap({ ballots[$0] }), last.openedAt > moment { return nil }
        if case .inHand(let since) = agenda.itemInHand?.state, since > moment { return nil }
        return latest
    }

    /// That a text is rejected with the last of its operative parts, in one sentence; `nil` for every other ballot.
    func rejectionOfWhole(with ballot: Ballot) -> Message? {
        guard ballot.phase == .declared, ballot.result?.verdict.outcome != .carried,
            let whole = questions[ballot.question]?.partOf, debate.lostByParts.contains(whole)
        else { return nil }
        let parts = debate.parts[whole] ?? []
        let last = ballotOrder.last { id in
            ballots[id].map { $0.phase == .declared && parts.contains($0.question) } ?? false
        }
        return last == ballot.id ? DebateFact.wholeLost(whole).sentence(in: self) : nil
    }

    /// Who of those that the last ballot on a question has elected has declined since; `nil` where nobody has.
    func declinedWords(by ballot: Ballot) -> Message? {
        guard let question = questions[ballot.question], seriesBallots(on: question.id).last?.id == ballot.id else {
            return nil
        }
        let names = question.chosen.filter { answer(of: $0.id, on: question.id) == .declined }.map(\.name)
        return names.isEmpty ? nil : "; declined: \(names.sideBySide)"
    }

    /// The item under which a result stands on the screens: the one in hand, or the one that a motion has just ended.
    var shownItem: AgendaItem? {
        agenda.itemInHand ?? announcedBallot.flatMap { questions[$0.question] }.flatMap { agenda[$0.item] }
    }
}

extension Ballot {
    /// When it was announced what the latest recount brought.
    var correctionAnnouncedAt: Moment? { phase == .declared ? recounts.compactMap(\.announcedAt).last : nil }
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
