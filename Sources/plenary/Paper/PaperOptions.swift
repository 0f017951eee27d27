import Answers
import ArgumentParser
import Language
import Paper
import Registrar
import Secrets

/// Where a page goes: to the answer, as HTML, or into a PDF.
struct PaperOptions: ParsableArguments {
    @Option(help: "A new file for a PDF, made by WeasyPrint on this machine.")
    var pdf: String?

    /// Answers a page, or makes the PDF of it.
    func answer(_ html: String) throws {
        guard let pdf else { return StandardStreams.answer(html, terminator: "") }
        let page = SecretDocument()
        page.append(html)
        try Self.write(page, to: pdf)
        StandardStreams.answer("The page is in \(CommandLineFault.quoted(pdf)).")
    }

    /// Makes sure that PDFs can be made here, before anything is done for one.
    /// - Throws: one sentence that names what to install.
    static func requirePress() throws {
        do throws(FileFault) { try PDFPress().requireProgram() } catch { throw CommandLineFault(error.sentence) }
    }

    /// Makes the PDF of a page in a new file for its owner alone.
    static func write(_ page: SecretDocument, to path: String) throws {
        do throws(FileFault) {
            guard !PrivateFile.exists(path) else {
                throw FileFault("There is a file at \(path) already; nothing was written. Give another name.")
            }
            let made = try PDFPress().pdf(of: page)
            try made.withUnsafeBytes { (bytes) throws(FileFault) in try PrivateFile.create(path, bytes: bytes) }
        } catch { throw CommandLineFault(error.sentence) }
    }
}

/// How voting cards are printed.
struct CardOptions: ParsableArguments {
    @Flag(help: "Also make a PDF of the cards, with WeasyPrint, to which the codes go through a pipe.")
    var pdf = false
    @OptionGroup var answer: AnswerLanguage

    /// The further files of the cards.
    func files(of sheet: CardSheet) throws(FileFault) -> [(name: String, content: RegistrarFolder.Content)] {
        pdf ? [(CredentialFiles.printedCards, .secret(try PDFPress().pdf(of: sheet.html())))] : []
    }
}
