import AssemblyCore
import TerminalKit

/// The agenda with the item in focus beside it.
struct AgendaView {
    let desk: Desk

    /// The page.
    var node: Node {
        let list = AgendaParts.list(desk.assembly, at: desk.hall.shownMoment)
        return Row {
            Pane("Agenda", note: Text("Enter takes up", .muted)) { list }.share(3).minimum(width: 42)
            Pane(Text(title, .heading)) { detail }.share(2).minimum(width: 30).priority(.secondary)
        }.node
    }

    private var item: AgendaItem? {
        let agenda = desk.assembly.agenda
        return AgendaParts.item(of: desk.focus).flatMap { agenda[$0] } ?? agenda.itemInHand ?? agenda.items.first
    }

    private var title: String { item.map { "\($0.number)  \($0.title.english)" } ?? "Item" }

    @NodeBuilder
    private var detail: [Node] {
        if let item {
            Facts(facts(item))
            if let note = item.note { Paragraph(Text(note.english, .muted)) }
            let questions = desk.assembly.questions(under: item.id)
            if !questions.isEmpty {
                ItemList(
                    questions.map {
                        Item(nil, Text($0.title.english), state: OutcomeWords.state($0))
                    })
            }
        }
    }

    private func facts(_ item: AgendaItem) -> [Fact] {
        let assembly = desk.assembly
        var facts = [Fact("Kind", Text(item.kind.rawValue))]
        if let sitting = item.sitting { facts.append(Fact("Sitting", Text("\(sitting)"))) }
        let planned = item.plannedStart.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted)
        facts.append(Fact("Planned", planned))
        if let minutes = item.plannedMinutes { facts.append(Fact("Length", Text("\(minutes) min"))) }
        if let drift = item.drift { facts.append(Fact("Began", Text(TimeWords.drift(drift)))) }
        if !item.speakers.isEmpty { facts.append(Fact("Speakers", Text(item.speakers.joined(separator: ", ")))) }
        if let panel = item.panel {
            facts.append(Fact("Panel \(panel.number)", PanelParts.state(of: panel, at: desk.hall.shownMoment)))
        }
        return facts
    }
}
