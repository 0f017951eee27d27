/// What the conduct of voting keeps beyond the ballots: hand counts, roll calls, lots, offices held.
public struct Conduct: Hashable, Sendable {
    /// A session in which nothing of it has happened.
    public init() {}
}
