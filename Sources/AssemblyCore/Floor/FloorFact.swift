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
