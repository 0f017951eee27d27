import ArgumentParser
import Paper
import Registrar
import Secrets

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
