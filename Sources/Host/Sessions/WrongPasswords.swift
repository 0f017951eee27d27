import AssemblyCore

/// Slows down guessing at officers' passwords: after five that were wrong a login has to wait. It is never locked for
/// good, because then anybody could keep the chair out.
struct WrongPasswords {
    private static let allowed = 5
    private static let pause = Duration.seconds(60)
    /// Names that nobody has are noted as well; more than this many are forgotten.
    private static let mostNames = 10_000

    private var tries: [OperatorID: (count: Int, last: Duration)] = [:]

    /// Whether a login may be tried now.
    func admits(_ name: OperatorID, at now: Duration) -> Bool {
        guard let known = tries[name], known.count >= Self.allowed else { return true }
        return now >= known.last + Self.pause
    }

    /// Notes a try before its outcome is known, so that many at once gain nothing.
    mutating func note(_ name: OperatorID, at now: Duration) {
        if tries.count >= Self.mostNames { tries.removeAll() }
        tries[name] = (tries[name, default: (0, now)].count + 1, now)
    }

    /// Begins anew after a right password.
    mutating func forget(_ name: OperatorID) { tries[name] = nil }
}
