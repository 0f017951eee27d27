import AssemblyCore
import TerminalKit

/// The panels with their schedule, and the one in focus.
struct PanelsView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Panels") { PanelParts.table(desk.assembly, at: desk.hall.shownMoment) }
        if let item = AgendaParts.item(of: desk.focus).flatMap({ desk.assembly.agenda[$0] }), let panel = item.panel {
            Pane(Text(item.title.english, .heading)) {
                PanelParts.facts(panel, desk.assembly, at: desk.hall.shownMoment)
            }.share(0)
        }
    }
}

/// The register of members with the figures of presence.
struct MembersView {
    let desk: Desk
    let size: Size

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        let members = desk.filteredRoll
        let table = Pane("Members", note: figures) {
            desk.filterField
            RegisterParts.table(members, desk.assembly)
        }
        if size.columns >= 120 {
            Row {
                table.share(3).minimum(width: 60)
                Pane("The hall") { SeatMap.presence(desk.assembly) }.share(2).minimum(width: 46)
            }
        } else {
            table
        }
    }

    private var figures: Text {
        let assembly = desk.assembly
        return Text("\(assembly.presentCount) present, \(assembly.entitledCount) entitled, \(assembly.members.count) members", .muted)
    }
}

/// Who has not voted yet in the ballot under way.
struct MissingView {
    let desk: Desk

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        if let ballot = desk.assembly.currentBallot {
            let missing = TallyParts.missing(ballot, desk.assembly)
            let shown = missing.filter { desk.passes(desk.assembly.name(of: $0), $0.rawValue) }
            Pane("Not voted yet", note: Text("\(missing.count) of \(ballot.entitled)", .heading)) {
                desk.filterField
                ItemList(
                    shown.map { member in
                        Item(
                            FloorParts.id(of: member), Text("\(member)  ", .muted) + Text(desk.assembly.name(of: member)),
                            state: ballot.notCast.contains(member) ? Text("NOT CAST: left without casting", .danger) : nil)
                    }, whenEmpty: missing.isEmpty ? "All have voted." : "Nobody else has that in the name.")
            }
        } else {
            Paragraph(Text(ChairWords.noBallot, .muted))
        }
    }
}

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
                ], rows: rows, whenEmpty: "Nothing like that is in the record.")
        }
    }

    private var rows: [Table.Row] {
        let assembly = desk.assembly
        return desk.hall.history.reversed().enumerated().compactMap { place, heard in
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
