import Answers
import ArgumentParser
import Paper

extension HandbookRole: ExpressibleByArgument {}

/// `plenary handbook`: one page for each who works with it.
struct HandbookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbook",
        abstract:
            "Write the handbook of a role, on one page; or the checklist for each day and for when something fails.",
        discussion: """
            The keys are those of the consoles, as shipped. html is one file that needs nothing else, and prints on one \
            side of A4; --pdf makes the same page with WeasyPrint.
            """
    )

    /// The forms in which a handbook is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, html
    }

    @Argument(
        help: "chair, secretariat, scrutineer, registrar, operator, auditor, delegate (beside a kiosk), or checklist.")
    var role: HandbookRole
    @Option(help: "How it is written: text, markdown or html.")
    var format: Format = .text
    @OptionGroup var answer: AnswerLanguage
    @OptionGroup var paper: PaperOptions

    func run() throws {
        let handbook = Handbook.of(role)
        guard paper.pdf == nil else { return try paper.answer(handbook.html(in: answer.language)) }
        switch format {
        case .text: StandardStreams.answer(handbook.text(in: answer.language), terminator: "")
        case .markdown: StandardStreams.answer(handbook.markdown(in: answer.language), terminator: "")
        case .html: StandardStreams.answer(handbook.html(in: answer.language), terminator: "")
        }
    }
}
