extension RecordCommand {
    func permit(_ authority: Authority, in assembly: Assembly) throws(Refusal) {
        switch self {
        case .correct: try Require.officer(authority, .secretariat, .chair)
        case .announceKey, .signHead: try Require.host(authority)
        }
    }
}
