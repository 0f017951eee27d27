/// How the rest of a sitting goes on from now, as far as lengths and times are announced.
///
/// One pass through what is still to come, in the order of the day, with the moment at which the floor is free:
/// 1. The item in hand ends when its planned length is used up, at once when it is over. A suspension uses none of it.
/// 2. An item begins when the floor is free, after the planned break; a late day eats the breaks first. A panel or an
///    address never begins before its announced time, since people come for it.
/// 3. It takes its planned length. Where that is not announced, the next announced time goes on, moved by the lateness
///    of the last item of which plan and time are known, but not before what is known to come first has had its time;
///    in between nothing is said.
struct Projection {
    /// What is still to come, in the order of the day.
    private(set) var order: [ItemID] = []
    /// The same, to look items up.
    private(set) var isToCome: Set<ItemID> = []
    /// When items begin.
    private(set) var starts: [ItemID: Moment] = [:]
    /// When items end.
    private(set) var ends: [ItemID: Moment] = [:]
    /// When the business of the sitting ends; `nil` where neither lengths nor an end are announced.
    private(set) var end: Moment?

    private let now: Moment
    private var free: Moment?
    private var lateness: Int?
    /// Before this moment the floor is certainly not free, whatever is unknown.
    private var earliest: Moment

    /// Projects the rest of a sitting.
    /// - Parameters:
    ///   - left: an item that is left out, as if it were adjourned now.
    /// - Complexity: O(n) in the items of the sitting.
    init(_ plan: PlanOfDay, _ assembly: Assembly, _ calendar: SittingCalendar, at now: Moment, without left: ItemID?) {
        (self.now, earliest) = (now, now)
        free = Self.floorIsFree(plan, calendar, at: now)
        lateness = Self.latenessOfLast(plan)
        for entry in plan.entries where entry.item.isInHand {
            noteItemInHand(entry, assembly)
            if entry.item.id == left { free = now }
            earliest = free ?? now
        }
        for entry in plan.entries where entry.isToCome && entry.item.id != left { add(entry) }
        end = closing(plan, calendar)
    }

    /// The end of what was taken last, or the opening: the floor has been free since then.
    private static func floorIsFree(_ plan: PlanOfDay, _ calendar: SittingCalendar, at now: Moment) -> Moment? {
        guard let times = calendar.times else { return plan.opens }
        let ends = plan.entries.compactMap { $0.item.lastEnd }.filter { calendar.wasOpen(at: $0) }
        let opened = plan.opens.map { max($0, times.opened) } ?? times.opened
        return ends.max() ?? opened
    }

    /// How late the item concluded last began.
    private static func latenessOfLast(_ plan: PlanOfDay) -> Int? {
        var last: (from: Moment, lateness: Int)?
        for entry in plan.entries {
            guard case .concluded(let from, _) = entry.item.state, entry.item.secondsBefore == 0 else { continue }
            guard let start = entry.start, last.map({ $0.from < from }) ?? true else { continue }
            last = (from, from.seconds(since: start))
        }
        return last?.lateness
    }

    private mutating func noteItemInHand(_ entry: PlanOfDay.Entry, _ assembly: Assembly) {
        guard case .inHand(let since) = entry.item.state else { return }
        free = Projection.endOfItemInHand(entry.item, plannedAt: entry.start, at: now, in: assembly)
        ends[entry.item.id] = free
        if entry.item.secondsBefore == 0, let start = entry.start { lateness = since.seconds(since: start) }
    }

    private mutating func add(_ entry: PlanOfDay.Entry) {
        order.append(entry.item.id)
        isToCome.insert(entry.item.id)
        let start = beginning(of: entry).map { max(earliest, $0) }
        starts[entry.item.id] = start
        if let start, let planned = entry.start { lateness = start.seconds(since: planned) }
        let seconds = entry.seconds.flatMap { $0 > entry.item.secondsBefore ? $0 - entry.item.secondsBefore : nil }
        free = start.flatMap { start in seconds.map { start.adding(seconds: $0) } }
        ends[entry.item.id] = free
        earliest = free ?? (start ?? earliest).adding(seconds: start == nil ? seconds ?? 0 : 0)
    }

    private func beginning(of entry: PlanOfDay.Entry) -> Moment? {
        guard let planned = entry.start else { return free }
        guard let free else { return planned.adding(seconds: max(0, lateness ?? 0)) }
        guard !entry.waitsForItsTime, let gap = entry.gap else { return max(free, planned) }
        return max(free, min(planned, free.adding(seconds: gap)))
    }

    private func closing(_ plan: PlanOfDay, _ calendar: SittingCalendar) -> Moment? {
        if let closed = calendar.times?.closed { return closed }
        if !plan.entries.isEmpty, let free, calendar.times != nil || !order.isEmpty { return max(now, free) }
        return plan.closes.map { max(earliest, $0.adding(seconds: max(0, lateness ?? 0))) }
    }
}

extension PlanOfDay.Entry {
    /// Whether the item is to be taken in this sitting: pending, or adjourned until a later announced time.
    var isToCome: Bool {
        switch item.state {
        case .pending: true
        case .adjourned(let at): start.map { $0 > at } ?? false
        case .inHand, .concluded, .withdrawn: false
        }
    }
}

extension AgendaItem {
    /// When it was adjourned or concluded last.
    var lastEnd: Moment? {
        switch state {
        case .adjourned(let at): at
        case .concluded(_, let to): to
        case .pending, .inHand, .withdrawn: nil
        }
    }
}

extension Projection {
    /// Seconds for which an item has been in hand, all takings together, suspensions left out.
    static func secondsInHand(_ item: AgendaItem, at now: Moment, in assembly: Assembly) -> Int {
        guard case .inHand(let since) = item.state else { return item.secondsBefore }
        return item.secondsBefore + secondsOfBusiness(since: since, at: now, in: assembly)
    }

    /// When the item in hand ends if it and its panel keep to their lengths, `now` when they are over; `nil` where no
    /// length is announced.
    /// - Parameter start: the planned start on the day of the sitting, for which a panel still waits.
    static func endOfItemInHand(_ item: AgendaItem, plannedAt start: Moment?, at now: Moment, in assembly: Assembly)
        -> Moment?
    {
        var left: [Int] = []
        if let minutes = item.plannedMinutes { left.append(minutes * 60 - secondsInHand(item, at: now, in: assembly)) }
        if let panel = item.panel {
            left += secondsLeft(of: panel, plannedAt: start, at: now).map { [$0] } ?? []
        }
        return left.max().map { now.adding(seconds: max(0, $0)) }
    }

    private static func secondsLeft(of panel: Panel, plannedAt start: Moment?, at now: Moment) -> Int? {
        if panel.endedAt != nil { return 0 }
        guard let length = panel.plannedSeconds else { return nil }
        guard let elapsed = panel.elapsed(at: now) else {
            return length + max(0, start.map { $0.seconds(since: now) } ?? 0)
        }
        return length - elapsed
    }

    /// Seconds from a moment of this sitting until now, its suspensions left out.
    static func secondsOfBusiness(since start: Moment, at now: Moment, in assembly: Assembly) -> Int {
        let suspensions = assembly.sitting.number.flatMap { assembly.sittingTimes[$0] }?.suspensions ?? []
        return suspensions.reduce(now.seconds(since: start)) { seconds, suspension in
            seconds - max(0, min(suspension.to ?? now, now).seconds(since: max(suspension.from, start)))
        }
    }
}
