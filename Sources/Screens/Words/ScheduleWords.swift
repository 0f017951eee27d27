import AssemblyCore
import Language
import TerminalKit

/// What a schedule says in words, the same for the eye and for the ear.
struct ScheduleWords {
    /// The schedule.
    let schedule: Schedule
    /// The assembly of which it is the schedule.
    let assembly: Assembly

    /// The schedule of a moment.
    init(_ assembly: Assembly, at now: Moment) { (schedule, self.assembly) = (Schedule(assembly, at: now), assembly) }

    // MARK: One item

    /// The planned time: `09:30-10:00`, `09:30`, `30 min`, or that it is not announced.
    func planned(_ item: ScheduledItem) -> Text {
        switch (item.plannedStart, item.plannedEnd, item.plannedSeconds) {
        case (let start?, let end?, _): Text("\(clock(start))-\(clock(end))")
        case (let start?, nil, _): Text(clock(start))
        case (nil, _, let seconds?): Text(TimeWords.span(seconds))
        case (nil, _, nil): Text(TimeWords.notAnnounced, .muted)
        }
    }

    /// What happened or is expected: `09:04-09:20`, `since 09:42`, `about 10:42`, `to come`, `sitting 2`.
    func actual(_ item: ScheduledItem) -> Text {
        switch item.standing {
        case .done:
            let times: Message? = item.actualStart.flatMap { start in
                item.actualEnd.map { "\(clock(start))-\(clock($0))" }
            }
            return Text(times ?? "concluded", .muted)
        case .inHand: return Text(item.actualStart.map { "since \(clock($0))" } ?? "in hand", .accent)
        case .toCome: return Text(item.projectedStart.map { "about \(clock($0))" } ?? "to come", .muted)
        case .adjourned: return Text("adjourned", .caution)
        case .withdrawn: return Text(Message("withdrawn", context: "item"), .muted)
        case .anotherSitting: return Text(sitting(of: item).map { "sitting \($0)" } ?? "to come", .muted)
        }
    }

    /// How far from its plan: `over by 2:05` for the item in hand beyond its length, `12 min late`, `on time`; nothing
    /// where there is no plan.
    func drift(_ item: ScheduledItem) -> Text {
        if let over = item.overrun { return Text("over by \(TimeWords.clock(over))", .caution) }
        return item.drift.map { lateness($0) } ?? ""
    }

    /// The number and the title.
    func label(_ item: ScheduledItem) -> Message {
        assembly.agenda[item.id].map { "\($0.number)  \($0.title.message)" } ?? .verbatim(item.id.rawValue)
    }

    /// The number and the title of an item, with its mark of time behind it.
    private func sentence(_ item: ScheduledItem, _ when: Text?) -> Text {
        let words = [when, item.overrun != nil || item.drift != nil ? drift(item) : nil].compactMap(\.self)
        return words.reduce(Text(label(item))) { $0 + Text(", ", .muted) + $1 }
    }

    // MARK: The sitting

    /// What is in hand, what comes next, when the sitting ends: as far as any of it can be told.
    var summary: [Fact] {
        var facts: [Fact] = []
        if let item = schedule.inHand { facts.append(Fact("In hand", sentence(item, actual(item)))) }
        if let next = schedule.nextUp {
            facts.append(Fact("Next", sentence(next, next.projectedStart == nil ? nil : actual(next))))
        }
        if let end { facts.append(Fact("Sitting \(schedule.sitting)", end)) }
        return facts
    }

    /// When the sitting ends, and how that compares with its announced close; `nil` where nothing can be told.
    var end: Text? {
        if let closed = assembly.sittingTimes[schedule.sitting]?.closed {
            return Text("ended at \(clock(closed))", .muted)
        }
        guard let end = schedule.projectedEnd else { return nil }
        let about = Text("ends about \(clock(end))", .text)
        guard let close = schedule.plannedClose else { return about }
        if let over = schedule.overrunOfClose, over >= 60 {
            return about + Text(", \(TimeWords.span(over)) past its close", .caution)
        }
        return abs(end.seconds(since: close)) < 60
            ? about + Text(", as planned", .muted) : about + Text(", planned \(clock(close))", .muted)
    }

    /// Whether anything at all is planned, so that a plan can stand beside what happens.
    var hasPlan: Bool { schedule.items.contains { $0.plannedStart != nil || $0.plannedSeconds != nil } }

    /// A drift with its ink.
    func lateness(_ seconds: Int) -> Text { Text(TimeWords.drift(seconds), seconds >= 60 ? .caution : .muted) }

    /// A moment as `HH:MM`.
    func clock(_ moment: Moment) -> String { assembly.clock(moment) }

    private func sitting(of item: ScheduledItem) -> Int? { assembly.agenda[item.id]?.sitting }
}

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
