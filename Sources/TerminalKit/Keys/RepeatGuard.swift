/// Tells a deliberate stroke from a held key, so that a key held down never casts or confirms.
///
/// A terminal reports repetition as more strokes of the same key and never a release. A stroke therefore does not
/// count when the stroke before it was of the same key and the keyboard has not been still since; every stroke,
/// counted or not, starts the wait anew. The loop asks this guard for every binding that is `isDeliberate`.
public struct RepeatGuard: Sendable, Hashable {
    /// How long between two strokes of one key for the second to count: above the usual first delay of auto-repeat,
    /// 660 ms under X and 250 ms on the console.
    public let stillness: Duration
    /// How many strokes in a row have not counted: 1 when a key has just begun to look held.
    public private(set) var uncounted = 0
    private var last: (key: Key, time: Duration)?

    /// A guard that has seen no key.
    public init(stillness: Duration = .milliseconds(700)) {
        self.stillness = stillness
    }

    /// Takes note of a stroke and says whether it counts as a deliberate one.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - now: the monotonic time of the stroke.
    ///   - quickest: how fast strokes of this key may follow each other; the usual stillness where nothing is said.
    public mutating func admits(_ key: Key, at now: Duration, quickest: Duration? = nil) -> Bool {
        defer { last = (key, now) }
        if let last, last.key == key, now - last.time < quickest ?? stillness {
            uncounted += 1
            return false
        }
        uncounted = 0
        return true
    }

    /// Whether two guards have seen the same.
    public static func == (left: RepeatGuard, right: RepeatGuard) -> Bool {
        left.stillness == right.stillness && left.last?.key == right.last?.key && left.last?.time == right.last?.time
    }

    /// Hashes what the guard has seen.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(stillness)
        hasher.combine(last?.key)
        hasher.combine(last?.time)
    }
}
