import EditedFiles

/// How one member voted.
public struct RecordedVote: Hashable, Sendable {
    /// What was voted.
    public enum Choice: String, Hashable, CaseIterable, Sendable {
        case yes, no, abstain, invalid
    }

    /// The member, as the file names it.
    public let member: String
    /// What it voted.
    public let choice: Choice
    /// Its weight; 1 where the file has no weights.
    public internal(set) var weight: Int
    /// The people that it stands for; 0 where the file does not say.
    public let population: Int
    /// Its section; empty where the file has none.
    public let section: String
    /// The line of the file.
    public let line: Int
}

/// The votes of a recorded vote as a file gives them; an absent member has no line.
public struct VotesList: Hashable, Sendable {
    /// The votes in the order of the file.
    public let votes: [RecordedVote]
    /// Whether the file has a column of weights.
    public let hasWeights: Bool
    /// Whether the file has a column of populations.
    public let hasPopulations: Bool
    /// Whether the file has a column of sections.
    public let hasSections: Bool
    /// The decimals of the weights: with 2, a weight is a number of hundredths.
    public let weightDecimals: Int

}

/// A file with one line a member: how it voted, and what its vote weighs.
public enum VotesFile {
    /// The largest weight or population of one member.
    public static let largestFigure = 1_000_000_000_000_000

    /// Reads a file of votes.
    /// - Throws: everything that is wrong with it.
    public static func load(_ path: String) throws(EditedFileFault) -> VotesList { try read(try SourceFile.read(path)) }

    /// Reads a file of votes that is in memory.
    /// - Throws: everything that is wrong with it.
    /// - Complexity: O(bytes).
    public static func read(_ source: SourceFile) throws(EditedFileFault) -> VotesList {
        let findings = Findings()
        return try findings.close(VotesReader.list(from: source, reportingTo: findings))
    }
}
