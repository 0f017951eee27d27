extension FloorFact {
    /// What it brings about beside the floor: a ruling is no longer open to appeal once somebody has spoken, and it is kept
    /// for each item how long its guests spoke.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .speakerCalled(let member): assembly.debate.noteSpeech(of: member)
        case .guestCalled(let guest, _):
            assembly.debate.noteSpeech(of: guest, seconds: 0, on: assembly.agenda.itemInHand?.id)
        case .guestYielded(let guest, let seconds):
            assembly.debate.noteSpeech(of: guest, seconds: seconds, on: assembly.agenda.itemInHand?.id)
        case .listClosed: assembly.debate.closingObjections = nil
        case .requested, .requestWithdrawn, .listArranged, .yielded, .speechesLimited, .listReopened: break
        }
    }
}
