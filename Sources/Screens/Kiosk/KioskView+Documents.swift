import AssemblyCore
import Language
import TerminalKit

extension KioskView {
    /// The documents before the assembly.
    var documents: [Node] {
        [
            Pane(Text(KioskWords.documents), note: Text("\(assembly.documents.count)", .muted)) {
                DocumentParts.list(assembly)
            }.node
        ]
    }

    /// A document in one language by its paragraphs, sentence by sentence, so that arrows alone go through it.
    func reading(_ id: QuestionID, _ language: WorkingLanguage) -> [Node] {
        guard let question = assembly.questions[id] else { return [] }
        var parts: [Node] = []
        if question.isRehearsal { parts.append(Paragraph(Text(KioskWords.rehearsalText, .caution)).node) }
        let isThere = question.text?.texts[language] != nil || question.alters?.change == .deletes
        if !isThere { parts.append(Paragraph(Text(KioskWords.notTranslated, .caution)).node) }
        if state.here.isAmongDocuments {
            parts.append(Facts(DocumentParts.facts(of: question, assembly)).node)
        }
        let items = DocumentParts.text(of: question, in: language, assembly, isSpoken: isLinear)
        parts.append(ItemList(items, whenEmpty: KioskWords.noText).node)
        let title = question.title.message.fixed(in: language)
        return [Pane(Text(title), note: Text(language.ownName, .accent)) { parts }.node]
    }
}
