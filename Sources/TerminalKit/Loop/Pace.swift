/// When the next frame is due: at once after a key, otherwise at most three times a second (interface.md A8), or every
/// five seconds for people who need changes to be slow.
struct Pace {
    /// Whether changes are slow.
    private let isCalm: Bool
    /// Whether something has changed since the last frame.
    private(set) var isDirty = true
    private var isUrgent = true
    /// The times of the last frames, at most `framesPerSpell`.
    private var frames: [Duration] = []
    private var lastKey: Duration?

    init(isCalm: Bool = false) { self.isCalm = isCalm }

    /// So many frames that nobody asked for are shown within a `spell`: the first piece of news never waits for the
    /// clock's last tick.
    private var framesPerSpell: Int { isCalm ? 1 : 3 }
    /// See `framesPerSpell`.
    private var spell: Duration { isCalm ? .seconds(5) : .milliseconds(1_002) }
    /// How long after a key news counts as its answer.
    static let answer = Duration.seconds(1)

    /// The time of the next frame, when one waits for it.
    var nextFrame: Duration? {
        guard isDirty, let last = frames.last else { return nil }
        return isUrgent ? last : max(last, earliest)
    }

    /// Notes a change, and whether a key asked for it.
    mutating func changed(asked: Bool) {
        isDirty = true
        if asked { isUrgent = true }
    }

    /// Notes something loud: it is shown at once, however calm the person wants it.
    mutating func alert() {
        isDirty = true
        isUrgent = true
    }

    /// Notes a key, or a new size: the next frame must not wait.
    mutating func urge(at now: Duration) {
        isDirty = true
        isUrgent = true
        lastKey = now
    }

    /// Whether a frame is to be shown now.
    func isDue(at now: Duration) -> Bool {
        guard isDirty else { return false }
        if isUrgent { return true }
        if let lastKey, now - lastKey < Self.answer { return true }
        return now >= earliest
    }

    /// Notes a frame.
    mutating func shown(at now: Duration) {
        isDirty = false
        isUrgent = false
        frames.append(now)
        if frames.count > framesPerSpell { frames.removeFirst() }
    }

    /// Before this, another frame would be one too many.
    private var earliest: Duration {
        guard frames.count == framesPerSpell, let first = frames.first else { return frames.last ?? .zero }
        return first + spell
    }
}
