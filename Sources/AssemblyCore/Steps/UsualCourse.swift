public import Language

/// The usual course of a sitting: a step with what goes with it because the hall waits for nothing in between, so that one
/// key takes all of it. What the rules of the moment ask for first ends it, and so does whatever cannot be taken back,
/// which only its own confirmation reaches.
public struct UsualCourse: Hashable, Sendable {
    /// What is done, one after the other; each once the one before it is recorded.
    public let commands: [Command]
    /// What that is called, in one line: `Conclude item 5.2, take up item 5.3`.
    public let label: Message
    /// Whether something in it cannot be taken back, so that all of it is confirmed first.
    public let needsConfirmation: Bool

    /// The course that begins with a step; `nil` where the step goes alone.
    /// - Parameters:
    ///   - first: a step that is lawful now.
    ///   - chair: who takes it.
    public init?(beginningWith first: Command, by chair: Authority, at now: Moment, in assembly: Assembly) {
        var commands = [first]
        var state = assembly
        while let next = Self.next(after: commands, by: chair, at: now, in: &state) { commands.append(next) }
        guard commands.count > 1, let label = Self.label(of: commands, in: assembly) else { return nil }
        (self.commands, self.label) = (commands, label)
        needsConfirmation = commands.contains(where: \.isFinal)
    }

    /// What goes with the steps so far.
    /// - Parameter state: the assembly before the last of them; afterwards the one after it.
    private static func next(
        after commands: [Command], by chair: Authority, at now: Moment, in state: inout Assembly
    ) -> Command? {
        guard let last = commands.last, commands.count < 3 else { return nil }
        if case .ballots(.close(let id)) = last {
            return state.ballots[id].map { countsItself($0, in: state) } == true ? .series(.declare(id)) : nil
        }
        guard last.leadsOn, let after = state.after(last, by: chair, at: now) else { return nil }
        let before = state
        state = after
        switch last {
        case .floor(.yieldFloor):
            if let next = nextSpeaker(by: chair, at: now, in: after) { return next }
            return concludingAddress(by: chair, at: now, before, after)
        case .agenda(.endPanel(let id)):
            let isSettled = !after.questions(under: id).contains { $0.isPending || $0.state == .postponed }
            return isSettled ? lawful(.agenda(.conclude(id)), by: chair, at: now, in: after) : nil
        default:
            let first = NextStep.now(for: chair, at: now, in: after).first { $0.refusal == nil }?.command
            switch first {
            case .agenda(.takeUp): return first
            // A sitting is closed with the item that was the last of it, and not with a panel that has run until now.
            case .sitting(.close) where commands.count == 1: return first
            default: return nil
            }
        }
    }

    /// Whether the figures follow from the close by themselves, and nobody has to type a key or a count for them.
    private static func countsItself(_ ballot: Ballot, in assembly: Assembly) -> Bool {
        switch ballot.method {
        case .machine: !ballot.isSealed || assembly.isRehearsal
        case .rollCall: ballot.rollCall?.next == nil
        case .hands, .paper: false
        }
    }

    /// An address is over with the last of its guests, where nobody else has asked for anything.
    private static func concludingAddress(
        by chair: Authority, at now: Moment, _ before: Assembly, _ after: Assembly
    ) -> Command? {
        guard before.floor.speaker?.guest != nil, let item = after.agenda.itemInHand,
            item.kind == .address || item.kind == .opening, after.guestsToHear.isEmpty,
            after.floor.requests.isEmpty, after.floor.replies.isEmpty,
            !after.questions(under: item.id).contains(where: \.isPending)
        else { return nil }
        return lawful(.agenda(.conclude(item.id)), by: chair, at: now, in: after)
    }

    /// Who is called when the speaker has been thanked.
    private static func nextSpeaker(by chair: Authority, at now: Moment, in assembly: Assembly) -> Command? {
        guard assembly.debate.pointInHand == nil, assembly.pendingAppeal == nil else { return nil }
        let drafts: [StepDraft]
        if assembly.pendingMotions.isEmpty {
            let list = NextStep.stepsOnList(in: assembly)
            let explanations = assembly.agenda.itemInHand.map {
                NextStep.stepsOnExplanations(under: $0.id, in: assembly)
            }
            // Guests, then whoever is on the list, then whoever explains a vote, then replies.
            drafts =
                NextStep.stepsOnGuests(in: assembly)
                + list.filter { if case .floor(.callSpeaker) = $0.command { true } else { false } }
                + (explanations ?? []) + list
        } else {
            drafts = NextStep.stepsOnMotions(in: assembly)
        }
        guard let first = drafts.first?.command, first.givesFloor else { return nil }
        return lawful(first, by: chair, at: now, in: assembly)
    }

    private static func lawful(
        _ command: Command, by chair: Authority, at now: Moment, in assembly: Assembly
    ) -> Command? {
        NextStep.refusal(of: command, by: chair, at: now, in: assembly) == nil ? command : nil
    }

    // MARK: What it is called

    private static func label(of commands: [Command], in assembly: Assembly) -> Message? {
        let number = { (id: ItemID) -> Message in .verbatim(assembly.agenda[id]?.number ?? id.rawValue) }
        switch (commands[0], commands[1]) {
        case (.agenda(.conclude(let item)), .agenda(.takeUp(let next))):
            return "Conclude item \(number(item)), take up item \(number(next))"
        case (.agenda(.conclude(let item)), .sitting(.close)):
            return "Conclude item \(number(item)), close the sitting"
        case (.agenda(.endPanel(let item)), .agenda(.conclude)):
            let panel = assembly.agenda[item]?.panel?.number ?? 0
            guard case .agenda(.takeUp(let next))? = commands.dropFirst(2).first else {
                return "End panel \(panel), conclude item \(number(item))"
            }
            return "End panel \(panel), conclude \(number(item)), take up \(number(next))"
        case (.sitting(.open(let sitting)), .agenda(.takeUp(let next))):
            return "Open sitting \(sitting), take up item \(number(next))"
        case (.floor(.yieldFloor), .agenda(.conclude(let item))):
            guard let speaker = assembly.floor.speaker?.speaker else { return nil }
            guard case .agenda(.takeUp(let next))? = commands.dropFirst(2).first else {
                return "Thank \(assembly.name(of: speaker)), conclude item \(number(item))"
            }
            return "Thank \(assembly.name(of: speaker)), conclude \(number(item)), take up \(number(next))"
        case (.floor(.yieldFloor), let call):
            guard let speaker = assembly.floor.speaker?.speaker, let next = call.calledToSpeak else { return nil }
            return "Thank \(assembly.name(of: speaker)), give the floor to \(assembly.name(of: next))"
        case (.ballots(.close), .series(.declare)): return "Close, count and announce"
        default: return nil
        }
    }
}

extension Assembly {
    /// The assembly as it would be after a command; `nil` where that is refused.
    public func after(_ command: Command, by authority: Authority, at now: Moment) -> Assembly? {
        guard let events = try? decide(command, by: authority, at: now) else { return nil }
        var assembly = self
        for event in events { assembly.apply(event) }
        return assembly
    }
}

extension Command {
    /// Whether something may go with it at once.
    fileprivate var leadsOn: Bool {
        if case .floor(.yieldFloor) = self { return true }
        if case .agenda(.endPanel) = self { return true }
        if case .agenda(.conclude) = self { return true }
        if case .sitting(.open) = self { return true }
        return false
    }

    /// Whether it cannot be taken back.
    fileprivate var isFinal: Bool {
        if case .ballots(.close) = self { return true }
        return self == .sitting(.close)
    }

    /// Whom it gives the floor to.
    fileprivate var calledToSpeak: Speaker? {
        if case .floor(.callGuest(let guest, _)) = self { return .guest(guest) }
        if case .floor(.callSpeaker(let member)) = self { return .delegation(member) }
        if case .debate(.callOnMotion(_, let member, _)) = self { return .delegation(member) }
        if case .debate(.callReply(let member)) = self { return .delegation(member) }
        if case .debate(.callExplanation(_, let member)) = self { return .delegation(member) }
        return nil
    }

    fileprivate var givesFloor: Bool { calledToSpeak != nil }
}
