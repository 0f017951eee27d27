/// Steps on the list of speakers.
extension Assembly {
    /// Whoever has the floor is thanked.
    /// - Parameter isFirst: whether this is the place in the list where it belongs now; nothing otherwise.
    func stepsWithSpeaker(isFirst: Bool) -> [StepDraft] {
        guard isFirst, let speaker = floor.speaker else { return [] }
        return [StepDraft(.floor(.yieldFloor), "Thank \(name(of: speaker.member)) and free the floor")]
    }

    func stepsOnList() -> [StepDraft] {
        let article = rulebook?.debate.listCitation
        var steps: [StepDraft] = []
        if floor.speaker == nil, let next = floor.requests.first {
            let mark: Message = debate.spokenInSession.contains(next.member) ? .empty : " (for the first time)"
            steps.append(
                StepDraft(
                    .floor(.callSpeaker(next.member)), "Give the floor to \(name(of: next.member))\(mark)",
                    article: article))
        }
        if floor.speaker == nil, let reply = floor.replies.first {
            steps.append(
                StepDraft(
                    .debate(.callReply(reply.member)), "Give the floor to \(name(of: reply.member)) for a reply",
                    article: rulebook?.debate.replies.citation))
        }
        return steps + stepsToCloseList(article)
    }

    private func stepsToCloseList(_ article: Citation?) -> [StepDraft] {
        guard !floor.requests.isEmpty || floor.speaker != nil || floor.listIsClosed else { return [] }
        guard let item = agenda.itemInHand, !debate.closedItems.contains(item.id) else { return [] }
        if floor.listIsClosed { return [StepDraft(.floor(.reopenList), "Reopen the speakers list", article: article)] }
        let close = StepDraft(.floor(.closeList), "Close the speakers list", article: article)
        guard debate.closingObjections?.isEmpty != true else { return [close] }
        return [
            StepDraft(
                .debate(.proposeToCloseList), "Ask for consent to close the list", article: article),
            close,
        ]
    }
}
