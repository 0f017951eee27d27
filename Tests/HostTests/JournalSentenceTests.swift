import AssemblyCore
import EventStream
import Host
import Language
import Testing

/// What a journal says of itself is put into the language of whoever reads it.
@Suite("What a journal says, in four languages")
struct JournalSentenceTests {
    @Test("with its figures, and with a sentence within a sentence")
    func translated() {
        let missing: JournalSentence = "Record \(Position(3)) of the journal is missing."
        let refused: JournalSentence =
            "\(missing) \("/x") is not opened for writing; use a backup, and keep this file as evidence."
        #expect(Message(missing).text(in: .french) == "L'enregistrement 3 du journal manque.")
        #expect(refused.description.hasPrefix("Record 3 of the journal is missing. /x is not opened"))
        for language in [WorkingLanguage.french, .spanish, .arabic] {
            let text = Message(refused).text(in: language)
            #expect(text.contains("3") && text.contains("/x") && !text.contains("journal is"), "\(text)")
        }
    }
}
