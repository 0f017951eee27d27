import AssemblyCore
import Language
import TerminalKit

/// The day as bars on one scale of time: planned as a thin line, what happened filled, what is expected hollow.
///
/// The signs differ in shape, not only in colour, and have a nearest sign of ASCII: `-`, `#`, `o`, and `|` for now.
struct ScheduleBars {
    private static let plan: Character = "─"
    private static let past: Character = "■"
    private static let expected: Character = "□"
    private static let now: Character = "│"

    private let words: ScheduleWords
    private let width: Int
    private let from: Moment
    private let seconds: Int

    /// The scale for some items.
    /// - Parameter width: the columns of the bars.
    /// - Returns: `nil` where there is no room, or no time at all is known.
    init?(_ words: ScheduleWords, _ items: [ScheduledItem], width: Int) {
        let schedule = words.schedule
        var known = items.flatMap { item in
            [
                item.plannedStart, item.plannedEnd, item.actualStart, item.actualEnd, item.projectedStart,
                item.projectedEnd,
            ].compactMap(\.self)
        }
        known += [schedule.plannedClose].compactMap(\.self)
        if schedule.inHand != nil { known.append(schedule.now) }
        guard width >= 16, let first = known.min(), let last = known.max(), last > first else { return nil }
        (self.words, self.width, from) = (words, width, first)
        // One column more, so that what ends last is not cut off.
        seconds = (last.seconds(since: first) * width + width - 2) / (width - 1)
    }

    /// The hours above the bars, as many as fit.
    var axis: String {
        var line = ""
        for step in [900, 1_800, 3_600, 7_200, 14_400] where seconds * 7 / step <= width || step == 14_400 {
            let offset = words.assembly.utcOffsetMinutes * 60
            var second = Int(from.milliseconds / 1_000) + offset
            second = (second + step - 1) / step * step - offset
            while let place = column(Moment(milliseconds: Int64(second) * 1_000)), place + 5 <= width {
                if line.isEmpty || place > line.count {
                    line += String(repeating: " ", count: place - line.count)
                    line += words.clock(Moment(milliseconds: Int64(second) * 1_000))
                }
                second += step
            }
            break
        }
        return String(line.prefix(width))
    }

    /// The bar of an item.
    func bar(_ item: ScheduledItem) -> Text {
        var cells = [(Character, Ink)](repeating: (" ", .faint), count: width)
        if let place = column(words.schedule.now) { cells[place] = (Self.now, .faint) }
        fill(&cells, item.plannedStart, item.plannedEnd ?? item.plannedStart, (Self.plan, .muted))
        let isLate = (item.drift ?? 0) >= 60 || item.overrun != nil
        switch item.standing {
        case .done: fill(&cells, item.actualStart, item.actualEnd, (Self.past, .muted))
        case .inHand:
            fill(&cells, words.schedule.now, item.projectedEnd, (Self.expected, .accent))
            fill(&cells, item.actualStart, words.schedule.now, (Self.past, item.overrun == nil ? .accent : .caution))
        case .toCome:
            let end = item.projectedEnd ?? item.projectedStart
            fill(&cells, item.projectedStart, end, (Self.expected, isLate ? .caution : .pending))
        case .adjourned, .anotherSitting, .withdrawn: break
        }
        return cells.reduce(into: Text("")) { text, cell in
            text.append(cell.0, cell.1)
        }
    }

    /// What the signs mean.
    static let legend = Text("─ planned   ■ happened   □ expected   │ now", .muted)

    private func fill(
        _ cells: inout [(Character, Ink)], _ start: Moment?, _ end: Moment?, _ cell: (Character, Ink)
    ) {
        guard let start, let end, let first = column(start), let last = column(end.adding(seconds: -1)) else { return }
        for place in first...max(first, last) { cells[place] = cell }
    }

    private func column(_ moment: Moment) -> Int? {
        let second = moment.seconds(since: from)
        guard second >= -1, second < seconds else { return nil }
        return min(width - 1, max(0, second) * width / seconds)
    }
}
