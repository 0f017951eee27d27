/// On which day a sitting is held, and what belongs to it.
struct SittingCalendar {
    /// The sitting's number.
    let number: Int
    /// The sitting as planned; `nil` for one beyond the plan.
    let planned: PlannedSitting?
    /// When it was opened and closed; `nil` before it is opened.
    let times: SittingTimes?
    /// Seconds from the planned date to the date on which it is held; 0 while it is held as planned.
    let shift: Int
    private let heldOn: CivilDate
    private let offset: Int
    private let sittings: [PlannedSitting]
    private let agenda: Agenda
    /// The first item below each heading.
    private let firstBelow: [ItemID: ItemID]

    /// The calendar of a sitting; one that is not open is held on its planned day, or now when that is past.
    init(_ assembly: Assembly, sitting number: Int, at now: Moment) {
        let offset = assembly.utcOffsetMinutes
        let sittings = assembly.convocation?.sittings ?? []
        let times = assembly.sittingTimes[number]
        let planned = sittings.first { $0.number == number }
        let today = (times?.opened ?? now).civil(utcOffsetMinutes: offset).date
        let date = planned?.date ?? today
        heldOn = times == nil ? max(date, today) : today
        shift = (heldOn.daysSince1970 - date.daysSince1970) * 86_400
        (self.number, self.planned, self.times, self.offset) = (number, planned, times, offset)
        (self.sittings, agenda) = (sittings, assembly.agenda)
        let children = assembly.agenda.items.compactMap { item in item.parent.map { ($0, item.id) } }
        firstBelow = Dictionary(children, uniquingKeysWith: { first, _ in first })
    }

    /// A planned moment on the day on which the sitting is held.
    func held(_ moment: Moment) -> Moment { date(of: moment) == heldOn ? moment : moment.adding(seconds: shift) }

    /// The planned start of an item on the day of this sitting: its own, that of its panel, or that of the heading
    /// whose first item it is; `nil` where none is announced for this day.
    func plannedStart(of item: AgendaItem) -> Moment? {
        guard let start = announcedStart(of: item) else { return nil }
        let day = date(of: start)
        if day == heldOn { return start }
        return day == planned?.date || sitting(of: item) == number ? start.adding(seconds: shift) : nil
    }

    /// Whether an item was taken in this sitting, is planned for it, or is left over from an earlier one.
    func holds(_ item: AgendaItem) -> Bool {
        if item.isInHand { return isLatest }
        if let taken = item.lastTaken, wasOpen(at: taken) { return true }
        guard !item.isConcluded, let planned = sitting(of: item) else { return false }
        return planned == number || (planned < number && isLatest)
    }

    /// Whether the sitting was open at a moment.
    func wasOpen(at moment: Moment) -> Bool {
        guard let times else { return false }
        return moment >= times.opened && times.closed.map { moment <= $0 } ?? true
    }

    /// The sitting for which an item is planned: by its own word, its heading's, or its date.
    func sitting(of item: AgendaItem) -> Int? {
        var item = item
        for _ in 0..<8 {
            if let sitting = item.sitting { return sitting }
            guard let above = item.parent.flatMap({ agenda[$0] }) else { break }
            item = above
        }
        if sittings.count == 1 { return sittings[0].number }
        return announcedStart(of: item).flatMap { start in sittings.first { $0.date == date(of: start) }?.number }
    }

    private var isLatest: Bool { times?.closed == nil }

    private func date(of moment: Moment) -> CivilDate { moment.civil(utcOffsetMinutes: offset).date }

    private func announcedStart(of item: AgendaItem) -> Moment? {
        var item = item
        for _ in 0..<8 {
            if let start = item.plannedStart ?? item.panel?.start { return start }
            guard let above = item.parent.flatMap({ agenda[$0] }) else { return nil }
            // A heading begins when its first item does, and says nothing of the others.
            guard firstBelow[above.id] == item.id else { return nil }
            item = above
        }
        return nil
    }
}

extension AgendaItem {
    /// When it was taken up, or adjourned, last; `nil` before it was taken up.
    fileprivate var lastTaken: Moment? {
        switch state {
        case .pending, .withdrawn: nil
        case .inHand(let since): since
        case .adjourned(let at): at
        case .concluded(let from, _): from
        }
    }
}
