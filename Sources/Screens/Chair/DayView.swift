import AssemblyCore
import Language
import TerminalKit

/// The sitting as a line of time, planned against actual, and what moves if the item in focus is adjourned.
struct DayView {
    let desk: Desk
    let size: Size
    let isLinear: Bool

    private var words: ScheduleWords { ScheduleWords(desk.assembly, at: desk.hall.shownMoment) }

    /// The page.
    var parts: [Node] {
        let words = words
        let items = words.schedule.day.compactMap { words.schedule[$0] }
        return [day(words, items), adjournment(words, items)].compactMap(\.self)
    }

    private func day(_ words: ScheduleWords, _ items: [ScheduledItem]) -> Node {
        Pane(title(words), note: words.end) {
            if isLinear || size.rows >= 30 { Facts(words.summary.dropLast(words.end == nil ? 0 : 1)) }
            if items.isEmpty {
                Paragraph(Text("No item is planned for this sitting.", .muted))
            } else if let bars = bars(words, items) {
                Paragraph(ScheduleBars.legend).priority(.ornament)
                bars
            } else if size.columns < 60 {
                ScheduleParts.list(words, words.schedule.day) { $0.canBeChosen }
            } else {
                ScheduleParts.table(words, words.schedule.day) { $0.canBeChosen }
            }
        }.node
    }

    private func title(_ words: ScheduleWords) -> Text {
        let number = words.schedule.sitting
        guard let planned = desk.assembly.convocation?.sittings.first(where: { $0.number == number }) else {
            return Text("Sitting \(number)")
        }
        return Text("Sitting \(number), \(planned.title.message)")
    }

    // MARK: The line of time

    private func bars(_ words: ScheduleWords, _ items: [ScheduledItem]) -> Table? {
        guard !isLinear, size.columns >= 72 else { return nil }
        let drifts = items.map { words.drift($0) }
        let actuals = items.map { words.actual($0) }
        let showsTimes = size.columns >= 120
        let width = { (texts: [Text], title: Int) in max(title, texts.map(\.plain.count).max() ?? 0) + 2 }
        let numbers = items.map { Text(desk.assembly.agenda[$0.id]?.number ?? "", .muted) }
        var taken = 4 + 4 + width(numbers, 2) + width(drifts, 5) + (showsTimes ? width(actuals, 6) : 0)
        let titleWidth = max(12, min(40, (size.columns - taken) * 2 / 5))
        taken += titleWidth + 2
        guard let bars = ScheduleBars(words, items, width: size.columns - taken) else { return nil }
        var columns = [
            Table.Column("No"), Table.Column("Item", minimumWidth: titleWidth), Table.Column(.verbatim(bars.axis)),
            Table.Column("Drift"),
        ]
        if showsTimes { columns.insert(Table.Column("Actual"), at: 2) }
        let rows = items.indices.map { place in
            var cells = [numbers[place], name(items[place], titleWidth), bars.bar(items[place]), drifts[place]]
            if showsTimes { cells.insert(actuals[place], at: 2) }
            return Table.Row(
                items[place].canBeChosen ? AgendaParts.id(of: items[place].id) : nil, cells,
                mark: ScheduleParts.mark(items[place], desk.assembly))
        }
        return Table(columns, rows: rows)
    }

    /// The title on one line; the agenda has the titles whole.
    private func name(_ item: ScheduledItem, _ width: Int) -> Text {
        let title: Message = desk.assembly.agenda[item.id]?.title.message ?? ""
        let shown = title.shortened(to: width)
        return Text(shown, ScheduleParts.ink(item))
    }

    // MARK: What moves

    private func adjournment(_ words: ScheduleWords, _ items: [ScheduledItem]) -> Node? {
        let focused = AgendaParts.item(of: desk.focus).flatMap { words.schedule[$0] }
        guard let item = focused ?? items.first(where: \.canBeChosen),
            let moved = words.schedule.whatMoves(ifAdjourned: item.id)
        else { return nil }
        let number = desk.assembly.agenda[item.id]?.number ?? ""
        let next = moved.next.flatMap { desk.assembly.agenda[$0] }.map { Text("next is \($0.number)", .muted) }
        let table = words.moves(moved)
        return Pane("If item \(number) is adjourned now", note: next) {
            if table.rows.isEmpty { Paragraph(Text(words.whenNothingMoves, .muted)) } else { table }
        }.share(0).priority(.secondary)
    }
}

extension ScheduledItem {
    /// Whether the chair can still do something with it.
    fileprivate var canBeChosen: Bool { standing == .inHand || standing == .toCome || standing == .adjourned }
}
