package import AssemblyCore
package import EditedFiles

/// A series of ballots as a file gives it: the rule, the seats, what came out of the box ballot by ballot.
package struct SeriesPlan: Hashable, Sendable {
    /// One step of the series.
    package enum Step: Hashable, Sendable {
        /// A ballot, an extra one among them.
        case ballot(Figures)
        /// Lots, with the number that was drawn in public.
        case lots(String)
        /// The chair's casting vote for these names.
        case castingVote([String])
    }

    /// A built-in rulebook, or a rulebook file.
    package let rulebook: String
    /// The decision of the rulebook.
    package let decision: String
    /// The seats to be filled by the whole series.
    package let seats: Int
    /// The names that stand at the beginning; `nil` for those of the first ballot.
    package let candidates: [String]?
    /// The steps in their order.
    package let steps: [Step]
}

/// A file with the ballots of a series, in JSON.
package enum SeriesFile {
    /// The most ballots that are read.
    package static let mostBallots = 1_000

    /// Reads a file of ballots.
    /// - Throws: everything that is wrong with it.
    package static func load(_ path: String) throws(EditedFileFault) -> SeriesPlan {
        try read(try SourceFile.read(path))
    }

    /// Reads a file of ballots that is in memory.
    /// - Throws: everything that is wrong with it.
    package static func read(_ source: SourceFile) throws(EditedFileFault) -> SeriesPlan {
        let findings = Findings()
        return try findings.close(SeriesReader.plan(from: source, reportingTo: findings))
    }
}
