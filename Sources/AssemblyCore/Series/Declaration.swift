/// A result as it is recorded: the figures that were announced and who was elected. Everything else that people read of it
/// follows from the papers and the rule, and is put into words where it is shown.
public struct Declaration: Hashable, Sendable {
    /// One test as it came out.
    public struct Test: Hashable, Codable, Sendable {
        /// The size of its base.
        public let base: Int
        /// The number that had to be reached; `nil` for plurality.
        public let required: Int?
        /// The votes for, or the highest score.
        public let votes: Int

        /// The names of the fields in a record, which are kept for ever.
        enum CodingKeys: String, CodingKey {
            case base = "base"
            case required = "required"
            case votes = "votes"
        }
    }

    /// What was decided.
    public let outcome: Outcome
    /// The sum of the papers.
    public let tally: Tally
    /// How each test of the rule came out.
    public let tests: [Test]
    /// Who was elected by this ballot.
    public let elected: [CandidateID]

    /// What is recorded of a result.
    init(of result: DeclaredResult, on ballot: Ballot) {
        (outcome, tally, elected) = (result.verdict.outcome, ballot.tally, result.elected)
        tests = result.verdict.tests.map { Test(base: $0.base, required: $0.required, votes: $0.votes) }
    }

    /// Whether both tell the same result: a name that nobody has voted for, or nobody any more, may stand there with no vote
    /// or not at all.
    func saysTheSame(as other: Declaration) -> Bool {
        outcome == other.outcome && tally.saysTheSame(as: other.tally) && tests == other.tests
            && elected == other.elected
    }
}
