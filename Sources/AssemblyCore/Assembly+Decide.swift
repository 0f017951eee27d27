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
        case .openSitting, .suspendSitting, .resumeSitting, .closeSitting, .closeSession:
            return try decideSitting(command, at: now)
        case .takeUp, .adjournItem, .concludeItem, .startPanel, .endPanel, .announcePanel, .scheduleItem:
            return try decideAgenda(command, at: now)
        case .requestFloor, .withdrawRequest, .callSpeaker, .yieldFloor, .limitSpeeches, .closeSpeakersList,
            .reopenSpeakersList:
            return try decideFloor(command, at: now)
        case .registerDelegation, .decideCredentials, .registerPresence, .enterArrears, .clearArrears, .waiveArrears,
            .grantAssistance, .lockBadge, .unlockBadge, .renewPIN:
            return try decideDelegation(command)
        case .table, .setText, .nominate, .withdrawCandidate, .withdrawQuestion: return try decideQuestion(command)
        case .openBallot, .holdBallot, .continueBallot, .extendBallot, .timeUp, .closeBallot, .recordCount,
            .declareResult, .annulBallot:
            return try decideBallot(command, by: authority)
        case .cast(let id, let member, let paper): return [try decideCast(id, member, paper)]
        case .reportNotCast(let id, let member, let reason): return [try decideNotCast(id, member, reason)]
        case .debate(let command): return try decideDebate(command, by: authority, at: now)
        case .conduct(let command): return try decideConduct(command, by: authority, at: now)
        case .scrutiny(let command): return try decideScrutiny(command, by: authority)
        case .correct(let position, let note): return [try decideCorrection(position, note, authority)]
        case .announceKey(let publicKey): return [.keyAnnounced(publicKey: publicKey)]
        case .signHead(let id, let position, let hash, let signature):
            return [.headSigned(id, position: position, hash: hash, signature: signature)]
        }
    }

    private func decideCorrection(_ position: Int, _ note: String, _ authority: Authority) throws(Refusal) -> Fact {
        guard authority.attestation != nil else { throw .secondPersonNeeded }
        guard position > 0 else { throw .invalid("A correction names the record that it corrects, from 1.") }
        return .corrected(position: position, note: try requireText(note, as: "A correction", limit: 2_000))
    }
}

extension Command {
    /// Whether it concerns the record and not the proceedings, so that it is possible after the close.
    var isAboutTheRecord: Bool {
        switch self {
        case .correct, .announceKey, .signHead: true
        default: false
        }
    }
}
