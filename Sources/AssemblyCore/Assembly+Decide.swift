public import Language

extension Assembly {
    /// Decides a command into the events that carry it out.
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - authority: who wants it, as the host has established.
    ///   - now: the moment that the events will bear.
    ///   - language: the language in which it was written, for what a person wrote in it.
    /// - Returns: at least one event; applying them is the caller's, after they are durable.
    /// - Throws: why the command is not lawful now.
    public func decide(
        _ command: Command, by authority: Authority, at now: Moment, writtenIn language: WorkingLanguage = .english
    ) throws(Refusal) -> [Event] {
        try permit(command, authority)
        var facts = try facts(of: command, by: authority, at: now)
        if command.mayDecide { facts += Consequences.all(of: facts, by: authority, at: now, in: self) }
        // Each number has been looked at where it is decided; this is the net below: what could not be read again is not
        // written either.
        guard facts.allSatisfy({ $0.trouble == nil }) else {
            throw .invalid("This contains a number larger than any assembly can have; nothing was changed.")
        }
        let isNoted = language != .english && facts.contains(where: \.isWrittenInOneLanguage)
        return facts.map { Event(at: now, by: authority, fact: $0, language: isNoted ? language : nil) }
    }

    private func facts(of command: Command, by authority: Authority, at now: Moment) throws(Refusal) -> [Fact] {
        guard convocation != nil, sitting != .sessionClosed || command.isAboutTheRecord else { throw .sessionIsClosed }
        switch command {
        case .ballots(let command): return try command.decide(by: authority, in: self)
        case .record(let command): return [.record(try command.decide(by: authority, in: self))]
        case .sitting(let command): return try command.decide(at: now, in: self)
        case .agenda(let command): return try command.decide(at: now, in: self)
        case .floor(let command): return try command.decide(at: now, in: self)
        case .delegations(let command): return [.delegations(try command.decide(in: self))]
        case .questions(let command): return try command.decide(by: authority, in: self)
        case .series(let command): return try command.decide(by: authority, in: self)
        case .debate(let command): return try command.decide(by: authority, at: now, in: self)
        case .conduct(let command): return [.conduct(try command.decide(in: self))]
        case .scrutiny(let command): return try command.decide(by: authority, in: self)
        }
    }
}

extension Command {
    /// Whether it concerns the record and not the proceedings, so that it is possible after the close.
    var isAboutTheRecord: Bool {
        if case .record = self { return true }
        return false
    }
}
