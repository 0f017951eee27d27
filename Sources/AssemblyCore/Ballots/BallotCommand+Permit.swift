extension BallotCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .cast(let id, let member, _): try Require.caster(authority, of: member, in: id, in: assembly)
        case .reportNotCast(let id, let member, _):
            if authority != .host { try Require.caster(authority, of: member, in: id, in: assembly) }
        case .open, .openHandCount, .openManualSecretBallot, .openRollCall, .hold, .release, .extend, .close:
            try Require.officer(authority, .chair)
        case .annul: try Require.officer(authority, .secretariat, .chair)
        case .enterHandCount: try Require.officer(authority, .chair, .secretariat, .scrutineer)
        case .rollCallAnswer: try Require.officer(authority, .chair, .secretariat)
        case .timeUp, .recordCount: try Require.host(authority)
        }
    }
}
