package import EditedFiles

/// How one member voted.
package struct RecordedVote: Hashable, Sendable {
    /// What was voted.
    package enum Choice: String, Hashable, CaseIterable, Sendable {
        case yes, no, abstain, invalid
    }

    /// The member, as the file names it.
    package let member: String
    /// What it voted.
    package let choice: Choice
    /// Its weight; 1 where the file has no weights.
    package internal(set) var weight: Int
    /// The people that it stands for; 0 where the file does not say.
    package let population: Int
    /// Its section; empty where the file has none.
    package let section: String
    /// The line of the file.
    package let line: Int
}

/// The votes of a recorded vote as a file gives them; an absent member has no line.
package struct VotesList: Hashable, Sendable {
    /// The votes in the order of the file.
    package let votes: [RecordedVote]
    /// Whether the file has a column of weights.
    package let hasWeights: Bool
    /// Whether the file has a column of populations.
    package let hasPopulations: Bool
    /// Whether the file has a column of sections.
    package let hasSections: Bool
    /// The decimals of the weights: with 2, a weight is a number of hundredths.
    package let weightDecimals: Int

}

/// A file with one line a member: how it voted, and what its vote weighs.
package enum VotesFile {
    /// The largest weight or population of one member.
    package static let largestFigure = 1_000_000_000_000_000

    /// Reads a file of votes.
    /// - Throws: everything that is wrong with it.
    package static func load(_ path: String) throws(EditedFileFault) -> VotesList {
        try read(try SourceFile.read(path))
    }

    /// Reads a file of votes that is in memory.
    /// - Throws: everything that is wrong with it.
    /// - Complexity: O(bytes).
    package static func read(_ source: SourceFile) throws(EditedFileFault) -> VotesList {
        let findings = Findings()
        return try findings.close(VotesReader.list(from: source, reportingTo: findings))
    }
}
