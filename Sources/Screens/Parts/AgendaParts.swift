import AssemblyCore
import Language
import TerminalKit

/// The agenda as a tree: number, title, state, planned and actual times.
enum AgendaParts {
    /// The list; the item in hand stays in view.
    /// - Parameters:
    ///   - canFocus: whether items can be chosen.
    ///   - titleLimit: the most characters of number and title, where each item must stay on one line; the page of the
    ///     agenda has the titles whole.
    static func list(_ assembly: Assembly, at now: Moment, canFocus: Bool = true, titleLimit: Int? = nil) -> ItemList {
        let agenda = assembly.agenda
        let words = ScheduleWords(assembly, at: now)
        let times = titleLimit.map { Times.mostBesideTitles(of: words, in: $0) } ?? .all
        let items = agenda.items.map { item in
            let detail = detail(item, words, times)
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
        let free = width - 4 - number - 2
        var shown = (0..<3).filter { widths[$0] > 0 }
        var room: Int { free - shown.reduce(0) { $0 + max(widths[$1], 5) + 2 } }
        // A title has its room before any time: the plan gives way first, then the drift, then all of them.
        while room < fewestOfTitle, let first = shown.first(where: { $0 != 1 }) ?? shown.first {
            shown.removeAll { $0 == first }
        }
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

    /// With fewer characters nobody knows which item it is.
    fileprivate static let fewestOfTitle = 14

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
    fileprivate static func detail(_ item: AgendaItem, _ words: ScheduleWords, _ times: Times) -> Text? {
        let (assembly, schedule) = (words.assembly, words.schedule)
        guard let entry = schedule[item.id], item.isInHand || times >= (item.isConcluded ? .begun : .toCome) else {
            return nil
        }
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
            guard times == .all, let drift = entry.drift, abs(drift) >= 60 else { return clock }
            return clock + Text(" ") + words.lateness(drift)
        case .concluded(let from, let to):
            let end = times == .all ? "-" + assembly.clock(to) : ""
            return Text(assembly.clock(from) + end, .muted)
        }
    }
}

/// Which times stand beside the titles of an agenda. A title has its room first, and the times give way in this order: the
/// end of what is done with the drift of what is in hand, then what is done, then what is to come; the clock of what is in
/// hand stays.
private enum Times: Int, CaseIterable, Comparable {
    case inHand
    case toCome
    case begun
    case all

    static func < (left: Times, right: Times) -> Bool { left.rawValue < right.rawValue }

    /// As many as leave every title room.
    /// - Parameter limit: the characters that a line has.
    static func mostBesideTitles(of words: ScheduleWords, in limit: Int) -> Times {
        let agenda = words.assembly.agenda
        return allCases.last { times in
            agenda.items.allSatisfy { item in
                guard let detail = AgendaParts.detail(item, words, times) else { return true }
                let title = Text(item.title.message).plain
                let room = limit - agenda.depth(of: item) * 2 - detail.plain.count - 2 - item.number.count - 2
                return room >= min(AgendaParts.fewestOfTitle, title.count)
            }
        } ?? .inHand
    }
}

extension Assembly {
    /// Whether something under an item is still to be decided.
    func leavesUndecided(_ item: ItemID) -> Bool {
        questions(under: item).contains { $0.kind == .matter && ($0.isPending || $0.state == .postponed) }
    }
}
