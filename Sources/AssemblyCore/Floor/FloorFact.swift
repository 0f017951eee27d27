/// What has happened on the list of speakers and at the microphone.
public indirect enum FloorFact: Hashable, Sendable {
    case requested(MemberCode)
    case requestWithdrawn(MemberCode)
    case speakerCalled(MemberCode)
    /// Whoever had the floor has spoken for so many seconds.
    case yielded(MemberCode, seconds: Int)
    /// The limit of one speech in seconds; `nil` for none.
    case speechesLimited(seconds: Int?)
    case listClosed
    case listReopened
}
