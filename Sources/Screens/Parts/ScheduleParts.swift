import AssemblyCore
import Language
import TerminalKit

/// The agenda with its plan beside what happened and what is expected.
enum ScheduleParts {
    /// A table with the columns planned, actual and drift; where nothing is planned, only with what happens.
    /// - Parameters:
    ///   - ids: the items to show; left out, the whole agenda.
    ///   - focusable: the items that can be chosen.
    static func table(
        _ words: ScheduleWords, _ ids: [ItemID]? = nil, focusable: (ScheduledItem) -> Bool = { _ in true }
    ) -> Table {
        let items = ids.map { $0.compactMap { words.schedule[$0] } } ?? words.schedule.items
        let rows = items.map { item in
            Table.Row(
                focusable(item) ? AgendaParts.id(of: item.id) : nil, cells(item, words),
                mark: mark(item, words.assembly))
        }
        var columns = [Table.Column("No"), Table.Column("Item", share: 1)]
        if words.hasPlan { columns.append(Table.Column("Planned", priority: .secondary)) }
        // Without a plan beside it, what is to come is no "actual" time.
        columns.append(Table.Column(words.hasPlan ? "Actual" : Message("When", context: "column")))
        if words.hasPlan { columns.append(Table.Column("Drift", priority: .secondary)) }
        return Table(columns, rows: rows, anchor: anchor(words), whenEmpty: "The agenda is empty.")
    }

    /// The whole agenda with one line for each item: its number, as much of its title as has room, and when it is.
    /// - Parameter width: the columns that it may take.
    static func overview(_ words: ScheduleWords, width: Int) -> Table {
        let items = words.schedule.items.map { item in
            let isPlanned = item.standing == .toCome && item.projectedStart == nil && item.plannedStart != nil
            let time = item.isHeading ? "" : isPlanned ? words.planned(item) : words.actual(item)
            return (item: item, agenda: words.assembly.agenda[item.id], time: time)
        }
        let times = items.map(\.time.plain.count).max() ?? 0
        let number = items.map { $0.agenda?.number.count ?? 0 }.max() ?? 0
        // The marks of focus and state, and the gaps between columns.
        let room = max(12, width - 4 - number - times - 4)
        return Table(
            [Table.Column(), Table.Column(share: 1), Table.Column(alignment: .trailing)],
            rows: items.map { item, agenda, time in
                let title = agenda?.title.message ?? ""
                return Table.Row(
                    AgendaParts.id(of: item.id),
                    [Text(agenda?.number ?? "", .muted), Text(title.shortened(to: room), ink(item)), time],
                    mark: mark(item, words.assembly))
            }, anchor: anchor(words), whenEmpty: "The agenda is empty.")
    }

    /// The same as a list, for narrow screens: the title, how late, and the time at the right end.
    static func list(
        _ words: ScheduleWords, _ ids: [ItemID]? = nil, focusable: (ScheduledItem) -> Bool = { _ in true }
    ) -> ItemList {
        let items = ids.map { $0.compactMap { words.schedule[$0] } } ?? words.schedule.items
        return ItemList(
            items.map { item in
                let drift = words.drift(item)
                let isWorthSaying = item.overrun != nil || abs(item.drift ?? 0) >= 60
                return Item(
                    focusable(item) ? AgendaParts.id(of: item.id) : nil, Text(words.label(item), ink(item)),
                    state: isWorthSaying ? drift : nil, detail: item.isHeading ? nil : words.actual(item),
                    mark: mark(item, words.assembly), depth: depth(of: item, words))
            }, anchor: anchor(words), whenEmpty: "The agenda is empty.")
    }

    /// The plan of one item, what happened or is expected, and how far both are apart.
    static func facts(_ item: ScheduledItem, _ words: ScheduleWords) -> [Fact] {
        var facts = [Fact("Planned", words.planned(item))]
        guard !item.isHeading else { return facts }
        let apart = [
            item.drift.map { words.lateness($0) }, item.overrun == nil ? nil : words.drift(item),
        ].compactMap(\.self).reduce(Text("")) { $0 + Text(", ", .muted) + $1 }
        switch item.standing {
        case .done, .inHand: facts.append(Fact("Actual", words.actual(item) + apart))
        case .toCome where item.projectedStart != nil: facts.append(Fact("Expected", words.actual(item) + apart))
        case .toCome, .adjourned, .anotherSitting, .withdrawn: break
        }
        if item.standing == .inHand, item.overrun == nil, let end = item.projectedEnd {
            facts.append(Fact("Ends", Text("about \(words.clock(end))")))
        }
        return facts
    }

    /// The item to keep in view: in hand, or next.
    private static func anchor(_ words: ScheduleWords) -> NodeID? {
        let item = words.schedule.inHand?.id ?? words.schedule.nextUp?.id ?? words.assembly.agenda.nextItem?.id
        return item.map { AgendaParts.id(of: $0) }
    }

    private static func cells(_ item: ScheduledItem, _ words: ScheduleWords) -> [Text] {
        let agendaItem = words.assembly.agenda[item.id]
        let title = [Text(agendaItem?.number ?? "", .muted), Text(agendaItem?.title.message ?? "", ink(item))]
        // A heading has only the times that are announced for itself; its items have the others.
        let actual = item.isHeading ? "" : words.actual(item)
        guard words.hasPlan else { return title + [actual] }
        let planned = item.isHeading && item.plannedStart == nil ? "" : words.planned(item)
        return title + [planned, actual, words.drift(item)]
    }

    private static func depth(of item: ScheduledItem, _ words: ScheduleWords) -> Int {
        words.assembly.agenda[item.id].map { words.assembly.agenda.depth(of: $0) } ?? 0
    }

    /// The ink of a title.
    static func ink(_ item: ScheduledItem) -> Ink {
        switch item.standing {
        case .inHand: .accent
        case .done, .withdrawn: .muted
        case .toCome, .adjourned, .anotherSitting: .text
        }
    }

    /// The sign of where an item stands; one that ended with something undecided is not done.
    static func mark(_ item: ScheduledItem, _ assembly: Assembly) -> Character? {
        switch item.standing {
        case .inHand: item.isHeading ? nil : "▸"
        case .done: assembly.leavesUndecided(item.id) ? "·" : "✓"
        case .adjourned: item.isHeading ? nil : "…"
        case .withdrawn: "-"
        case .toCome, .anotherSitting: nil
        }
    }
}
