import AssemblyCore
import Language
import TerminalKit

extension ScheduleWords {
    /// What would move if an item were adjourned, in one sentence; `nil` for one that is not of this sitting any more.
    func consequence(ofAdjourning id: ItemID) -> Text? {
        guard let moved = schedule.whatMoves(ifAdjourned: id) else { return nil }
        guard let next = moved.next.flatMap({ schedule[$0] }) else {
            return Text("nothing is left for sitting \(schedule.sitting)")
        }
        var parts: [Message] = ["next is \(number(next.id))"]
        if let first = moved.moves.first { parts.append(words(for: first)) }
        if moved.moves.count > 1 {
            let more = moved.moves.count - 1
            parts.append(plural(more, "\(more) more item moves", "\(more) more items move"))
        }
        if let end = moved.endAfter, moved.endMoves != 0 { parts.append("the sitting ends about \(clock(end))") }
        return Text(parts.joined(separator: "; "))
    }

    /// Whether it is known of anything that it would move.
    func movesSomething(ifAdjourned id: ItemID) -> Bool {
        schedule.whatMoves(ifAdjourned: id).map { !$0.moves.isEmpty || ($0.endMoves ?? 0) != 0 } ?? false
    }

    /// The items that would move, from when to when; the end of the sitting in the last row.
    func moves(_ moved: Rearrangement) -> Table {
        var rows = moved.moves.map { move in
            Table.Row(
                nil,
                [
                    Text(schedule[move.item].map { label($0) } ?? .verbatim(move.item.rawValue)), time(move.before),
                    time(move.after), amount(move.seconds),
                ])
        }
        if moved.endBefore != moved.endAfter {
            rows.append(
                Table.Row(
                    nil,
                    [
                        Text("End of sitting \(schedule.sitting)", .heading), time(moved.endBefore),
                        time(moved.endAfter), amount(moved.endMoves),
                    ]))
        }
        return Table(
            [
                Table.Column("Item", share: 1), Table.Column("Expected", priority: .secondary), Table.Column("Then"),
                Table.Column("Moves", priority: .secondary),
            ], rows: rows, whenEmpty: whenNothingMoves)
    }

    /// What is said where no item moves.
    var whenNothingMoves: Message {
        schedule.order.contains { schedule[$0]?.projectedStart == nil }
            ? "No other change is known: not all durations are announced." : "Nothing else moves."
    }

    private func words(for move: Rearrangement.Move) -> Message {
        if let seconds = move.seconds { return "\(number(move.item)) \(TimeWords.move(seconds))" }
        guard let after = move.after else { return "\(number(move.item)) can no longer be predicted" }
        return "\(number(move.item)) \(after <= schedule.now ? "at once" : "about \(clock(after))")"
    }

    private func time(_ moment: Moment?) -> Text {
        guard let moment else { return Text("not known", .muted) }
        return moment <= schedule.now ? Text("at once", .accent) : Text(clock(moment))
    }

    private func amount(_ seconds: Int?) -> Text {
        seconds.map { Text(TimeWords.move($0), $0 > 0 ? .caution : .success) } ?? ""
    }

    private func number(_ id: ItemID) -> Message { "item \(assembly.agenda[id]?.number ?? id.rawValue)" }
}
