extension AgendaCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .takeUp, .adjourn, .conclude, .startPanel, .endPanel: try Require.officer(authority, .chair)
        case .announcePanel, .schedule: try Require.officer(authority, .secretariat, .chair)
        }
    }
}
