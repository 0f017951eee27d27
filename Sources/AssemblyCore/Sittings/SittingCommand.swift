/// What the chair wants done with the sittings of the session.
public enum SittingCommand: Hashable, Sendable {
    /// Opens the sitting of a number, which must be the next one.
    case open(Int)
    /// Suspends the sitting until a moment; `nil` where no time is named.
    case suspend(until: Moment?)
    case resume
    case close
    case closeSession

    /// Suspends the sitting without naming a time.
    public static var suspend: SittingCommand { .suspend(until: nil) }
}
