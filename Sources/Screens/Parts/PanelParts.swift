import AssemblyCore
import Language
import TerminalKit

/// The panels: the schedule of all, the running clock of one. What is not known is said to be not announced.
enum PanelParts {
    /// The schedule: what runs and since when, what is late, what comes next and about when; rows can be chosen under
    /// the names of their items.
    static func table(_ assembly: Assembly, at now: Moment, canFocus: Bool = true) -> Table {
        let words = ScheduleWords(assembly, at: now)
        let rows = assembly.agenda.items.compactMap { item -> Table.Row? in
            guard let panel = item.panel else { return nil }
            return Table.Row(
                canFocus ? AgendaParts.id(of: item.id) : nil,
                [
                    Text("\(panel.number)"), Text(item.title.message, panel.isRunning ? .accent : .text),
                    known(panel.room), time(panel, assembly), standing(panel, item.id, words),
                ],
                mark: panel.isRunning ? "▸" : panel.endedAt == nil ? nil : "✓")
        }
        return Table(
            [
                Table.Column("No", alignment: .trailing), Table.Column("Panel", share: 1, minimumWidth: 18),
                Table.Column("Room", priority: .secondary), Table.Column("Time", priority: .secondary),
                Table.Column("State"),
            ], rows: rows, whenEmpty: "No panels are on the agenda.")
    }

    /// The panels in a narrow place, each on one line: number, title and how it stands.
    /// - Parameter width: the columns that it may take.
    static func brief(_ assembly: Assembly, at now: Moment, width: Int) -> Table {
        let words = ScheduleWords(assembly, at: now)
        let panels = assembly.agenda.items.compactMap { item in
            item.panel.map { (item: item, panel: $0, state: standing($0, item.id, words)) }
        }
        let room = width - 2 - 4 - 2 - (panels.map { $0.state.plain.count }.max() ?? 0)
        let rows = panels.map { item, panel, state in
            Table.Row(
                nil,
                [
                    Text("\(panel.number)", .muted),
                    Text(item.title.message.shortened(to: max(8, room)), panel.isRunning ? .accent : .text), state,
                ], mark: panel.isRunning ? "▸" : panel.endedAt == nil ? nil : "✓")
        }
        return Table(
            [Table.Column(alignment: .trailing), Table.Column(share: 1), Table.Column(alignment: .trailing)], rows: rows
        )
    }

    /// Which panel runs and which is expected next; nothing where neither is known.
    static func summary(_ assembly: Assembly, at now: Moment) -> [Fact] {
        let words = ScheduleWords(assembly, at: now)
        var facts: [Fact] = []
        if let item = assembly.agenda.items.first(where: { $0.panel?.isRunning == true }), let panel = item.panel {
            let clock = panel.elapsed(at: now).map { Text(TimeWords.clock($0), .success) } ?? ""
            let state = panel.overrun(at: now) == nil ? clock : standing(panel, item.id, words)
            facts.append(
                Fact("Running", Text("\(panel.number)  \(item.title.message)", .accent) + Text(", ", .muted) + state))
        }
        if let next = words.schedule.nextPanel, let item = assembly.agenda[next.id], let panel = item.panel {
            let when = next.projectedStart == nil ? "" : Text(", ", .muted) + coming(next, words, saysNext: false)
            facts.append(Fact("Next", Text("\(panel.number)  \(item.title.message)") + when))
        }
        return facts
    }

    /// One panel with its people and its clock.
    /// - Parameter isLarge: whether the clock of one that runs stands elsewhere, to be read at a glance.
    static func facts(_ panel: Panel, _ assembly: Assembly, at now: Moment, isLarge: Bool = false) -> Node {
        let people = panel.panellists.isEmpty ? nil : panel.panellists.sideBySide
        let state = isLarge && panel.isRunning ? Text("running", .success) : state(of: panel, assembly, at: now)
        var facts = [
            Fact("Panel \(panel.number)", state),
            Fact("Moderator", known(panel.moderator)), Fact("Panellists", known(people)),
            Fact("Room", known(panel.room)), Fact("Planned", time(panel, assembly)),
        ]
        if let over = panel.overrun(at: now) {
            facts.append(Fact("Over by", Text(TimeWords.clock(over), .caution)))
        } else if let planned = panel.plannedSeconds, let elapsed = panel.elapsed(at: now), panel.isRunning {
            facts.append(Fact("Time left", Text(TimeWords.clock(planned - elapsed))))
        }
        return Facts(facts).quiet()
    }

    /// Running or ended with its clock, else when it is expected and how late.
    static func state(of panel: Panel, _ assembly: Assembly, at now: Moment) -> Text {
        if let elapsed = panel.elapsed(at: now), panel.isRunning {
            return Text("running \(TimeWords.clock(elapsed))", panel.overrun(at: now) == nil ? .success : .caution)
        }
        let item = assembly.agenda.items.first { $0.panel?.number == panel.number }
        return item.map { standing(panel, $0.id, ScheduleWords(assembly, at: now)) } ?? Text("to come", .muted)
    }

    /// In one line: over its time, running, ended, next, about when, how late.
    private static func standing(_ panel: Panel, _ id: ItemID, _ words: ScheduleWords) -> Text {
        let now = words.schedule.now
        if let length = panel.elapsed(at: now), panel.endedAt != nil {
            return Text("ended after \(TimeWords.clock(length))", .muted)
        }
        if let elapsed = panel.elapsed(at: now), panel.restingSince != nil {
            return Text("interrupted after \(TimeWords.clock(elapsed))", .caution)
        }
        if let elapsed = panel.elapsed(at: now) {
            return panel.overrun(at: now).map { Text("over by \(TimeWords.clock($0))", .caution) }
                ?? Text("running \(TimeWords.clock(elapsed))", .success)
        }
        guard let item = words.schedule[id], item.standing == .toCome else {
            return words.schedule[id].flatMap { $0.standing == .adjourned ? words.actual($0) : nil }
                ?? Text("to come", .muted)
        }
        return coming(item, words, saysNext: true)
    }

    private static func coming(_ item: ScheduledItem, _ words: ScheduleWords, saysNext: Bool) -> Text {
        let isNext = saysNext && words.schedule.nextUp?.id == item.id
        var parts: [Text] = isNext ? [Text("next", .accent)] : []
        if let start = item.projectedStart { parts.append(Text("about \(words.clock(start))")) }
        if let drift = item.drift, abs(drift) >= 60 { parts.append(words.lateness(drift)) }
        guard let first = parts.first else { return Text("to come", .muted) }
        return parts.dropFirst().reduce(first) { $0 + Text(", ", .muted) + $1 }
    }

    private static func known(_ text: String?) -> Text {
        text.map { Text($0) } ?? Text(TimeWords.notAnnounced, .muted)
    }

    /// When it is planned.
    static func time(_ panel: Panel, _ assembly: Assembly) -> Text {
        switch (panel.start, panel.end) {
        case (let start?, let end?): Text("\(assembly.clock(start))-\(assembly.clock(end))")
        case (let start?, nil): Text("from \(assembly.clock(start))")
        case (nil, let end?): Text("until \(assembly.clock(end))")
        case (nil, nil): Text(TimeWords.notAnnounced, .muted)
        }
    }
}
