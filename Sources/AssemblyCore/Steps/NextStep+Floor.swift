import Language

/// Steps on the list of speakers.
extension NextStep {
    /// Whoever has the floor is thanked.
    /// - Parameter isFirst: whether this is the place in the list where it belongs now; nothing otherwise.
    static func stepsWithSpeaker(isFirst: Bool, in assembly: Assembly) -> [StepDraft] {
        guard isFirst, let speaker = assembly.floor.speaker else { return [] }
        let name = assembly.name(of: speaker.speaker)
        let thanks: Message =
            speaker.guest == nil
            ? "Thank \(name) and free the floor" : Message("Thank \(name) and free the floor", context: "a guest")
        return [StepDraft(.floor(.yieldFloor), thanks)]
    }

    /// The next guest who is invited to speak to the item in hand.
    static func stepsOnGuests(in assembly: Assembly) -> [StepDraft] {
        guard assembly.floor.speaker == nil, let guest = assembly.guestsToHear.first else { return [] }
        return [StepDraft(.floor(.callGuest(guest)), "Give the floor to \(guest.name)")]
    }

    static func stepsOnList(in assembly: Assembly) -> [StepDraft] {
        let article = assembly.rulebook?.debate.listCitation
        var steps: [StepDraft] = stepsOnGuests(in: assembly)
        if assembly.floor.speaker == nil, let next = assembly.floor.requests.first {
            let mark: Message = assembly.debate.spokenInSession.contains(next.member) ? .empty : " (for the first time)"
            steps.append(
                StepDraft(
                    .floor(.callSpeaker(next.member)), "Give the floor to \(assembly.name(of: next.member))\(mark)",
                    article: article))
        }
        if assembly.floor.speaker == nil, let reply = assembly.floor.replies.first {
            steps.append(
                StepDraft(
                    .debate(.callReply(reply.member)),
                    "Give the floor to \(assembly.name(of: reply.member)) for a reply",
                    article: assembly.rulebook?.debate.replies.citation))
        }
        return steps + stepsToCloseList(article, in: assembly)
    }

    private static func stepsToCloseList(_ article: Citation?, in assembly: Assembly) -> [StepDraft] {
        guard !assembly.floor.requests.isEmpty || assembly.floor.speaker != nil || assembly.floor.listIsClosed else {
            return []
        }
        guard let item = assembly.agenda.itemInHand, !assembly.debate.closedItems.contains(item.id) else { return [] }
        if assembly.floor.listIsClosed {
            return [StepDraft(.floor(.reopenList), "Reopen the speakers list", article: article)]
        }
        let close = StepDraft(.floor(.closeList), "Close the speakers list", article: article)
        guard assembly.debate.closingObjections?.isEmpty != true else { return [close] }
        return [
            StepDraft(
                .debate(.proposeToCloseList), "Ask for consent to close the list", article: article),
            close,
        ]
    }
}
