import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import CanonicalJSON
import Foundation
import Language
import Minutes

/// `plenary minutes`: the record of a session for people and for programs.
struct MinutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Write the minutes of a session; the same journal always gives the same bytes.",
        discussion: """
            A damaged journal is written as far as it is sound; a last sentence says where it stops and why, and the exit \
            status is 1.

            html is one file that needs nothing else, to read and to print. csv has one row per member and recorded \
            vote, csv-ballots one row per ballot with all figures, the rule and the outcome, csv-scores one row per name \
            in a ballot; all follow RFC 4180, and \
            a cell that a spreadsheet would take for a formula begins with an apostrophe.

            What people wrote keeps their words; titles and names are given in the language where the assembly has them. \
            The columns of csv and the keys of json are the same in every language.
            """
    )

    /// The forms in which minutes are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, html, csv, json
        case csvBallots = "csv-ballots"
        case csvScores = "csv-scores"
    }

    @Argument(help: "A journal, or the directory of a session.")
    var path: String
    @Option(help: "How it is written: text, markdown, html, csv, csv-ballots, csv-scores or json.")
    var format: Format = .text
    @OptionGroup var answer: AnswerLanguage

    func run() throws {
        let session = try Blocking.run { [path] in try await RecordedSession.read(path) }
        try session.requireAssembly()
        let minutes = Minutes(
            of: session.events, damage: session.damage?.text(in: answer.language), in: answer.language
        ) {
            CheckWords.words(for: $0, count: PublicCredentials.checkWordCount)
        }
        StandardStreams.answer(try Self.text(of: minutes, as: format), terminator: "")
        if let ending = session.ending { throw CommandLineFault(ending.text(in: answer.language)) }
    }

    private static func text(of minutes: Minutes, as format: Format) throws -> String {
        switch format {
        case .text: minutes.text
        case .markdown: minutes.markdown
        case .html: minutes.html
        case .csv: minutes.csvVotes
        case .csvBallots: minutes.csvBallots
        case .csvScores: minutes.csvScores
        case .json: try ShownJSON.text(of: minutes) + "\n"
        }
    }
}
