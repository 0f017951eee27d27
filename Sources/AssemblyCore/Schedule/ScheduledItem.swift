/// One item of the agenda as it was planned, as it went, and as it is going.
///
/// What is not announced, or does not follow from what is announced, is `nil`.
public struct ScheduledItem: Hashable, Sendable {
    /// Where an item stands in the sitting of the schedule.
    public enum Standing: Hashable, Sendable {
        /// It is concluded.
        case done
        /// It is in hand.
        case inHand
        /// It is to be taken in this sitting.
        case toCome
        /// It is adjourned, and no later time is announced for it.
        case adjourned
        /// It has been taken off the agenda.
        case withdrawn
        /// It is to be taken in another sitting, or no sitting is known for it.
        case anotherSitting
    }

    /// The item's name.
    public let id: ItemID
    /// Where it stands.
    public internal(set) var standing: Standing
    /// Whether it only groups others.
    public let isHeading: Bool
    /// The planned start.
    public let plannedStart: Moment?
    /// The planned length in seconds.
    public let plannedSeconds: Int?
    /// When it was taken up; for one that was adjourned before, when it was taken up last.
    public internal(set) var actualStart: Moment?
    /// When it was concluded or adjourned.
    public internal(set) var actualEnd: Moment?
    /// When it will begin, going by now; `nil` once it has begun.
    public internal(set) var projectedStart: Moment?
    /// When it will end, going by now; `nil` once it has ended.
    public internal(set) var projectedEnd: Moment?
    /// Seconds by which it began, or is going to begin, after its planned start; negative when earlier.
    public let drift: Int?
    /// Seconds by which the item in hand is beyond its planned length; `nil` while it is within.
    public let overrun: Int?

    /// The planned end.
    public var plannedEnd: Moment? {
        plannedStart.flatMap { start in plannedSeconds.map { start.adding(seconds: $0) } }
    }

    /// Seconds by which it ended, or is going to end, after its planned end; negative when earlier.
    public var endDrift: Int? {
        guard let plannedEnd else { return nil }
        return (actualEnd ?? projectedEnd)?.seconds(since: plannedEnd)
    }
}

extension ScheduledItem {
    /// An item of the agenda with what is projected for it.
    init(
        _ item: AgendaItem, isHeading: Bool, in assembly: Assembly, calendar: SittingCalendar, projection: Projection,
        at now: Moment
    ) {
        (id, self.isHeading) = (item.id, isHeading)
        let isToCome = projection.isToCome.contains(item.id)
        let planned = calendar.plannedStart(of: item) ?? item.plannedStart ?? item.panel?.start
        (plannedStart, plannedSeconds) = (planned, item.plannedLength)
        projectedStart = projection.starts[item.id]
        projectedEnd = projection.ends[item.id]
        switch item.state {
        case .pending: standing = isToCome ? .toCome : .anotherSitting
        case .inHand(let since): (standing, actualStart) = (.inHand, since)
        case .adjourned(let at): (standing, actualEnd) = (isToCome ? .toCome : .adjourned, isToCome ? nil : at)
        case .withdrawn: standing = .withdrawn
        case .concluded(let from, let to): (standing, actualStart, actualEnd) = (.done, from, to)
        }
        // Of an item that was adjourned in between the first start is not kept, so its plan says nothing of the last.
        let isComparable = calendar.plannedStart(of: item) != nil && (item.secondsBefore == 0 || isToCome)
        let begins = actualStart ?? projectedStart
        drift = isComparable ? planned.flatMap { begins?.seconds(since: $0) } : nil
        overrun = item.isInHand ? Projection.overrun(of: item, at: now, in: assembly) : nil
    }
}

extension Projection {
    /// Seconds by which an item in hand is beyond its own length, or its panel beyond the panel's.
    fileprivate static func overrun(of item: AgendaItem, at now: Moment, in assembly: Assembly) -> Int? {
        let own = item.plannedMinutes.map { secondsInHand(item, at: now, in: assembly) - $0 * 60 }
        let panel = item.panel.flatMap { $0.isRunning ? $0.overrun(at: now) : nil }
        guard let over = [own, panel].compactMap(\.self).max(), over > 0 else { return nil }
        return over
    }
}
