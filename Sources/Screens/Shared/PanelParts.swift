import AssemblyCore
import TerminalKit

/// The panels: the schedule of all, the running clock of one. What is not known is said to be not announced.
enum PanelParts {
    /// The schedule; rows can be chosen under the names of their items.
    static func table(_ assembly: Assembly, at now: Moment, canFocus: Bool = true) -> Table {
        let rows = assembly.agenda.items.compactMap { item -> Table.Row? in
            guard let panel = item.panel else { return nil }
            return Table.Row(
                canFocus ? AgendaParts.id(of: item.id) : nil,
                [
                    Text("\(panel.number)"), Text(item.title.english, panel.isRunning ? .accent : .text),
                    known(panel.room), time(panel, assembly), state(of: panel, at: now),
                ],
                mark: panel.isRunning ? "▸" : panel.endedAt == nil ? nil : "✓")
        }
        return Table(
            [
                Table.Column("No", alignment: .trailing), Table.Column("Panel", share: 1),
                Table.Column("Room", priority: .secondary), Table.Column("Time", priority: .secondary),
                Table.Column("State"),
            ], rows: rows, whenEmpty: "No panels are on the agenda.")
    }

    /// One panel with its people and its clock.
    static func facts(_ panel: Panel, _ assembly: Assembly, at now: Moment) -> Node {
        let people = panel.panellists.isEmpty ? nil : panel.panellists.joined(separator: ", ")
        var facts = [
            Fact("Panel \(panel.number)", state(of: panel, at: now)), Fact("Moderator", known(panel.moderator)),
            Fact("Panellists", known(people)), Fact("Room", known(panel.room)),
            Fact("Planned", time(panel, assembly)),
        ]
        if let over = panel.overrun(at: now) {
            facts.append(Fact("Over by", Text(TimeWords.clock(over), .caution)))
        } else if let planned = panel.plannedSeconds, let elapsed = panel.elapsed(at: now), panel.isRunning {
            facts.append(Fact("Time left", Text(TimeWords.clock(planned - elapsed))))
        }
        return Facts(facts).quiet()
    }

    /// Running, ended, late or still to come, with the clock.
    static func state(of panel: Panel, at now: Moment) -> Text {
        if panel.endedAt != nil, let length = panel.elapsed(at: now) {
            return Text("ended after \(TimeWords.clock(length))", .muted)
        }
        if let elapsed = panel.elapsed(at: now) {
            let isOver = panel.overrun(at: now) != nil
            return Text("running \(TimeWords.clock(elapsed))", isOver ? .caution : .success)
        }
        guard let start = panel.start, now.seconds(since: start) >= 60 else { return Text("to come", .muted) }
        return Text(TimeWords.drift(now.seconds(since: start)), .caution)
    }

    private static func known(_ text: String?) -> Text {
        text.map { Text($0) } ?? Text(TimeWords.notAnnounced, .muted)
    }

    private static func time(_ panel: Panel, _ assembly: Assembly) -> Text {
        switch (panel.start, panel.end) {
        case (let start?, let end?): Text("\(assembly.clock(start))-\(assembly.clock(end))")
        case (let start?, nil): Text("from \(assembly.clock(start))")
        case (nil, let end?): Text("until \(assembly.clock(end))")
        case (nil, nil): Text(TimeWords.notAnnounced, .muted)
        }
    }
}
