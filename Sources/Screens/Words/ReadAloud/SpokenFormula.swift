package import AssemblyCore
package import Language

/// The sentence that a presiding officer reads aloud at this step.
package enum SpokenFormula {
    /// The formula for where the assembly stands.
    /// - Parameters:
    ///   - now: the moment, for a speaker whose time is over and for a ballot that has been open for long; left out,
    ///     nobody is stopped or hurried.
    ///   - agreed: what has just been decided because nobody objected.
    ///   - readsFigures: whether the figures of a result are in it, or read from the list that the screen shows.
    ///   - listsFigures: whether the screen shows the figures of a result as they are read out, so that the words do not
    ///     repeat them.
    ///   - rulingIsRead: whether the ruling on a point of order has been read out already.
    ///   - asking: the step that the chair is asked to confirm: its words are said before it is taken.
    package static func text(
        for assembly: Assembly, at now: Moment? = nil, readsFigures: Bool = true, agreed: QuestionID? = nil,
        listsFigures: Bool = false, rulingIsRead: Bool = false, asking: Command? = nil
    ) -> Message {
        if let words = asking.flatMap({ beforeTaking($0, assembly) }) { return words }
        if let ballot = assembly.currentBallot {
            return withoutMachine(ballot, assembly) ?? voting(ballot, assembly, now)
        }
        switch assembly.sitting {
        case .sessionClosed: return "The session is closed. I thank you all."
        case .suspended: return suspended(assembly)
        case .closed(let last): return justClosed(last, assembly, now) ?? betweenSittings(last, assembly)
        case .open(let number, _):
            let reads = (all: readsFigures, figures: readsFigures && !listsFigures)
            return precedence(assembly, rulingIsRead: rulingIsRead) ?? inSitting(number, assembly, now, reads, agreed)
        }
    }

    // MARK: Sittings

    private static func betweenSittings(_ last: Int, _ assembly: Assembly) -> Message {
        if last == 0 {
            return assembly.convocation.map {
                "I call the assembly to order. I declare the session open: \($0.title.message)."
            } ?? "I call the assembly to order. I declare the session open."
        }
        if assembly.nextItem == nil {
            return
                "We have come to the end of our agenda. I thank all participants, the interpreters and the secretariat. I declare the session closed."
        }
        return "I call the assembly to order. I declare open sitting \(last + 1)."
    }

    private static func inSitting(
        _ number: Int, _ assembly: Assembly, _ now: Moment?, _ reads: (all: Bool, figures: Bool), _ agreed: QuestionID?
    ) -> Message {
        if let words = recounted(assembly) ?? corrected(assembly, now) ?? closingOfList(assembly) { return words }
        if let item = assembly.agenda.itemInHand, let words = agreed.flatMap({ soDecided($0, under: item, assembly) }) {
            return words
        }
        if let item = assembly.agenda.itemInHand, let words = result(under: item, assembly, now, reads) {
            return words
        }
        if let speaker = assembly.floor.speaker { return speech(speaker, assembly, now) }
        if let words = assembly.pendingMotions.first.map({ moved($0, assembly) }) ?? counted(assembly)
            ?? afterwards(assembly)
        {
            return words
        }
        guard let item = assembly.agenda.itemInHand else {
            let again = resumed(number, assembly, now)
            // What a motion has ended was said before the sitting was suspended.
            let left = [again ?? carriedOut(assembly), adjourned(assembly, now)]
            // What has just been adjourned is not taken up again in the same breath.
            return isJustAdjourned(assembly.nextItem, assembly, now)
                ? said(left) : said(left + [betweenItems(number, assembly)])
        }
        if assembly.floor.requests.isEmpty, let words = waiting(under: item, assembly) { return words }
        if let panel = item.panel { return said([resumed(number, assembly, now), panelFormula(panel, item)]) }
        if !assembly.guestsToHear.isEmpty {
            return said([resumed(number, assembly, now), consideration(of: item, assembly)])
        }
        if let next = assembly.floor.requests.first {
            let name = assembly.name(of: next.member)
            let call: Message =
                next.behalf == nil
                ? "I give the floor to \(name)." : "I give the floor to \(name)\(onBehalf(of: next.behalf))."
            return said([resumed(number, assembly, now), call])
        }
        if let question = assembly.nextToPut(under: item.id) {
            return said([resumed(number, assembly, now), before(question, assembly, namesCandidates: reads.all)])
        }
        return said([
            resumed(number, assembly, now),
            decidedWithoutVote(under: item, assembly) ?? consideration(of: item, assembly),
        ])
    }

    /// Sentences one after the other, those that there are.
    static func said(_ sentences: [Message?]) -> Message {
        sentences.compactMap(\.self).filter { $0 != .empty }.joined(separator: " ")
    }

    /// Between two items: the next one, or the end of the sitting when the rest is for another day.
    private static func betweenItems(_ number: Int, _ assembly: Assembly) -> Message {
        guard let next = assembly.nextItem else {
            return "We have completed the agenda. If there are no further remarks, the sitting is closed."
        }
        if assembly.nextItemIsForLater {
            return
                "That completes the business of today. We shall meet again for sitting \(number + 1), and take up item \(next.number): \(next.title.message). The sitting is closed."
        }
        if case .adjourned = next.state {
            return "We resume our consideration of item \(next.number) of the agenda: \(next.title.message)."
        }
        return "We now turn to item \(next.number) of the agenda: \(next.title.message)."
    }

    private static func consideration(of item: AgendaItem, _ assembly: Assembly) -> Message {
        let opening: Message =
            item.secondsBefore > 0
            ? "We resume our consideration of item \(item.number): \(item.title.message)."
            : "We are considering item \(item.number): \(item.title.message)."
        guard let guests = guests(of: item, assembly) else {
            return opening + " Does any delegation wish to take the floor?"
        }
        // The item was named when its first guest was invited.
        let isNew = item.speakers.first == assembly.guestsToHear.first?.name
        return isNew ? opening + " " + guests : guests
    }

    private static func panelFormula(_ panel: Panel, _ item: AgendaItem) -> Message {
        if panel.isRunning { return "Panel \(panel.number), \(item.title.message), is in progress." }
        if panel.endedAt != nil { return "I thank the moderator and the panellists of panel \(panel.number)." }
        let moderator: Message = panel.moderator.map { "\($0), who moderates," } ?? "the moderator"
        return "I invite \(moderator) to open panel \(panel.number): \(item.title.message)."
    }
}
