import AssemblyCore
import Language

extension SpokenFormula {
    /// Who speaks, for what and how long; who speaks too long is asked to conclude.
    static func speech(_ speech: Speech, _ assembly: Assembly, _ now: Moment?) -> Message {
        let time: (left: Int, limit: Int)? = now.flatMap { now in
            assembly.floor.secondsLeft(at: now).flatMap { left in assembly.floor.limitOfSpeech.map { (left, $0) } }
        }
        let limit = time.map { TimeWords.length($0.limit) }
        let isOver = (time?.left ?? 0) < 0
        if let guest = speech.guest { return self.speech(of: guest, limit, isOver: isOver) }
        let name = assembly.name(of: speech.speaker)
        if isOver { return "I must ask the delegate of \(name) to conclude: the speaking time is over." }
        let manner = onBehalf(of: speech.behalf) + purpose(speech.purpose)
        return limit.map { "\(name) has the floor\(manner), for \($0)." } ?? "\(name) has the floor\(manner)."
    }

    private static func speech(of guest: Guest, _ limit: Message?, isOver: Bool) -> Message {
        if isOver { return "I must ask \(guest.name) to conclude: the speaking time is over." }
        guard let limit else { return Message("\(guest.subject) has the floor.", context: "a guest") }
        return Message("\(guest.subject) has the floor, for \(limit).", context: "a guest")
    }

    /// Whether somebody has been given the floor, or a panel was begun, so lately that it is still being said.
    static func isBeginning(_ assembly: Assembly, _ now: Moment) -> Bool {
        let since =
            assembly.floor.speaker?.since
            ?? assembly.agenda.itemInHand?.panel.flatMap { $0.isRunning ? $0.startedAt : nil }
        // The clock of the screen ticks by whole seconds: what is recorded may be a moment ahead of it.
        return since.map { (-2..<secondsOfGiving).contains(now.seconds(since: $0)) } ?? false
    }

    /// How long it takes to give somebody the floor.
    private static let secondsOfGiving = 20

    /// The thanks for a speech; `nil` for the last guest of an address, where all of them are thanked together.
    /// - Parameter areSaidLater: whether the words that follow are known, with which they are.
    static func thanks(to speech: Speech, _ assembly: Assembly, areSaidLater: Bool) -> Message? {
        guard let guest = speech.guest else { return "I thank the delegate of \(assembly.name(of: speech.speaker))." }
        if areSaidLater, assembly.guestsToHear.isEmpty, assembly.agenda.itemInHand?.isAddress == true { return nil }
        return "I thank \(guest.name)."
    }

    /// In whose name somebody speaks, behind the name of the delegation; nothing for its own.
    static func onBehalf(of group: String?) -> Message {
        group.map { " on behalf of \(MemberGroup.words($0))" } ?? .empty
    }

    /// The guests of an item are invited one after the other, and thanked for an address when all have spoken.
    static func guests(of item: AgendaItem, _ assembly: Assembly) -> Message? {
        guard let guest = assembly.guestsToHear.first else {
            guard item.isAddress, !item.speakers.isEmpty else { return nil }
            return "I thank \(item.speakers.map { Message.verbatim($0) }.listed)."
        }
        return item.isAddress
            ? "I have the honour to invite \(guest.subject) to speak." : "I give the floor to \(guest.words)."
    }

    private static func purpose(_ purpose: SpeechPurpose) -> Message {
        switch purpose {
        case .speech: .empty
        case .motion(_, let side): ", \(side.words) the motion"
        case .reply: " in exercise of the right of reply"
        case .explanation: " to explain its vote"
        }
    }
}

extension AgendaItem {
    /// Whether it is there for those who address the assembly.
    var isAddress: Bool { kind == .address || kind == .opening }

    /// Who is invited to speak to it, with their offices, side by side.
    var speakersInWords: Message { speakers.map { guest($0).words }.joined(separator: "; ") }
}
