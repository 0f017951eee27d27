import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("What holds of every schedule")
struct ScheduleProperties {
    @Test("of any day: nothing is expected before now or before what goes before it, nothing out of nothing")
    func anyDay() throws {
        for seed in 1...400 {
            var dice = Dice(seed: UInt64(seed))
            let agenda = (1...8).map { dice.item($0) }
            let begun = PlannedDay.at(9, dice.below(50))
            let story = try PlannedDay.begun(agenda, at: begun)
            let now = begun.adding(seconds: dice.below(9_000))
            let schedule = story.schedule(at: now)
            check(schedule, agenda, now, seed)
            for id in schedule.order { checkMoves(schedule, id, seed) }
        }
    }

    private func check(_ schedule: Schedule, _ agenda: [AgendaItem], _ now: Moment, _ seed: Int) {
        var latest = now
        for id in schedule.order {
            guard let item = schedule[id], let start = item.projectedStart else { continue }
            #expect(start >= latest, "seed \(seed), item \(id)")
            latest = item.projectedEnd ?? start
            if item.plannedSeconds == nil { #expect(item.projectedEnd == nil, "seed \(seed), item \(id)") }
        }
        #expect(Set(schedule.order).count == schedule.order.count)
        #expect(schedule.order.count == agenda.count - 1)
        if let end = schedule.projectedEnd { #expect(end >= latest, "seed \(seed)") }
    }

    private func checkMoves(_ schedule: Schedule, _ id: ItemID, _ seed: Int) {
        guard let moved = schedule.whatMoves(ifAdjourned: id) else {
            Issue.record("seed \(seed): nothing is said of \(id)")
            return
        }
        #expect(!moved.moves.contains { $0.item == id || $0.before == $0.after }, "seed \(seed), item \(id)")
        #expect(moved.next != id)
    }
}

/// Numbers that only look as if they were thrown.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// An item with a time, with a length, with both, or with nothing.
    mutating func item(_ number: Int) -> AgendaItem {
        let minute = below(210)
        let kinds: [ItemKind] = [.report, .address, .budget]
        return AgendaItem(
            id: ItemID(rawValue: "i\(number)"), number: "\(number)", title: "Item", kind: kinds[below(3)], sitting: 1,
            plannedStart: below(2) == 0 ? PlannedDay.at(9 + minute / 60, minute % 60) : nil,
            plannedMinutes: below(3) > 0 ? 5 + below(60) : nil)
    }
}
