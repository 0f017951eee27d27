extension DelegationCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .registerPresence: try Require.officer(authority, .secretariat, .chair)
        case .drawFirstName, .seatChair: try Require.officer(authority, .chair, .secretariat)
        case .register, .decideCredentials, .enterArrears, .clearArrears, .waiveArrears, .grantAssistance,
            .renewPIN, .suspendVote, .restoreVote, .admitMember, .registerProxy, .withdrawProxy:
            try Require.officer(authority, .secretariat)
        case .lockBadge: try Require.host(authority)
        // A lock lapses by itself after a while.
        case .unlockBadge: if authority != .host { try Require.officer(authority, .secretariat) }
        }
    }
}
