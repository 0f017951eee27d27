/// One thing that a verdict says: figures, names and references, without words. `Clause+Words.swift` alone puts them
/// into words; whatever shows an outcome shows these.
public enum Clause: Hashable, Codable, Sendable {
    /// The votes for and against a motion, and section by section where a test counts shares of sections.
    case votes(for: Int, against: Int, sections: [SectionVotes])
    /// What a test requires of which base, and where that is written: nothing is said of it in further tests.
    case required(TestResult, Citation?)
    /// How far a motion's votes for are from what a test requires.
    case distance(TestResult)
    /// The votes for and against are equal, which is no majority.
    case equalVote
    /// A motion is carried, or it is not.
    case decided(carried: Bool)
    /// The figures carry a motion, and votes against with a veto block it.
    case vetoed([String])
    /// The votes are equal, and the chair decides.
    case castingVoteDue
    /// The votes are equal, and a second vote follows at a later meeting.
    case secondVoteDue
    /// The votes are equal in the second vote too, which rejects a motion.
    case equalInSecondVote
    /// So many of the votes cast are abstentions that the question is put off.
    case putOff(abstentions: Int, share: Majority, cast: Int, Citation)
    /// The base of a test is nothing, so that nothing can be required of it.
    case emptyBase(TestResult)
    /// Names that are elected.
    case elected([Winner])
    /// Names that are equal for the seats that are left for them.
    case equal([String], votes: Int, seats: Int)
    /// There is no name that could be elected.
    case noName
    /// Nobody is elected: the leading names, and the test that they miss where it counts heads.
    case leaders([String], votes: Int, missed: TestResult?)
    /// Names that have what is required and come too late for a seat.
    case seatsTaken([Score])
    /// Two names with half of the base each.
    case evenSplit([String])
    /// None of the candidates has the majority.
    case noneHasMajority
    /// The votes of equal names in an extra ballot.
    case extraVotes([Score])
    /// Lots drawn between names with a number, and what it leaves when it is divided by how many they are.
    case lots(between: [String], number: String, remainder: Int)
    /// The chair's decision between names.
    case chairDecides(between: [String])
    /// What becomes of the names that an extra ballot, lots or the chair preferred.
    case preferred([String], TiePurpose)
    /// Names that are equal in an extra ballot too.
    case equalAgain([String])
    /// Where it is written how a tie is decided.
    case rule(Citation)
}

/// A name that takes a seat.
public struct Winner: Hashable, Codable, Sendable {
    /// The name.
    public let name: String
    /// Its votes.
    public let votes: Int
    /// The group whose seat it is; `nil` for a seat of no group.
    public let group: String?

    /// A name that takes a seat.
    public init(_ name: String, votes: Int, group: String? = nil) {
        (self.name, self.votes, self.group) = (name, votes, group)
    }
}

/// The votes of one section on a motion.
public struct SectionVotes: Hashable, Codable, Sendable {
    /// The section.
    public let name: String
    /// Its votes for.
    public let votesFor: Int
    /// Its votes against.
    public let against: Int
    /// The decimals of both.
    public let decimals: Int

    /// The votes of one section.
    public init(_ name: String, for votesFor: Int, against: Int, decimals: Int = 0) {
        (self.name, self.votesFor, self.against, self.decimals) = (name, votesFor, against, decimals)
    }
}
