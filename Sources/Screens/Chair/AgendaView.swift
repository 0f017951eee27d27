import AssemblyCore
import Language
import TerminalKit

/// The agenda with its plan beside what happens, and the item in focus beside it.
struct AgendaView {
    let state: ChairState
    /// The window; left out, columns that do not fit move below their rows.
    var size: Size?

    private var desk: Desk { state.desk }
    private var assembly: Assembly { desk.assembly }

    /// The page.
    var node: Node {
        let words = ScheduleWords(assembly, at: desk.hall.shownMoment)
        let isNarrow = size.map { $0.columns < 60 } ?? false
        return Row {
            Pane("Agenda", note: words.end ?? Text("Enter: take up", .muted)) {
                if isNarrow { ScheduleParts.list(words) } else { ScheduleParts.table(words) }
            }.share(words.hasPlan ? 4 : 3).minimum(width: words.hasPlan ? 70 : 42)
            detail(words).share(2).minimum(width: 30).priority(.secondary)
        }.node
    }

    private var item: AgendaItem? {
        state.itemOfAgenda.flatMap { assembly.agenda[$0] }
    }

    private func detail(_ words: ScheduleWords) -> Node {
        let title: Message = item.map { "\($0.number)  \($0.title.message)" } ?? "Item"
        return Pane(Text(title, .heading)) {
            if let item {
                Facts(facts(item, words))
                if let note = item.note { Paragraph(Text(note.message, .muted)) }
                let questions = assembly.questions(under: item.id)
                if !questions.isEmpty {
                    ItemList(
                        questions.map {
                            Item(
                                ProposalParts.id(of: $0.id), Text($0.title.message),
                                state: CorrectionParts.state(of: $0, desk.hall))
                        })
                }
                OfficeAct.list(state.acts, assembly)
            }
        }.node
    }

    private func facts(_ item: AgendaItem, _ words: ScheduleWords) -> [Fact] {
        let sitting: Message = item.sitting.map { ", sitting \($0)" } ?? ""
        var facts = [Fact("Kind", Text("\(item.kind.words)\(sitting)"))]
        if let entry = words.schedule[item.id] { facts += ScheduleParts.facts(entry, words) }
        if !item.speakers.isEmpty { facts.append(Fact("Speakers", Text(item.speakersInWords))) }
        if let panel = item.panel {
            let state = PanelParts.state(of: panel, assembly, at: desk.hall.shownMoment)
            facts.append(Fact("Panel \(panel.number)", state))
        }
        if item.isInHand || words.movesSomething(ifAdjourned: item.id),
            let moved = words.consequence(ofAdjourning: item.id)
        {
            facts.append(Fact("If adjourned", moved))
        }
        return facts
    }
}

/// The panels with their schedule, and the one in focus.
struct PanelsView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        let summary = PanelParts.summary(desk.assembly, at: desk.hall.shownMoment)
        if !summary.isEmpty { Facts(summary).quiet().priority(.ornament) }
        Pane("Panels") { PanelParts.table(desk.assembly, at: desk.hall.shownMoment) }
        if let item = AgendaParts.item(of: desk.focus).flatMap({ desk.assembly.agenda[$0] }), let panel = item.panel {
            Pane(Text(item.title.message, .heading)) {
                PanelParts.facts(panel, desk.assembly, at: desk.hall.shownMoment)
            }.share(0)
        }
    }
}
