import AssemblyCore
import Language
import TerminalKit

/// The agenda as a tree: number, title, state, planned and actual times.
enum AgendaParts {
    /// The list; the item in hand stays in view.
    /// - Parameters:
    ///   - canFocus: whether items can be chosen.
    ///   - titleLimit: the most characters of a title, where each item must stay on one line; the page of the
    ///     agenda has the titles whole.
    static func list(_ assembly: Assembly, at now: Moment, canFocus: Bool = true, titleLimit: Int? = nil) -> ItemList {
        let agenda = assembly.agenda
        let words = ScheduleWords(assembly, at: now)
        let items = agenda.items.map { item in
            let detail = detail(item, words)
            // Beside a time it is cut by as much as that takes.
            let beside = detail.map { $0.plain.count + 2 } ?? 0
            return Item(
                canFocus ? id(of: item.id) : nil,
                label(item, titleLimit.map { $0 - agenda.depth(of: item) * 2 - beside }),
                state: titleLimit == nil ? state(item) : nil, detail: detail,
                mark: mark(item, assembly), depth: agenda.depth(of: item))
        }
        let anchor = agenda.itemInHand ?? assembly.nextItem
        return ItemList(items, anchor: anchor.map { id(of: $0.id) }, whenEmpty: "The agenda is empty.")
    }

    /// The agenda in aligned columns, each item on one line: number, title, planned, actual, drift. The title is cut where
    /// it must be, and the page of the agenda has it whole.
    /// - Parameter width: the columns that it may take.
    static func table(_ assembly: Assembly, at now: Moment, width: Int) -> Table {
        let words = ScheduleWords(assembly, at: now)
        let items = assembly.agenda.items.map { (item: $0, times: times(of: $0, words, isNarrow: width < 48)) }
        let widths = (0..<3).map { place in items.map { $0.times[place].plain.count }.max() ?? 0 }
        let number = items.map(\.item.number.count).max() ?? 0
        // The marks of focus and state, the number, and the gaps between columns.
        let room = width - 4 - number - 2 - widths.filter { $0 > 0 }.reduce(0) { $0 + max($1, 5) + 2 }
        let shown = (0..<3).filter { widths[$0] > 0 }
        let rows = items.map { item, times in
            let ink: Ink = item.isInHand ? .accent : item.isConcluded || item.isWithdrawn ? .muted : .text
            return Table.Row(
                id(of: item.id),
                [Text(.verbatim(item.number), .muted), Text(item.title.message.shortened(to: max(8, room)), ink)]
                    + shown.map { times[$0] }, mark: mark(item, assembly))
        }
        let anchor = assembly.agenda.itemInHand ?? assembly.nextItem
        return Table(
            [Table.Column(), Table.Column(share: 1)] + shown.map { _ in Table.Column(alignment: .trailing) },
            rows: rows, anchor: anchor.map { id(of: $0.id) }, whenEmpty: "The agenda is empty.")
    }

    /// When it is planned, when it began or is expected, and how many minutes both are apart; in a narrow place the plan
    /// stands where nothing else is known yet.
    private static func times(of item: AgendaItem, _ words: ScheduleWords, isNarrow: Bool) -> [Text] {
        guard let entry = words.schedule[item.id], !entry.isHeading else { return ["", "", ""] }
        let planned = entry.plannedStart.map { Text(.verbatim(words.clock($0)), .muted) } ?? ""
        let minutes = (entry.drift ?? 0) / 60
        let drift: Text =
            minutes == 0
            ? "" : Text(.verbatim(minutes > 0 ? "+\(minutes)" : "\(minutes)"), minutes > 0 ? .caution : .muted)
        let actual: Text
        switch item.state {
        case .inHand(let since):
            let seconds = item.secondsBefore + max(0, words.schedule.now.seconds(since: since))
            actual = Text(.verbatim(TimeWords.clock(seconds)), .accent)
        case .concluded(let from, _): actual = Text(.verbatim(words.clock(from)), .muted)
        case .adjourned(let at): actual = Text(.verbatim(words.clock(at)), .caution)
        case .pending:
            let expected = minutes == 0 ? nil : entry.projectedStart
            actual = expected.map { Text(.verbatim("~" + words.clock($0)), .muted) } ?? (isNarrow ? planned : "")
        case .withdrawn: actual = ""
        }
        return [isNarrow ? "" : planned, actual, drift]
    }

    /// The name of an item on the screen.
    static func id(of item: ItemID) -> NodeID { NodeID("item.\(item)", of: item) }

    /// The item that a name on the screen stands for.
    static func item(of id: NodeID?) -> ItemID? {
        id?.thing(ItemID.self)
    }

    private static func label(_ item: AgendaItem, _ limit: Int?) -> Text {
        let ink: Ink = item.isInHand ? .accent : item.isConcluded || item.isWithdrawn ? .muted : .text
        let label: Message = "\(item.number)  \(item.title.message)"
        guard let limit else { return Text(label, ink) }
        return Text(label.shortened(to: max(8, limit)), ink)
    }

    /// A sign of where an item stands; one that ended with something undecided is not done.
    private static func mark(_ item: AgendaItem, _ assembly: Assembly) -> Character? {
        switch item.state {
        case .pending: nil
        case .inHand: "▸"
        case .adjourned: "…"
        case .withdrawn: "-"
        case .concluded:
            assembly.leavesUndecided(item.id) ? "·" : "✓"
        }
    }

    private static func state(_ item: AgendaItem) -> Text? {
        switch item.state {
        case .pending, .concluded: nil
        case .inHand: Text("in hand", .accent)
        case .adjourned: Text("adjourned", .caution)
        case .withdrawn: Text(Message("withdrawn", context: "item"), .muted)
        }
    }

    /// The planned time while it is to come, or where it is expected at another one, `~` and that; the clock while it
    /// is in hand, with its drift; the actual times once it is done.
    private static func detail(_ item: AgendaItem, _ words: ScheduleWords) -> Text? {
        let (assembly, schedule) = (words.assembly, words.schedule)
        guard let entry = schedule[item.id] else { return nil }
        switch item.state {
        case .pending:
            if let drift = entry.drift, abs(drift) >= 60, let start = entry.projectedStart {
                return Text("~" + assembly.clock(start), drift > 0 ? .caution : .muted)
            }
            return entry.plannedStart.map { Text(assembly.clock($0), .muted) }
        case .adjourned(let at): return Text(assembly.clock(at), .caution)
        case .withdrawn: return nil
        case .inHand(let since):
            let clock = Text(TimeWords.clock(item.secondsBefore + max(0, schedule.now.seconds(since: since))), .accent)
            guard let drift = entry.drift, abs(drift) >= 60 else { return clock }
            return clock + Text(" ") + words.lateness(drift)
        case .concluded(let from, let to): return Text("\(assembly.clock(from))-\(assembly.clock(to))", .muted)
        }
    }
}

extension Assembly {
    /// Whether something under an item is still to be decided.
    func leavesUndecided(_ item: ItemID) -> Bool {
        questions(under: item).contains { $0.kind == .matter && ($0.isPending || $0.state == .postponed) }
    }
}
