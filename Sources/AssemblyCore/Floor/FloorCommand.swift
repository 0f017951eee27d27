/// What somebody wants done on the list of speakers.
public indirect enum FloorCommand: Hashable, Sendable {
    case request(MemberCode)
    case withdrawRequest(MemberCode)
    case callSpeaker(MemberCode)
    case yieldFloor
    /// The limit of one speech in seconds; `nil` for none.
    case limitSpeeches(seconds: Int?)
    case closeList
    case reopenList
}
