import AssemblyCore

/// What the plan of the open sitting and the actual times say together.
struct DayPlan {
    /// Seconds that the item taken last began after its planned time; `nil` where nothing was planned.
    let drift: Int?
    /// The planned end of the day moved by the drift; `nil` while no end is announced.
    let projectedEnd: Moment?

    /// The plan of the sitting that is open, or of the next one.
    init(_ assembly: Assembly) {
        let number = assembly.sitting.number ?? assembly.nextSitting
        let items = assembly.agenda.items.filter { $0.sitting == number }
        let drift = items.last { $0.drift != nil }?.drift
        self.drift = drift
        let planned = assembly.convocation?.sittings.first { $0.number == number }?.closes
        let ends = items.compactMap { item in
            item.plannedStart.flatMap { start in item.plannedMinutes.map { start.adding(seconds: $0 * 60) } }
        }
        projectedEnd = (planned ?? ends.max())?.adding(seconds: max(0, drift ?? 0))
    }
}
