import AssemblyCore
import Language
import TerminalKit

/// The agenda as the secretariat prepares it: times, panels, what is put to the vote.
struct ScheduleView {
    let state: SecretariatState

    private var assembly: Assembly { state.assembly }

    /// The list.
    @NodeBuilder
    var parts: [Node] {
        let words = ScheduleWords(assembly, at: state.now)
        Pane("Agenda", note: words.end ?? Text("Enter: open an item", .muted)) {
            state.desk.filterField
            Table(
                [
                    Table.Column("Item"), Table.Column("Title", share: 1),
                    Table.Column("Sitting", alignment: .trailing, priority: .secondary),
                    Table.Column("Start"), Table.Column("Min", alignment: .trailing, priority: .secondary),
                    Table.Column("Actual"),
                ], rows: rows(words), whenEmpty: "No item matches.")
        }
        Pane("What can be done") { OfficeAct.list(state.acts, assembly) }.share(0)
    }

    private func rows(_ words: ScheduleWords) -> [Table.Row] {
        assembly.agenda.items.compactMap { item in
            guard state.desk.passes(item.title.message, .verbatim(item.number)), let entry = words.schedule[item.id]
            else {
                return nil
            }
            return Table.Row(
                AgendaParts.id(of: item.id),
                [
                    Text(item.number, .muted), Text(item.title.message), Text(item.sitting.map { "\($0)" } ?? ""),
                    entry.plannedStart.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted),
                    Text(entry.plannedSeconds.map { "\($0 / 60)" } ?? ""), actual(item, entry, words),
                ], mark: item.isInHand ? "▸" : nil)
        }
    }

    /// What happened, or when it is expected; the sitting stands in a column of its own.
    private func actual(_ item: AgendaItem, _ entry: ScheduledItem, _ words: ScheduleWords) -> Text {
        entry.isHeading || entry.standing == .anotherSitting ? standing(item) : words.actual(entry)
    }

    private func standing(_ item: AgendaItem) -> Text {
        switch item.state {
        case .pending: Text("to come", .muted)
        case .inHand: Text("in hand", .accent)
        case .adjourned: Text("adjourned", .caution)
        case .concluded: Text("concluded", .success)
        case .withdrawn: Text(Message("withdrawn", context: "item"), .muted)
        }
    }

    // MARK: One item

    /// One item, and what can be done with it.
    @NodeBuilder
    func parts(of id: ItemID) -> [Node] {
        if let item = assembly.agenda[id] {
            Row {
                Pane(Text("\(item.number)  \(item.title.message)", .heading), note: standing(item)) {
                    Facts(facts(item))
                    if let panel = item.panel { PanelParts.facts(panel, assembly, at: state.now) }
                    if let note = item.note { Paragraph(Text(note.message, .muted)) }
                    let questions = assembly.questions(under: id)
                    if !questions.isEmpty {
                        ItemList(
                            questions.map {
                                Item(nil, Text($0.title.message), state: CorrectionParts.state(of: $0, state.desk.hall))
                            }
                        )
                    }
                }.share(3).minimum(width: 38).inSight(.heading)
                Pane("What can be done") { OfficeAct.list(state.acts, state.assembly) }.share(2).minimum(width: 36)
                    .priority(.essential)
            }
        } else {
            Paragraph(Text("There is no such item.", .muted))
        }
    }

    private func facts(_ item: AgendaItem) -> [Fact] {
        let words = ScheduleWords(assembly, at: state.now)
        var facts = [Fact("Kind", Text(item.kind.words))]
        if let entry = words.schedule[item.id] { facts += ScheduleParts.facts(entry, words) }
        if item.plannedStart != nil, item.plannedMinutes == nil, item.panel == nil {
            facts.append(Fact("Length", Text(TimeWords.notAnnounced, .muted)))
        }
        if !item.speakers.isEmpty { facts.append(Fact("Speakers", Text(item.speakersInWords))) }
        return facts
    }
}
