import Answers
import AssemblyCore
package import AssemblyFiles
package import Language

/// A count: a rule applied to figures, which are given one by one or counted from a file of votes.
package struct Count {
    /// What comes of it.
    package let answer: CountAnswer

    /// Counts.
    /// - Parameter votes: a file with a line for each member's vote; `nil` where the figures are given.
    /// - Throws: what is missing or contradictory, in one sentence, or what is wrong with the file.
    package init(
        _ rule: GivenRule, _ figures: GivenFigures, votes: String?, in language: WorkingLanguage
    ) throws {
        let counting = try CountingRule(rule)
        try self.init(
            counting, figures, votes.map { try VotesCount($0, rule: counting, options: figures) }, in: language)
    }

    /// Counts the votes of a file that has been read.
    package init(_ rule: GivenRule, _ list: VotesList, in language: WorkingLanguage) throws {
        let (counting, figures) = (try CountingRule(rule), GivenFigures())
        let recorded = try VotesCount(list, of: "votes.csv", rule: counting, options: figures)
        try self.init(counting, figures, recorded, in: language)
    }

    private init(
        _ counting: CountingRule, _ figures: GivenFigures, _ recorded: VotesCount?, in language: WorkingLanguage
    ) throws {
        let tests = recorded?.tests ?? counting.tests(withWeights: false)
        let counted = try recorded?.figures ?? figures.figures(for: counting, tests: tests)
        try Self.requireRoom(for: counted, under: tests)
        let verdict = try counting.verdict(of: counted, tests: tests, isFromFile: recorded != nil)
        answer = CountAnswer(
            figures: counted, verdict: verdict, tests: tests, citation: counting.citation,
            consequence: counting.consequence(of: verdict), in: language)
    }

    /// A body of a fixed number of members cannot cast more votes than that.
    private static func requireRoom(for figures: Figures, under tests: [VoteTest]) throws {
        guard figures.seats == 1 else { return }
        for case .fixed(let number) in tests.filter({ $0.metric == .heads }).map(\.base) where figures.cast > number {
            throw CommandLineFault("\(figures.cast) votes were cast, but the rule counts \(number); check the figures.")
        }
    }
}
