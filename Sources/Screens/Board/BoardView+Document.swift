import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// The text in hand by its paragraphs, as it is read before the vote: with what an amendment changes in it, or with
    /// what has become part of it.
    var documentPage: [Node]? {
        guard let question = state.documentInHand else { return nil }
        let items = DocumentParts.text(of: question, in: state.language, assembly, isSpoken: surroundings.isLinear)
        let draft = question.amends.flatMap { assembly.questions[$0] }
        let missing = DocumentParts.missing(from: question, assembly)
        if surroundings.size.rows >= 30, !surroundings.isLinear {
            return [largeDocument(question, items, amending: draft, missing).node]
        }
        return [
            Pane(DocumentParts.title(of: question), note: DocumentParts.status(of: question, assembly)) {
                if let draft { Facts([TerminalKit.Fact("Amends", Text(DocumentParts.name(of: draft)))]) }
                if let missing { Paragraph(missing) }
                ItemList(items, whenEmpty: "No text has been entered.", page: state.listPage)
            }.node
        ]
    }

    /// On a wall a short text stands there in large letters, paragraph by paragraph; a long one as large as it can be.
    private func largeDocument(
        _ question: Question, _ items: [Item], amending draft: Question?, _ missing: Text?
    ) -> Poster {
        let amends = draft.map { "Amends \(DocumentParts.name(of: $0))" as Message }
        let under = [DocumentParts.status(of: question, assembly).words] + [amends, missing?.words].compactMap(\.self)
        return Poster(
            above: [
                listTitle(DocumentParts.name(of: question), in: 2).share(4), line(under.sideBySide, .muted, share: 1),
            ]
        ) {
            if isShort(items) {
                for item in items {
                    line(item.label.words, item.id == nil ? .muted : .heading, share: item.id == nil ? 2 : 6, in: 24)
                }
            } else {
                ItemList(items, whenEmpty: "No text has been entered.", page: state.listPage).node.share(12)
            }
        }
    }

    /// Whether the smallest large letters have room for all of it.
    private func isShort(_ items: [Item]) -> Bool {
        guard !items.isEmpty, !state.language.isRightToLeft else { return false }
        let perLine = max(1, (surroundings.size.columns - 4) / 5)
        let lines = items.reduce(0) { $0 + $1.label.localized(in: state.language).plain.count / perLine + 1 }
        return lines * 4 <= surroundings.size.rows - 14
    }
}

extension BoardState {
    /// The question that is voted on, or that is put next.
    var questionInHand: Question? { hall.assembly.questionInHand }

    /// The text that is voted on, or that is put next; of a part of it, the whole.
    var documentInHand: Question? {
        let question = questionInHand
        let whole = question?.partOf.flatMap { hall.assembly.questions[$0] } ?? question
        return whole.flatMap { $0.isDocument ? $0 : nil }
    }
}
