/// What the chair wants done with the sittings of the session.
public enum SittingCommand: Hashable, Sendable {
    /// Opens the sitting of a number, which must be the next one.
    case open(Int)
    case suspend
    case resume
    case close
    case closeSession
}
