import AssemblyCore

/// Slows down guessing at officers' passwords: after five that were wrong whoever has tried them has to wait. The officer
/// does not, at another console: otherwise anybody could keep the chair out.
struct WrongPasswords {
    private struct Trier: Hashable {
        let name: OperatorID
        let caller: Caller?
    }

    private static let allowed = 5
    private static let pause = Duration.seconds(60)
    /// Names that nobody has are noted as well; more than this many are forgotten.
    private static let mostTriers = 10_000

    private var tries: [Trier: (count: Int, last: Duration)] = [:]

    /// Whether a login may be tried now.
    func admits(_ name: OperatorID, of caller: Caller?, at now: Duration) -> Bool {
        guard let known = tries[Trier(name: name, caller: caller)], known.count >= Self.allowed else { return true }
        return now >= known.last + Self.pause
    }

    /// Notes a try before its outcome is known, so that many at once gain nothing.
    mutating func note(_ name: OperatorID, of caller: Caller?, at now: Duration) {
        if tries.count >= Self.mostTriers {
            tries = tries.filter { $0.value.last + Self.pause > now }
            if tries.count >= Self.mostTriers { tries.removeAll() }
        }
        let trier = Trier(name: name, caller: caller)
        tries[trier] = (tries[trier, default: (0, now)].count + 1, now)
    }

    /// Begins anew after a right password.
    mutating func forget(_ name: OperatorID, of caller: Caller?) { tries[Trier(name: name, caller: caller)] = nil }
}
