/// What has happened on the list of speakers and at the microphone.
public indirect enum FloorFact: Hashable, Sendable {
    /// A member asked for the floor, in the name of a group where one is named; `ahead` names an item that has not been taken
    /// up yet, for whose list it is.
    case requested(MemberCode, onBehalfOf: String? = nil, ahead: ItemID? = nil)
    case requestWithdrawn(MemberCode, ahead: ItemID? = nil)
    /// These come first on the list, in this order; whoever is not named stands behind them as before.
    case listArranged([MemberCode], ahead: ItemID? = nil)
    case speakerCalled(MemberCode)
    /// Whoever had the floor has spoken for so many seconds.
    case yielded(MemberCode, seconds: Int)
    /// A guest, an official or a panellist has the floor, for so many seconds at most; `nil` for no limit.
    case guestCalled(Guest, limitSeconds: Int? = nil)
    /// The guest has spoken for so many seconds.
    case guestYielded(Guest, seconds: Int)
    /// The limit of one speech in seconds; `nil` for none.
    case speechesLimited(seconds: Int?)
    case listClosed
    case listReopened
}

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
