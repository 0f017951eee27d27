/// What has happened to the sittings of the session. The number is the sitting's, from 1.
public enum SittingFact: Hashable, Sendable {
    case opened(Int)
    /// A sitting was suspended, until a moment where the chair has named one. Nothing happens by itself when it comes.
    case suspended(Int, until: Moment? = nil)
    case resumed(Int)
    case closed(Int)
    /// The session is over.
    case sessionClosed
}
