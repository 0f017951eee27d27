import Answers
import AssemblyCore
package import AssemblyFiles
package import Language

/// A count: a rule applied to figures, which are given one by one or counted from a file of votes.
package struct Count {
    /// What comes of it.
    package let answer: CountAnswer
    /// What whoever reads the answer has to know of the figures; `nil` where there is nothing.
    package let note: String?

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
        let tests = recorded?.tests ?? counting.tests(withWeights: figures.decimals > 0)
        let counted = try recorded?.figures ?? figures.figures(for: counting, tests: tests)
        note = Self.note(on: counted, under: tests)
        try Self.requireRoom(for: counted, under: tests)
        let verdict = try counting.verdict(of: counted, tests: tests, isFromFile: recorded != nil)
        answer = CountAnswer(
            figures: counted, verdict: verdict, tests: tests, citation: counting.citation,
            consequence: counting.consequence(of: verdict), in: language)
    }

    /// Where a paper may bear several names, a share is one of papers, and marks do not tell how many there were.
    private static func note(on figures: Figures, under tests: [VoteTest]) -> String? {
        guard !figures.countsPapers, tests.contains(where: { $0.majority != nil && $0.base.countsPapers }) else {
            return nil
        }
        return
            "Note: each vote was counted as a paper of its own. Where a paper may bear several names, the base is papers: add --ballots N, the papers with a valid mark."
    }

    /// A body of a fixed number of members cannot cast more votes than that.
    private static func requireRoom(for figures: Figures, under tests: [VoteTest]) throws {
        // Several marks on one paper are no papers, and where papers are not known there is nothing to compare.
        guard figures.countsPapers else { return }
        for case .fixed(let number) in tests.filter({ $0.metric == tests.unit }).map(\.base) {
            guard let bound = DecimalFigure(number).units(of: figures.decimals), figures.cast > bound else { continue }
            let cast = figures.figure(figures.cast).words.english
            throw CommandLineFault("\(cast) votes were cast, but the rule counts \(number); check the figures.")
        }
    }
}
