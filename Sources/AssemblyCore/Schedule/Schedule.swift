/// The plan of a sitting against what happened, and what follows from both for the rest of it.
///
/// It is computed, never stored: the same assembly and the same moment give the same schedule. The plan is read by
/// `PlanOfDay`, the rest of the day goes on as `Projection` says. Nothing is made up: where neither a time nor a length
/// is announced, there is no projection, only what has happened.
public struct Schedule: Sendable {
    /// The sitting that is open or suspended, else the next one, else the last.
    public let sitting: Int
    /// The moment of which it speaks.
    public let now: Moment
    /// All items of the agenda in reading order, headings among them, also those of other sittings.
    public let items: [ScheduledItem]
    /// What is still to come in this sitting, in the order in which it is expected.
    public let order: [ItemID]
    /// What belongs to this sitting, in the order of the day.
    public let day: [ItemID]
    /// The announced close of the sitting, on the day on which it is held.
    public let plannedClose: Moment?
    /// The announced close, or else the end of the last item where the plan gives it.
    public let plannedEnd: Moment?
    /// When the business of the sitting ends at this pace; when it was closed, once it is.
    public let projectedEnd: Moment?
    private let places: [ItemID: Int]
    let assembly: Assembly

    /// The schedule of the sitting that is open, of the next one, or after the session of the last.
    /// - Complexity: O(n log n) in the items of the agenda.
    public init(_ assembly: Assembly, at now: Moment) { self.init(assembly, at: now, without: nil) }

    /// The schedule as it would be with one item adjourned now.
    init(_ assembly: Assembly, at now: Moment, without left: ItemID?) {
        let sitting = Projection.scheduledSitting(in: assembly)
        let calendar = SittingCalendar(assembly, sitting: sitting, at: now)
        let plan = PlanOfDay(assembly, calendar)
        let projection = Projection(plan, assembly, calendar, at: now, without: left)
        let parents = Set(assembly.agenda.items.compactMap(\.parent))
        let items = assembly.agenda.items.map { item in
            ScheduledItem(
                item, isHeading: parents.contains(item.id), in: assembly, calendar: calendar, projection: projection,
                at: now)
        }
        (self.sitting, self.now, self.assembly) = (sitting, now, assembly)
        self.items = Self.withHeadings(items, assembly.agenda)
        (order, day, projectedEnd) = (projection.order, plan.entries.map(\.item.id), projection.end)
        (plannedClose, plannedEnd) = (plan.closes, plan.closes ?? plan.end)
        places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The item of a name. O(1).
    public subscript(id: ItemID) -> ScheduledItem? { places[id].map { items[$0] } }

    /// The item in hand.
    public var inHand: ScheduledItem? { items.first { $0.standing == .inHand && !$0.isHeading } }

    /// What is expected next in this sitting; `nil` when its business is at an end.
    public var nextUp: ScheduledItem? { order.first.flatMap { self[$0] } }

    /// The panel that is expected next in this sitting.
    public var nextPanel: ScheduledItem? {
        order.first { assembly.agenda[$0]?.panel != nil }.flatMap { self[$0] }
    }

    /// Seconds by which the sitting is behind its plan now, negative when it is ahead: of the end of the item in hand,
    /// or where that is not known of what comes next, or of what was taken last; `nil` where no plan can be compared.
    public var drift: Int? {
        if let inHand, let drift = inHand.endDrift ?? inHand.drift { return drift }
        if let drift = nextUp?.drift { return drift }
        return day.compactMap { self[$0] }.filter { $0.standing == .done }
            .max { ($0.actualEnd ?? now) < ($1.actualEnd ?? now) }.flatMap { $0.endDrift ?? $0.drift }
    }

    /// Seconds by which the projected end is after the announced close; `nil` where either is not known.
    public var overrunOfClose: Int? {
        guard let plannedClose, let projectedEnd, projectedEnd > plannedClose else { return nil }
        return projectedEnd.seconds(since: plannedClose)
    }

    /// The panel that runs, and the seconds by which it is over its planned length; `nil` when none is over.
    public var panelOverrun: (item: ItemID, seconds: Int)? {
        for item in assembly.agenda.items {
            guard let panel = item.panel, panel.isRunning else { continue }
            return panel.overrun(at: now).map { (item.id, $0) }
        }
        return nil
    }

    /// How many of the items in hand and to come have no announced length.
    public var itemsWithoutLength: Int {
        (order + [inHand?.id].compactMap(\.self)).count { self[$0]?.plannedSeconds == nil }
    }
}

extension Schedule {
    /// Gives each heading what its items say together; deepest first, so that headings of headings follow.
    private static func withHeadings(_ items: [ScheduledItem], _ agenda: Agenda) -> [ScheduledItem] {
        guard items.contains(where: \.isHeading) else { return items }
        var items = items
        var below: [ItemID: [ScheduledItem]] = [:]
        for place in items.indices.reversed() {
            let id = items[place].id
            if let children = below[id] { items[place].gather(children) }
            if let parent = agenda[id]?.parent { below[parent, default: []].append(items[place]) }
        }
        return items
    }
}

extension ScheduledItem {
    /// Takes over what the items below a heading say together.
    fileprivate mutating func gather(_ items: [ScheduledItem]) {
        let standings = Set(items.map(\.standing))
        let ranking: [Standing] = [.inHand, .toCome, .adjourned, .anotherSitting]
        standing = ranking.first { standings.contains($0) } ?? .done
        actualStart = items.compactMap(\.actualStart).min()
        actualEnd = standing == .done ? items.compactMap(\.actualEnd).max() : nil
        projectedStart = actualStart == nil ? items.compactMap(\.projectedStart).min() : nil
        let open = items.filter { $0.standing == .inHand || $0.standing == .toCome }
        let ends = open.compactMap(\.projectedEnd)
        projectedEnd = ends.count == open.count ? ends.max() : nil
    }
}

extension Projection {
    /// The sitting of which a schedule speaks.
    static func scheduledSitting(in assembly: Assembly) -> Int {
        if let open = assembly.sitting.number { return open }
        let last = assembly.sittingTimes.keys.max() ?? 0
        guard assembly.sitting != .sessionClosed, last > 0 else {
            return assembly.sitting == .sessionClosed ? last : assembly.nextSitting
        }
        let hasNext = assembly.convocation?.sittings.contains { $0.number == assembly.nextSitting } ?? false
        return hasNext || assembly.agenda.nextItem != nil ? assembly.nextSitting : last
    }
}
