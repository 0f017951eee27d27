import AssemblyCore
import EventStream
import Language
import TerminalKit

/// What has happened, the latest first.
struct RecordView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Record", note: Text("\(desk.hall.position.number) records", .muted)) {
            desk.filterField
            Table(
                [
                    Table.Column("Record", alignment: .trailing), Table.Column("Time"),
                    Table.Column("What", share: 1), Table.Column("By", priority: .ornament),
                ], rows: rows, whenEmpty: "No record matches.")
        }
    }

    private var rows: [Table.Row] {
        let assembly = desk.assembly
        // Counted from the beginning, so that the focus stays on its record while others come.
        return Array(desk.hall.history.enumerated()).reversed().compactMap { place, heard in
            guard let sentence = EventWords.sentence(heard.event, assembly), desk.passes(sentence) else { return nil }
            return Table.Row(
                NodeID("record.\(heard.position.number).\(place)"),
                [
                    Text("\(heard.position.number)", .muted), Text(assembly.clock(heard.event.at), .muted),
                    Text(sentence), Text(EventWords.author(heard.event.by, assembly), .muted),
                ])
        }
    }
}
