import Language

/// What the plan says of one sitting: which items belong to it, in which order, and the breaks between them.
///
/// Plans are compared by the time of the day: where a sitting is held on another date than planned, as a rehearsal is,
/// its planned times are those times on the date on which it is held.
struct PlanOfDay {
    /// An item that belongs to the sitting.
    struct Entry {
        /// The item.
        let item: AgendaItem
        /// Its planned start on the day of the sitting; `nil` while none is announced for that day.
        let start: Moment?
        /// Its planned length in seconds; `nil` while it is not announced.
        let seconds: Int?
        /// The planned break before it in seconds; `nil` where the plan does not say when the item before it ends.
        var gap: Int?

        /// Whether people come for it at its time, so that it never begins before.
        var waitsForItsTime: Bool { item.panel != nil || item.kind == .address }
    }

    /// The planned opening, on the day on which the sitting is held.
    let opens: Moment?
    /// The announced close, on the day on which the sitting is held.
    let closes: Moment?
    /// The end of the last item, where all lengths are announced.
    let end: Moment?
    /// What belongs to the sitting in the order of the day: by announced times, and items without one behind the item
    /// that they follow on the agenda.
    let entries: [Entry]

    /// Reads the plan of a sitting.
    /// - Complexity: O(n log n) in the items of the agenda.
    init(_ assembly: Assembly, _ calendar: SittingCalendar) {
        let day = calendar.planned
        opens = day?.opens.map { calendar.held($0) }
        closes = day?.closes.map { calendar.held($0) }
        let parents = Set(assembly.agenda.items.compactMap(\.parent))
        let leaves = assembly.agenda.items.filter { !parents.contains($0.id) && calendar.holds($0) }
        var entries = Self.inOrderOfDay(
            leaves.map { item in
                Entry(item: item, start: calendar.plannedStart(of: item), seconds: item.plannedLength, gap: nil)
            })
        end = Self.layOut(&entries, from: opens)
        self.entries = entries
    }

    private static func inOrderOfDay(_ entries: [Entry]) -> [Entry] {
        var latest = Int64.min
        let keyed = entries.enumerated().map { place, entry in
            if let start = entry.start { latest = start.milliseconds }
            return (time: latest, place: place, entry: entry)
        }
        return keyed.sorted { ($0.time, $0.place) < ($1.time, $1.place) }.map(\.entry)
    }

    /// Finds the breaks before the items as far as starts and lengths are announced, and the end where all are.
    private static func layOut(_ entries: inout [Entry], from opens: Moment?) -> Moment? {
        var free = opens
        for place in entries.indices {
            if let start = entries[place].start {
                entries[place].gap = free.map { max(0, start.seconds(since: $0)) }
                free = start
            }
            let seconds = entries[place].seconds
            free = free.flatMap { begun in seconds.map { begun.adding(seconds: $0) } }
        }
        return entries.isEmpty || entries.contains { $0.seconds == nil } ? nil : free
    }
}

extension AgendaItem {
    /// The planned length in seconds: its own, or that of its panel; `nil` while neither is announced.
    var plannedLength: Int? { plannedMinutes.map { $0 * 60 } ?? panel?.plannedSeconds }
}
