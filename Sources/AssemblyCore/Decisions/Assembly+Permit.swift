extension Assembly {
    /// Tells whether an authority may give a command at all (R28): roles here, lawfulness elsewhere.
    /// - Throws: `.notYours` with the roles that may.
    func permit(_ command: Command, _ authority: Authority) throws(Refusal) {
        switch command {
        case .openSitting, .suspendSitting, .resumeSitting, .closeSitting, .closeSession, .takeUp, .adjournItem,
            .concludeItem, .startPanel, .endPanel, .callSpeaker, .yieldFloor, .limitSpeeches, .closeSpeakersList,
            .reopenSpeakersList, .openBallot, .holdBallot, .continueBallot, .extendBallot, .closeBallot,
            .declareResult:
            try require(authority, .chair)
        case .announcePanel, .scheduleItem, .annulBallot, .correct, .withdrawQuestion, .withdrawCandidate, .nominate,
            .table, .setText, .registerPresence:
            try require(authority, .secretariat, .chair)
        case .registerDelegation, .decideCredentials, .enterArrears, .clearArrears, .waiveArrears, .grantAssistance,
            .unlockBadge, .renewPIN:
            try require(authority, .secretariat)
        case .requestFloor(let member), .withdrawRequest(let member):
            if authority == .delegate(member) { return }
            try require(authority, .chair, .secretariat)
        case .cast(let id, let member, _): try requireCaster(authority, of: member, in: id)
        case .reportNotCast(let id, let member, _):
            if authority != .host { try requireCaster(authority, of: member, in: id) }
        case .debate(let command): try permitDebate(command, authority)
        case .conduct(let command): try permitConduct(command, authority)
        case .scrutiny(let command): try permitScrutiny(command, authority)
        case .timeUp, .recordCount, .lockBadge, .announceKey, .signHead:
            guard authority == .host else { throw .notYours(needs: []) }
        }
    }

    /// Tells whether an officer has one of the roles.
    /// - Throws: `.notYours` with the roles that may.
    func require(_ authority: Authority, _ roles: Role...) throws(Refusal) {
        if case .officer(let role, _, _) = authority, roles.contains(role) { return }
        throw .notYours(needs: roles)
    }
}
