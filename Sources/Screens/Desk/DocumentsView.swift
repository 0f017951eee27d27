import AssemblyCore
import Language
import TerminalKit

/// The documents before the assembly, with their symbols and where each stands.
struct DocumentsView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Documents", note: Text("\(desk.assembly.documents.count)", .muted)) {
            desk.filterField
            DocumentParts.list(desk.assembly) { desk.passes($0) }
        }.priority(.essential)
    }
}

/// One document: its symbol, where it stands and in which languages, its text by paragraphs with what amendments change
/// in it, and what can be done.
struct DocumentView {
    let desk: Desk
    let acts: [OfficeAct]
    let id: QuestionID
    let isLinear: Bool

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let question = desk.assembly.questions[id] {
            Row {
                Column {
                    Pane(Text(question.title.message, .heading)) {
                        if question.isRehearsal { Paragraph(Text("REHEARSAL: made up for this rehearsal.", .caution)) }
                        Facts(DocumentParts.facts(of: question, desk.assembly))
                    }.share(0).inSight(.heading)
                    Pane("Text", note: Text(desk.language.ownName, .muted)) {
                        ItemList(
                            DocumentParts.text(
                                of: question, in: desk.language, desk.assembly, isSpoken: isLinear),
                            whenEmpty: "No text has been entered.")
                    }.priority(.essential)
                    if !below(question).isEmpty {
                        Pane("Amendments and parts") { ItemList(below(question)) }.priority(.secondary)
                    }
                }.share(3).minimum(width: 38)
                Pane("What can be done") { OfficeAct.list(acts, desk.assembly) }.share(2).minimum(width: 34)
                    .priority(.essential)
            }
        } else {
            Paragraph(Text("There is no such question.", .muted))
        }
    }

    /// The amendments to it, and the parts in which it is voted, with where each stands.
    private func below(_ question: Question) -> [Item] {
        Array(ProposalParts.branch(of: question, desk.hall, depth: 0).dropFirst())
    }
}
