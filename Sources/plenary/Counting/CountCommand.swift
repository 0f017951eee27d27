import Answers
import ArgumentParser
import AssemblyCore
import CanonicalJSON
import Counting
import Language

/// `plenary count`: the chair's calculator. Figures in, outcome and arithmetic out.
struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Work out what given figures decide, with the arithmetic.",
        discussion: """
            A motion:
              plenary count --majority '>=2/3' --for 75 --against 24 --abstain 34
            An election:
              plenary count --majority '>1/2' --candidate 'A=95' --candidate 'B=52'
            By a rulebook:
              plenary count --rulebook interpol --decision admission --for 75 --against 24
            Several tests that must all hold:
              plenary count --test '>=11/20:members' --test '>=13/20:members:population' \\
                --votes votes.csv --members 27 --population 449200579
            Ballot by ballot:
              plenary count --series series.json

            votes.csv has the columns member,vote and may have weight,population,section. \
            A vote is yes, no, abstain or invalid; an absent member has no line. A test that \
            does not say what it counts counts weights where the file has them, else heads.

            series.json is {"rulebook": "who", "decision": "director-general", "seats": 1, \
            "ballots": [{"scores": {"A": 95, "B": 52}, "abstain": 0, "invalid": 0}]}. A tie that \
            no ballot decides is {"lots": "number drawn in public"} or {"casting-vote": ["A"]}.
            """
    )

    @OptionGroup(title: "The rule") var rule: RuleOptions
    @OptionGroup(title: "The figures") var figures: FigureOptions
    @Option(help: ArgumentHelp("A file with a line for each member's vote.", valueName: "file.csv"))
    var votes: String?
    @Option(help: ArgumentHelp("A file with the ballots of a whole series.", valueName: "file.json"))
    var series: String?
    @Flag(help: "List the decisions of the rulebook.")
    var listDecisions = false
    @Flag(help: "Answer in JSON.")
    var json = false
    @OptionGroup var answer: AnswerLanguage

    func run() throws {
        if listDecisions { return try listing() }
        if let series { return try countSeries(series) }
        let count = try Count(rule.given, figures.given, votes: votes, in: answer.language)
        StandardStreams.answer(json ? try ShownJSON.text(of: count.answer) : count.answer.text)
        if let note = count.note { StandardStreams.tell(note + "\n") }
    }

    private func countSeries(_ path: String) throws {
        guard rule.given.isEmpty, figures.given.isEmpty, votes == nil else {
            throw CommandLineFault("A series has its rule and figures in its file; leave the other options out.")
        }
        let steps = try SeriesCount.steps(of: path)
        let language = answer.language
        StandardStreams.answer(
            json
                ? try ShownJSON.text(of: steps.map { $0.answer(in: language) })
                : steps.map { $0.text(in: language) }.joined(separator: "\n\n"))
    }

    private func listing() throws {
        guard rule.majority == nil, rule.base == nil, rule.tests.isEmpty, rule.decision == nil, rule.ballot == nil,
            votes == nil, series == nil, figures.given.isEmpty
        else { throw CommandLineFault("--list-decisions takes a --rulebook and nothing else.") }
        let rulebook = try CountingRule.rulebook(named: rule.rulebook ?? "interpol")
        if json { return StandardStreams.answer(try ShownJSON.text(of: DecisionListing(rulebook))) }
        StandardStreams.answer("\(rulebook.title.message.text(in: answer.language)), \(rulebook.edition)")
        for rule in rulebook.decisions { StandardStreams.answer(DecisionListing.line(for: rule, in: answer.language)) }
    }
}
