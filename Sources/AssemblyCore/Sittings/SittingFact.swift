/// What has happened to the sittings of the session. The number is the sitting's, from 1.
public enum SittingFact: Hashable, Sendable {
    case opened(Int)
    case suspended(Int)
    case resumed(Int)
    case closed(Int)
    /// The session is over.
    case sessionClosed
}
