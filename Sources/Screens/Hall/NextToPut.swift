import AssemblyCore

extension Assembly {
    /// The pending question under an item that comes next: one that has been begun before the others, parts before their
    /// whole, amendments before their text. Not one whose papers are being counted.
    func nextToPut(under item: ItemID) -> Question? {
        let pending = questions(under: item).filter { question in
            question.isPending && question.kind == .matter && !ballots(on: question.id).contains(where: \.isUnderWay)
        }
        let whole = pending.filter { $0.amends == nil && $0.partOf == nil }
        let order = whole.isEmpty ? pending : whole.filter(hasBegun) + whole.filter { !hasBegun($0) }
        return order.lazy.compactMap(firstToPut).first
    }

    /// What is put first of a question; `nil` where it waits for a vote that was put off to a later sitting.
    private func firstToPut(of question: Question) -> Question? {
        var next = question
        while let id = DebateCommand.pendingAmendment(of: next.id, in: self)
            ?? Debate.pendingPart(of: next.id, in: self)?.id,
            let before = questions[id]
        { next = before }
        return waitsForLaterSitting(next.id) ? nil : next
    }

    /// The question that is voted on, or that has to be put next: an appeal before a motion, and a motion before the matter
    /// itself; `nil` where nothing waits.
    var questionInHand: Question? {
        if let ballot = currentBallot { return questions[ballot.question] }
        return pendingAppeal ?? pendingMotions.first.flatMap { questions[$0.id] }
            ?? agenda.itemInHand.flatMap { nextToPut(under: $0.id) }
    }

    /// Whether anything about a question has been voted or settled: itself, a part of it, an amendment to it.
    private func hasBegun(_ question: Question) -> Bool {
        question.rounds > question.roundsBefore || Debate.isAmended(question.id, in: self)
            || debate.parts[question.id] != nil
            || Debate.amendments(to: question.id, in: self).contains { !$0.isPending }
    }

    /// Somebody who may move something, to ask the rules whether anybody could.
    var anyDelegate: MemberCode? {
        roll.first { delegations[$0].map { $0.isPresent && $0.credentials.areInOrder } ?? false }
    }
}
