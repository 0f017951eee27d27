import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// The text in hand by its paragraphs, as it is read before the vote: with what an amendment changes in it, or with
    /// what has become part of it.
    var documentPage: [Node]? {
        guard let question = state.documentInHand else { return nil }
        var text = ItemList(
            DocumentParts.text(of: question, in: state.language, assembly, isSpoken: surroundings.isLinear),
            whenEmpty: "No text has been entered.")
        text.page = state.listPage
        let missing = DocumentParts.missing(from: question, assembly)
        return [
            Pane(DocumentParts.title(of: question), note: DocumentParts.status(of: question, assembly)) {
                if let draft = question.amends.flatMap({ assembly.questions[$0] }) {
                    Facts([TerminalKit.Fact("Amends", Text(DocumentParts.name(of: draft)))])
                }
                if let missing { Paragraph(missing) }
                text
            }.node
        ]
    }
}

extension BoardState {
    /// The question that is voted on, or that is put next.
    var questionInHand: Question? {
        hall.assembly.currentBallot.flatMap { hall.assembly.questions[$0.question] }
            ?? hall.assembly.agenda.itemInHand.flatMap { hall.assembly.nextToPut(under: $0.id) }
    }

    /// The text that is voted on, or that is put next; of a part of it, the whole.
    var documentInHand: Question? {
        let question = questionInHand
        let whole = question?.partOf.flatMap { hall.assembly.questions[$0] } ?? question
        return whole.flatMap { $0.isDocument ? $0 : nil }
    }
}
