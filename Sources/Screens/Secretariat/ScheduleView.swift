import AssemblyCore
import TerminalKit

/// The agenda as the secretariat prepares it: times, panels, what is put to the vote.
struct ScheduleView {
    let state: SecretariatState

    private var assembly: Assembly { state.assembly }

    /// The list.
    @NodeBuilder
    var parts: [Node] {
        Pane("Agenda", note: Text("Enter opens an item", .muted)) {
            state.desk.filterField
            Table(
                [
                    Table.Column("Item"), Table.Column("Title", share: 1),
                    Table.Column("Sitting", alignment: .trailing, priority: .secondary),
                    Table.Column("Start"), Table.Column("Min", alignment: .trailing, priority: .secondary),
                    Table.Column("State"),
                ], rows: rows, whenEmpty: "No item has that in its title.")
        }
    }

    private var rows: [Table.Row] {
        assembly.agenda.items.compactMap { item in
            guard state.desk.passes(item.title.english, item.number) else { return nil }
            return Table.Row(
                AgendaParts.id(of: item.id),
                [
                    Text(item.number, .muted), Text(item.title.english), Text(item.sitting.map { "\($0)" } ?? ""),
                    item.plannedStart.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted),
                    Text(item.plannedMinutes.map { "\($0)" } ?? ""), standing(item),
                ], mark: item.isInHand ? "▸" : nil)
        }
    }

    private func standing(_ item: AgendaItem) -> Text {
        switch item.state {
        case .pending: Text("to come", .muted)
        case .inHand: Text("in hand", .accent)
        case .adjourned: Text("adjourned", .caution)
        case .concluded: Text("concluded", .success)
        }
    }

    // MARK: One item

    /// One item, and what can be done with it.
    @NodeBuilder
    func parts(of id: ItemID) -> [Node] {
        if let item = assembly.agenda[id] {
            Row {
                Pane(Text("\(item.number)  \(item.title.english)", .heading), note: standing(item)) {
                    Facts(facts(item))
                    if let panel = item.panel { PanelParts.facts(panel, assembly, at: state.now) }
                    if let note = item.note { Paragraph(Text(note.english, .muted)) }
                    let questions = assembly.questions(under: id)
                    if !questions.isEmpty {
                        ItemList(questions.map { Item(nil, Text($0.title.english), state: OutcomeWords.state($0)) })
                    }
                }.share(3).minimum(width: 38)
                Pane("What can be done") { OfficeAct.list(state.acts) }.share(2).minimum(width: 36).priority(.essential)
            }
        } else {
            Paragraph(Text("There is no such item.", .muted))
        }
    }

    private func facts(_ item: AgendaItem) -> [Fact] {
        var facts = [
            Fact("Kind", Text(item.kind.rawValue)),
            Fact("Planned", item.plannedStart.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted)),
            Fact("Length", item.plannedMinutes.map { Text("\($0) min") } ?? Text(TimeWords.notAnnounced, .muted)),
        ]
        if !item.speakers.isEmpty { facts.append(Fact("Speakers", Text(item.speakers.joined(separator: ", ")))) }
        return facts
    }
}
