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
        Pane("Record", note: Text(Self.count(desk.hall.position.number), .muted)) {
            desk.filterField
            Table(
                [
                    Table.Column(Message("Record", context: "its number"), alignment: .trailing),
                    Table.Column(Message("Time", context: "of day")),
                    Table.Column("What", share: 1), Table.Column("By", priority: .ornament),
                ], rows: rows, whenEmpty: "No record matches.")
        }
    }

    private static func count(_ records: Int) -> Message { plural(records, "1 record", "\(records) records") }

    private var rows: [Table.Row] {
        let assembly = desk.assembly
        // Counted from the beginning, so that the focus stays on its record while others come.
        return Array(desk.hall.history.enumerated()).reversed().compactMap { place, heard in
            guard let sentence = EventWords.sentence(heard.event, assembly), desk.passes(sentence) else { return nil }
            return Table.Row(
                NodeID("record.\(heard.position.number).\(place)"),
                [
                    Text("\(heard.position.number)", .muted), Text(assembly.clock(heard.event.at), .muted),
                    Text(sentence) + mark(of: heard), Text(EventWords.author(heard.event.by, assembly), .muted),
                ])
        }
    }

    /// What has become of an announcement since; a note on any record is marked at that record.
    private func mark(of heard: HallState.Heard) -> Text {
        if case .series(.declared(let id, _)) = heard.event.fact, let ballot = desk.assembly.ballots[id] {
            if ballot.phase == .annulled { return Text(" ANNULLED since.", .danger) }
            if ballot.awaitsRecount || ballot.awaitsCorrection { return Text(" Counted again.", .caution) }
            if ballot.correctingRecount != nil { return Text(" CORRECTED since.", .caution) }
        }
        let isNoted = desk.assembly.corrections.contains { $0.position == heard.position.number }
        return isNoted ? Text(" CORRECTED by a note.", .caution) : Text("")
    }
}
