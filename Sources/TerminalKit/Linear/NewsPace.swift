/// When what nobody asked for is said line by line: what a line brings about soon after it, and together; anything else
/// when it has come to rest, and not oftener than somebody can listen; nothing while a line is being typed.
struct NewsPace {
    /// News that come so soon after a line are its answer.
    private static let answer = Duration.seconds(1)
    /// How long an answer may still grow: the record comes a moment before the sentence about it.
    private static let answerRest = (quiet: Duration.milliseconds(120), longest: Duration.milliseconds(400))
    /// How long other news may grow.
    private static let newsRest = (quiet: Duration.milliseconds(300), longest: Duration.seconds(1))
    /// As long as a few lines take to be read out.
    private static let spacing = Duration.seconds(5)
    /// After so long without a key a line that was begun holds nothing up any more.
    private static let patience = Duration.seconds(10)
    /// How long a page that only says that something is awaited is passed over.
    private static let passing = Duration.seconds(2)

    private var first: Duration?
    private var latest: Duration?
    private var isLoud = false
    private var isPassing = false
    private var told: Duration?
    /// When the last line was typed.
    private(set) var line: Duration?

    /// Notes a line: what follows is its answer.
    mutating func typed(at now: Duration) { line = now }

    /// Notes what there is to be said now.
    /// - Parameter hasNews: whether there is anything that has not been said.
    mutating func show(hasNews: Bool, isPassing: Bool, at now: Duration) {
        guard hasNews else { return (first, latest, isLoud) = (nil, nil, false) }
        if self.isPassing, !isPassing { first = now }
        (first, latest, self.isPassing) = (first ?? now, now, isPassing)
    }

    /// Notes that the bell rang: what comes with it does not wait for its turn.
    mutating func ring() { isLoud = true }

    /// Notes that everything has been said.
    mutating func tell(at now: Duration) { (first, latest, isLoud, told) = (nil, nil, false, now) }

    /// Whether news may be said within the time of an answer.
    func isAnswer(at now: Duration) -> Bool { line.map { now - $0 < Self.answer } ?? false }

    /// When what waits is to be said; `nil` where nothing waits.
    /// - Parameter begun: when the last character was typed of a line that is not finished.
    func due(begun: Duration?) -> Duration? {
        guard let first, let latest else { return nil }
        var due = latest
        if isPassing {
            due = first + Self.passing
        } else if isAnswer(at: first) {
            due = min(latest + Self.answerRest.quiet, first + Self.answerRest.longest)
        } else if !isLoud {
            due = max(
                min(latest + Self.newsRest.quiet, first + Self.newsRest.longest), (told ?? first) + Self.spacing)
            if told == nil { due = min(due, first + Self.newsRest.longest) }
        }
        return begun.map { max(due, $0 + Self.patience) } ?? due
    }

    /// When a prompt follows a line that nothing answers.
    var promptDue: Duration? { line.map { $0 + Self.answerRest.longest } }
}
