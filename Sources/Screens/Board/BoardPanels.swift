import AssemblyCore
import TerminalKit

/// The panels on the board.
enum BoardPanels {
    /// The schedule of all panels; what is not known is said to be not announced.
    static func pane(_ state: BoardState) -> Node {
        let assembly = state.hall.assembly
        let offset = assembly.utcOffsetMinutes
        let now = state.hall.shownMoment
        let rows = assembly.agenda.items.compactMap { item -> Table.Row? in
            guard let panel = item.panel else { return nil }
            return Table.Row(
                [
                    Text("\(panel.number)"), Text(item.title.english),
                    Text(panel.room ?? "room not announced", panel.room == nil ? .muted : .text),
                    Text(
                        panel.start?.clock(utcOffsetMinutes: offset) ?? "time not announced",
                        panel.start == nil ? .muted : .text),
                    state(of: panel, at: now),
                ])
        }
        return Pane("Panels") {
            Table(
                [
                    Table.Column("No", alignment: .trailing), Table.Column("Panel", share: 1),
                    Table.Column("Room", priority: .secondary), Table.Column("Time", priority: .secondary),
                    Table.Column("State"),
                ], rows: rows)
        }.node
    }

    private static func state(of panel: Panel, at now: Moment) -> Text {
        if panel.endedAt != nil { return Text("ended", .muted) }
        guard panel.isRunning, let elapsed = panel.elapsed(at: now) else { return Text("not begun") }
        let clock = "\(elapsed / 60):\(twoFigures(elapsed % 60))"
        if panel.overrun(at: now) != nil { return Text("running \(clock), over time", .caution) }
        return Text("running \(clock)", .success)
    }

    /// The clock of a panel in hand.
    static func running(_ panel: Panel, at now: Moment) -> Node {
        let over = panel.overrun(at: now)
        return Facts([
            Fact("Panel", Text("\(panel.number)")), Fact("State", state(of: panel, at: now)),
            Fact("Moderator", Text(panel.moderator ?? "not announced", panel.moderator == nil ? .muted : .text)),
            Fact(
                "Panellists",
                panel.panellists.isEmpty
                    ? Text("not announced", .muted) : Text(panel.panellists.joined(separator: ", "))),
            Fact("Over by", Text(over.map { "\($0 / 60) min" } ?? "-", over == nil ? .muted : .caution)),
        ]).quiet()
    }
}
