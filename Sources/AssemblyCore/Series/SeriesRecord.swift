/// How far the ballots on one question have gone, kept as they are declared, so that no result counts earlier ones again.
struct SeriesRecord: Hashable, Codable, Sendable {
    /// All ballots on the question, in the order of opening.
    var ballots: [BallotID] = []
    /// The declared ballots of the present series, in order: those of an earlier consideration left out.
    var declared: [BallotID] = []
    /// The series after them; `nil` before the first one, and for a motion.
    var series: Series?

    /// Begins a new consideration: the ballots held before belong to the one that is over.
    mutating func beginAnew() { (declared, series) = ([], nil) }
}
