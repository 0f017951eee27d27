/// Steps in a vote.
extension Assembly {
    func stepsInVote() -> [StepDraft]? {
        guard let ballot = currentBallot else { return nil }
        switch ballot.phase {
        case .open:
            return stepsInRollCall(ballot) + [
                StepDraft(.ballots(.close(ballot.id)), "Close the ballot", confirm: true),
                StepDraft(.ballots(.hold(ballot.id)), "Pause the ballot"),
                StepDraft(.ballots(.extend(ballot.id, seconds: 60)), "Give one more minute"),
            ]
        case .held:
            return [
                StepDraft(.ballots(.release(ballot.id)), "Resume the ballot"),
                StepDraft(.ballots(.close(ballot.id)), "Close the ballot", confirm: true),
            ]
        case .closed: return stepsToOpen(ballot)
        case .counted: return [StepDraft(.series(.declare(ballot.id)), "Announce the result")]
        case .declared, .annulled: return nil
        }
    }

    /// The scrutineers open the box; in a rehearsal the host holds their keys.
    private func stepsToOpen(_ ballot: Ballot) -> [StepDraft] {
        guard ballot.isSealed, !isRehearsal, let board = scrutiny.boards[ballot.id] else { return [] }
        let left = scrutiny.needed - board.openedBy.count
        return scrutineersAwaited(for: ballot.id).map { name in
            StepDraft(
                .scrutiny(.giveDecryption(ballot.id, name, "")),
                "Open the box: \(name) types the key, \(left) more needed")
        }
    }

    /// Somebody does not answer at a roll call; the answers themselves are entered as they come.
    private func stepsInRollCall(_ ballot: Ballot) -> [StepDraft] {
        guard let member = ballot.rollCall?.next else { return [] }
        return [
            StepDraft(
                .ballots(.rollCallAnswer(ballot.id, member, .absent)), "\(name(of: member)) does not answer")
        ]
    }

    /// The ballots that can be opened on the questions of an item, amendments before the texts they amend.
    func stepsToVote(under item: ItemID) -> [StepDraft] {
        votableQuestions(under: item).map { stepToOpen($0, rule(of: $0)?.citation) }
    }

    private func stepToOpen(_ question: Question, _ article: Citation?) -> StepDraft {
        let number = (seriesRecords[question.id]?.declared.count ?? 0) + 1
        if question.needsRollCall {
            return StepDraft(
                .ballots(.openRollCall(question.id)), "Begin the roll call: \(titleToPut(question))", article: article)
        }
        let label: Message =
            number == 1
            ? "Open the ballot: \(titleToPut(question))" : "Open ballot \(number): \(titleToPut(question))"
        return StepDraft(
            .ballots(.open(question.id, limitSeconds: nil, seal: nil)), label, article: article)
    }

    /// The title of a question as it is put: a text that was amended is voted as amended, a divided one as what is left.
    private func titleToPut(_ question: Question) -> Message {
        let left: Message = debate.parts[question.id] != nil ? ", the adopted parts as a whole" : .empty
        return question.title.message + left + (isAmended(question.id) ? ", as amended" : .empty)
    }

    /// Pending questions of an item that have nothing to be voted before them, and of several amendments the first.
    private func votableQuestions(under item: ItemID) -> [Question] {
        questions(under: item).filter { question in
            let isBeingCounted = ballots(on: question.id).contains(where: \.isUnderWay)
            guard question.isPending, !isBeingCounted, question.kind == .matter,
                pendingAmendment(of: question.id) == nil
            else { return false }
            if let whole = question.partOf, pendingAmendment(of: whole) != nil { return false }
            if let text = question.amends, pendingAmendment(of: text) != question.id { return false }
            return !parts(of: question.id).contains(where: \.isPending)
        }
    }
}
