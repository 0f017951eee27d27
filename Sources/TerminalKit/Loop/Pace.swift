/// When the next frame is due: at once after a key, otherwise at most three times a second (interface.md A8).
struct Pace {
    /// Whether something has changed since the last frame.
    private(set) var isDirty = true
    private var isUrgent = true
    private var lastFrame: Duration?
    private var lastKey: Duration?

    /// Between two frames that nobody asked for.
    static let calm = Duration.milliseconds(334)
    /// How long after a key news counts as its answer.
    static let answer = Duration.seconds(1)

    /// The time of the next frame, when one waits for it.
    var nextFrame: Duration? {
        guard isDirty, let lastFrame else { return nil }
        return isUrgent ? lastFrame : lastFrame + Self.calm
    }

    /// Notes a change, and whether a key asked for it.
    mutating func changed(asked: Bool) {
        isDirty = true
        if asked { isUrgent = true }
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
        return lastFrame.map { now - $0 >= Self.calm } ?? true
    }

    /// Notes a frame.
    mutating func shown(at now: Duration) {
        isDirty = false
        isUrgent = false
        lastFrame = now
    }
}
