extension Assembly {
    /// Why an authority may not give a command at all; `nil` where it may. It tells nothing of what the command is about.
    public func refusalToPermit(_ command: Command, by authority: Authority) -> Refusal? {
        do throws(Refusal) {
            try permit(command, authority)
            return nil
        } catch { return error }
    }

    /// Tells whether an authority may give a command at all (R28): roles here, lawfulness elsewhere.
    /// - Throws: `.notYours` with the roles that may.
    func permit(_ command: Command, _ authority: Authority) throws(Refusal) {
        switch command {
        case .ballots(let command): try permitBallot(command, authority)
        case .record(let command): try permitRecord(command, authority)
        case .sitting: try require(authority, .chair)
        case .agenda(let command): try permitAgenda(command, authority)
        case .floor(let command): try permitFloor(command, authority)
        case .delegations(let command): try permitDelegation(command, authority)
        case .questions: try require(authority, .secretariat, .chair)
        case .series(let command): try permitSeries(command, authority)
        case .debate(let command): try permitDebate(command, authority)
        case .conduct(let command): try permitConduct(command, authority)
        case .scrutiny(let command): try permitScrutiny(command, authority)
        }
    }

    private func permitRecord(_ command: RecordCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .correct: try require(authority, .secretariat, .chair)
        case .announceKey, .signHead: try requireHost(authority)
        }
    }

    private func permitAgenda(_ command: AgendaCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .takeUp, .adjourn, .conclude, .startPanel, .endPanel: try require(authority, .chair)
        case .announcePanel, .schedule: try require(authority, .secretariat, .chair)
        }
    }

    private func permitFloor(_ command: FloorCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .callSpeaker, .yieldFloor, .limitSpeeches, .closeList, .reopenList: try require(authority, .chair)
        case .request(let member), .withdrawRequest(let member):
            if authority == .delegate(member) { return }
            try require(authority, .chair, .secretariat)
        }
    }

    private func permitDelegation(_ command: DelegationCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .registerPresence: try require(authority, .secretariat, .chair)
        case .drawFirstName, .seatChair: try require(authority, .chair, .secretariat)
        case .register, .decideCredentials, .enterArrears, .clearArrears, .waiveArrears, .grantAssistance,
            .renewPIN, .suspendVote, .restoreVote, .admitMember, .registerProxy, .withdrawProxy:
            try require(authority, .secretariat)
        case .lockBadge: try requireHost(authority)
        // A lock lapses by itself after a while.
        case .unlockBadge: if authority != .host { try require(authority, .secretariat) }
        }
    }

    func permitBallot(_ command: BallotCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .cast(let id, let member, _): try requireCaster(authority, of: member, in: id)
        case .reportNotCast(let id, let member, _):
            if authority != .host { try requireCaster(authority, of: member, in: id) }
        case .open, .openHandCount, .openManualSecretBallot, .openRollCall, .hold, .release, .extend, .close:
            try require(authority, .chair)
        case .annul: try require(authority, .secretariat, .chair)
        case .enterHandCount: try require(authority, .chair, .secretariat, .scrutineer)
        case .rollCallAnswer: try require(authority, .chair, .secretariat)
        case .timeUp, .recordCount: try requireHost(authority)
        }
    }

    func permitSeries(_ command: SeriesCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .declare, .giveCastingVote, .giveCastingVoteOnMotion: try require(authority, .chair)
        case .drawLots, .bringCandidate, .repeatBallot: try require(authority, .chair, .secretariat)
        }
    }

    private func requireHost(_ authority: Authority) throws(Refusal) {
        guard authority == .host else { throw .notYours(needs: []) }
    }

    /// Tells whether an officer has one of the roles.
    /// - Throws: `.notYours` with the roles that may.
    func require(_ authority: Authority, _ roles: Role...) throws(Refusal) {
        if case .officer(let role, _, _) = authority, roles.contains(role) { return }
        throw .notYours(needs: roles)
    }
}
