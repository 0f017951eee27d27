import AssemblyCore
import AssemblyFiles
import Counting
import EditedFiles
import Language

extension FuzzTarget {
    /// A table of votes, counted under several rules.
    static let votesFile = FuzzTarget(
        "votes-file", "It is read or refused with a place; what is read is counted or refused in a sentence."
    ) { input throws(FuzzFault) in
        let read = try EditedFile.look(at: input) { source throws(EditedFileFault) in try VotesFile.read(source) }
        guard let list = read else { return }
        for tests in [[">1/2:expressed"], [">=11/20:members", ">=13/20:members:population"], [">=2/3:voting:weight"]] {
            var rule = GivenRule()
            rule.tests = tests
            try told { try Count(rule, list, in: .english).answer.text }
        }
    }

    /// A series of ballots.
    static let seriesFile = FuzzTarget(
        "series-file", "It is read or refused with a place; what is read is counted, ballot by ballot, or refused."
    ) { input throws(FuzzFault) in
        let read = try EditedFile.look(at: input) { source throws(EditedFileFault) in try SeriesFile.read(source) }
        guard let plan = read, let book = rulebooks[plan.rulebook] else { return }
        try told {
            try SeriesCount.steps(of: plan, in: book).map { $0.text(in: .english) }.joined(separator: "\n")
        }
    }

    private static let rulebooks = Dictionary(
        uniqueKeysWithValues: ["interpol", "un-general-assembly", "who", "ioc", "fifa"].compactMap { name in
            RulebookFile.builtIn(named: name).map { (name, $0) }
        })

    /// What is told of a count, or why there is none.
    private static func told(_ count: () throws -> String) throws(FuzzFault) {
        let words: String
        do { words = try count() } catch { words = "\(error)" }
        try FuzzFault.require(!words.isEmpty, "a count says nothing")
    }
}
