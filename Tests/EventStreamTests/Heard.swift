import EventStream

/// What a subscriber has heard so far.
struct Heard<Event: Sendable>: Sendable {
    /// A stretch that was announced as lost to the ring.
    struct Lag: Equatable, Sendable {
        let from: Position
        let next: Position
    }

    private(set) var events: [Event] = []
    private(set) var positions: [Int] = []
    private(set) var lags: [Lag] = []
    private(set) var batches = 0

    mutating func receive(_ batch: Batch<Event>) {
        batches += 1
        switch batch {
        case .events(let first, let run):
            positions += first.number..<first.number + run.count
            events += run
        case .lagged(let from, let next):
            lags.append(Lag(from: from, next: next))
        }
    }
}
