extension FloorFact {
    /// What it brings about beside the floor: a ruling is no longer open to appeal once somebody has spoken.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .speakerCalled(let member): assembly.debate.noteSpeech(of: member)
        case .listClosed: assembly.debate.closingObjections = nil
        case .requested, .requestWithdrawn, .yielded, .speechesLimited, .listReopened: break
        }
    }
}
