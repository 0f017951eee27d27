import AssemblyCore
import Language

/// What is said when a sitting ends or goes on, when an item is put off, and before a step that is asked about.
extension SpokenFormula {
    /// A sitting that is suspended, and until when where that is known.
    static func suspended(_ assembly: Assembly) -> Message {
        if let words = untilName(assembly) { return "The sitting is suspended." + words }
        guard let until = assembly.resumesAt else {
            return "The sitting is suspended." + " It will be resumed shortly."
        }
        return "The sitting is suspended until \(assembly.clock(until))."
    }

    /// The words that go before a step while the console asks whether it is to be taken; `nil` where there are none.
    static func beforeTaking(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .conduct(.declareConsensus(let id)):
            "Is there any objection to: \(assembly.title(of: id))? If there is none, it is so decided."
        case .sitting(.close): assembly.sitting.number.map { closing($0, assembly) }
        case .sitting(.closeSession):
            "If there are no further remarks, I declare the session closed."
        default: nil
        }
    }

    /// The end of a sitting, with when the assembly meets again where that is announced.
    static func closing(_ number: Int, _ assembly: Assembly) -> Message {
        guard let next = assembly.convocation?.sittings.first(where: { $0.number == number + 1 }) else {
            return "The sitting is closed."
        }
        let day = TimeWords.day(next.date)
        guard let opens = next.opens else { return "The sitting is closed. We shall meet again on \(day)." }
        return "The sitting is closed. We shall meet again on \(day) at \(assembly.clock(opens))."
    }

    /// A sitting that has just been closed, while the hall still hears it.
    static func justClosed(_ last: Int, _ assembly: Assembly, _ now: Moment?) -> Message? {
        guard last > 0, assembly.nextItem != nil,
            isJust(assembly.sittingTimes[last]?.closed, now)
        else { return nil }
        return closing(last, assembly)
    }

    /// A sitting that has just been resumed, unless something has been taken up since.
    static func resumed(_ number: Int, _ assembly: Assembly, _ now: Moment?) -> Message? {
        guard let moment = assembly.sittingTimes[number]?.suspensions.last?.to, isJust(moment, now) else { return nil }
        if case .inHand(let since) = assembly.agenda.itemInHand?.state, since > moment { return nil }
        return "The sitting is resumed."
    }

    /// An item that has just been adjourned, and not by a motion, which says so itself.
    static func adjourned(_ assembly: Assembly, _ now: Moment?) -> Message? {
        if let words = annulledSince(assembly) { return words }
        let item = assembly.agenda.items.filter { isJustAdjourned($0, assembly, now) }
            .max { ($0.adjournedAt?.milliseconds ?? 0) < ($1.adjournedAt?.milliseconds ?? 0) }
        guard let item, assembly.announcedBallot == nil else { return nil }
        return "Item \(item.number) is adjourned."
    }

    /// A ballot that was annulled after its item had been concluded, which opens the item again.
    private static func annulledSince(_ assembly: Assembly) -> Message? {
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), ballot.phase == .annulled,
            let question = assembly.questions[ballot.question], question.isPending,
            let item = assembly.agenda[question.item], case .adjourned(let moment) = item.state,
            // The chair has not just put it off, which is then said instead.
            moment != assembly.lastEventAt
        else { return nil }
        return annulled(question, assembly)
    }

    /// Whether an item has been adjourned in this sitting so lately that it is still being said.
    static func isJustAdjourned(_ item: AgendaItem?, _ assembly: Assembly, _ now: Moment?) -> Bool {
        guard case .adjourned(let moment)? = item?.state, annulledSince(assembly) == nil else { return false }
        if let opened = assembly.sitting.number.flatMap({ assembly.sittingTimes[$0]?.opened }), moment < opened {
            return false
        }
        return isJust(moment, now)
    }

    /// Whether something has happened so lately that it is still being said.
    static func isJust(_ moment: Moment?, _ now: Moment?) -> Bool {
        guard let moment, let now else { return false }
        // The clock of the screen ticks by whole seconds: what is recorded may be a moment ahead of it.
        return (-2..<120).contains(now.seconds(since: moment))
    }
}

extension AgendaItem {
    /// When it was put off; `nil` unless it is so now.
    fileprivate var adjournedAt: Moment? {
        if case .adjourned(let moment) = state { moment } else { nil }
    }
}
