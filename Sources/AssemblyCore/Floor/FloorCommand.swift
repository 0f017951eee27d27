/// What somebody wants done on the list of speakers and at the microphone.
public indirect enum FloorCommand: Hashable, Sendable {
    /// A member asks for the floor, in the name of a group where one is named; `ahead` names an item that has not been taken
    /// up yet, for whose list it is.
    case request(MemberCode, onBehalfOf: String? = nil, ahead: ItemID? = nil)
    case withdrawRequest(MemberCode, ahead: ItemID? = nil)
    /// These come first on the list, in this order; whoever is not named stands behind them as before.
    case arrangeList([MemberCode], ahead: ItemID? = nil)
    case callSpeaker(MemberCode)
    /// The chair gives the floor to a guest, an official or a panellist, for so many seconds at most; `nil` for no limit.
    case callGuest(Guest, limitSeconds: Int? = nil)
    case yieldFloor
    /// The limit of one speech in seconds; `nil` for none.
    case limitSpeeches(seconds: Int?)
    case closeList
    case reopenList
}
