extension Assembly {
    /// Decides a command into the events that carry it out.
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - authority: who wants it, as the host has established.
    ///   - now: the moment that the events will bear.
    /// - Returns: at least one event; applying them is the caller's, after they are durable.
    /// - Throws: why the command is not lawful now.
    public func decide(_ command: Command, by authority: Authority, at now: Moment) throws(Refusal) -> [Event] {
        try permit(command, authority)
        var facts = try facts(of: command, by: authority, at: now)
        if command.mayDecide { facts += consequences(of: facts, by: authority, at: now) }
        return facts.map { Event(at: now, by: authority, fact: $0) }
    }

    private func facts(of command: Command, by authority: Authority, at now: Moment) throws(Refusal) -> [Fact] {
        guard convocation != nil, sitting != .sessionClosed || command.isAboutTheRecord else { throw .sessionIsClosed }
        switch command {
        case .ballots(let command): return try decideBallot(command, by: authority)
        case .record(let command): return [.record(try decideRecord(command, by: authority))]
        case .sitting(let command): return try decideSitting(command, at: now)
        case .agenda(let command): return try decideAgenda(command, at: now)
        case .floor(let command): return try decideFloor(command, at: now)
        case .delegations(let command): return [.delegations(try decideDelegation(command))]
        case .questions(let command): return try decideQuestion(command)
        case .series(let command): return try decideSeries(command, by: authority)
        case .debate(let command): return try decideDebate(command, by: authority, at: now)
        case .conduct(let command): return [.conduct(try decideConduct(command))]
        case .scrutiny(let command): return try decideScrutiny(command, by: authority)
        }
    }

    private func decideRecord(_ command: RecordCommand, by authority: Authority) throws(Refusal) -> RecordFact {
        switch command {
        case .correct(let position, let note):
            guard authority.attestation != nil else { throw .secondPersonNeeded }
            guard position > 0 else {
                throw .invalid("A correction must give the number of the record it corrects, 1 or higher.")
            }
            return .corrected(position: position, note: try requireText(note, as: "A correction", limit: 2_000))
        case .announceKey(let publicKey): return .keyAnnounced(publicKey: publicKey)
        case .signHead(let id, let position, let hash, let signature):
            return .headSigned(id, position: position, hash: hash, signature: signature)
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
