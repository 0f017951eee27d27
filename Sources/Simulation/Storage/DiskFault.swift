/// What goes wrong with one append.
enum DiskFault: String, CaseIterable, Hashable, Sendable {
    /// It takes seconds.
    case slow = "slow"
    /// Nothing is stored, and another attempt may succeed.
    case failsOnce = "fails once"
    /// Nothing is stored, and nothing is accepted until the journal is opened anew.
    case failsForGood = "fails for good"
    /// There is no room, and nothing is accepted until the journal is opened anew.
    case full = "full"
    /// The answer is lost before anything is stored.
    case unknownBefore = "unknown outcome, not stored"
    /// The records are stored, and the answer is lost.
    case unknownAfter = "unknown outcome, stored"
    /// The sync fails: whether the records are there shows when the journal is opened anew.
    case syncFails = "sync fails"
}

/// How often a disk goes wrong, in appends of a thousand.
struct DiskHealth: Sendable {
    /// How often each fault comes.
    var perMille: [DiskFault: Int] = [:]

    /// A disk that does what it is asked to.
    static let sound = DiskHealth()

    /// A disk as the dice have it: sound half of the time.
    init(drawnBy dice: inout Dice) {
        guard dice.below(2) == 0 else { return }
        for fault in DiskFault.allCases where dice.below(3) == 0 { perMille[fault] = dice.number(in: 2...60) }
    }

    private init() {}

    /// What goes wrong with the next append; `nil` for nothing.
    func next(_ dice: inout Dice) -> DiskFault? {
        DiskFault.allCases.first { dice.happens(perMille: perMille[$0] ?? 0) }
    }
}
