import AssemblyCore
import TerminalKit

/// The agenda on the board.
enum BoardAgenda {
    /// The pane, at the item in hand, turning its pages with the board.
    static func pane(_ state: BoardState) -> Node {
        let agenda = state.hall.assembly.agenda
        let offset = state.hall.assembly.utcOffsetMinutes
        let items = agenda.items.map { item in
            Item(
                NodeID("item.\(item.id)"),
                Text("\(item.number)  \(item.title.english)", item.isInHand ? .accent : .text),
                state: word(item, offset),
                detail: item.plannedStart.map { Text($0.clock(utcOffsetMinutes: offset), .muted) },
                mark: mark(item), depth: agenda.depth(of: item))
        }
        var list = ItemList(items, anchor: agenda.itemInHand.map { NodeID("item.\($0.id)") })
        if state.hall.assembly.agenda.itemInHand == nil { list.page = state.listPage }
        return Pane("Agenda") { list }.node
    }

    private static func mark(_ item: AgendaItem) -> Character? {
        switch item.state {
        case .pending: nil
        case .inHand: "▸"
        case .adjourned: "…"
        case .concluded: "✓"
        }
    }

    private static func word(_ item: AgendaItem, _ offset: Int) -> Text? {
        switch item.state {
        case .pending: nil
        case .inHand: Text("in hand", .accent)
        case .adjourned: Text("adjourned", .caution)
        case .concluded(_, let to): Text("done \(to.clock(utcOffsetMinutes: offset))", .muted)
        }
    }
}
