import Answers
import ArgumentParser
import AssemblyCore
import Host
import Language
import Paper
import Secrets

/// `plenary operators pins`: the sheet of badges and PINs, once for a session.
struct PINsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pins",
        abstract: "Write the sheet of badges and PINs, once, to a file that only its owner can read.",
        discussion:
            "Hand each line to its delegation and destroy the file; only hashes are kept. Single PINs are renewed at the secretariat's console. --form pdf makes a page to print and to cut, with WeasyPrint, to which the PINs go through a pipe."
    )

    /// How the sheet is written.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, html, pdf
    }

    @Argument(help: "A file that does not exist yet.")
    var file: String
    @Option(help: "How it is written: text, html or pdf.")
    var form: Form = .text
    @OptionGroup var answer: AnswerLanguage
    @OptionGroup var session: SessionOptions

    func run() throws {
        let directory = try session.directory()
        if form == .pdf { try PaperOptions.requirePress() }
        try directory.prepare()
        let convocation = try AssemblyChoice.load(session.assembly)
        let (file, form, language) = (file, form, answer.language)
        try Blocking.run {
            var assembly = Assembly()
            if directory.holdsSession {
                for entry in try await RecordedSession.read(directory.journal).events { assembly.apply(entry.event) }
            } else {
                let start = Event(at: Moment(milliseconds: 0), by: .host, fact: .record(.convened(convocation)))
                assembly.apply(start)
            }
            do throws(IdentityFault) {
                let convened = assembly.convocation ?? convocation
                try await PINSheetProduction.produce(
                    for: assembly, from: IdentityFile(path: directory.identities), to: file,
                    as: form.writer(for: convened, in: language))
            } catch { throw CommandLineFault(error.sentence) }
        }
        StandardStreams.answer("The sheet is in \(CommandLineFault.path(file)); it is not written again.")
    }
}

extension PINsCommand.Form {
    /// Makes what is written of the lines; `nil` for the host's own plain text.
    func writer(for convocation: Convocation, in language: WorkingLanguage) -> PINSheet.Form? {
        switch self {
        case .text: nil
        case .html: { (lines) throws(FileFault) in PINPaper.html(lines, for: convocation, in: language) }
        case .pdf:
            { (lines) throws(FileFault) in
                try PDFPress().pdf(of: PINPaper.html(lines, for: convocation, in: language))
            }
        }
    }
}
