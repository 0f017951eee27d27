/// A panel discussion: what is announced of it; whatever is `nil` or empty has not been announced.
public struct Panel: Hashable, Codable, Sendable {
    /// The panel's number.
    public let number: Int
    /// The room.
    public var room: String?
    /// Who moderates.
    public var moderator: String?
    /// Who takes part.
    public var panellists: [String]
    /// The planned start.
    public var start: Moment?
    /// The planned end.
    public var end: Moment?
    /// When it began.
    public var startedAt: Moment?
    /// When it ended.
    public var endedAt: Moment?
    /// Since when it rests, because its sitting is suspended or its item was adjourned; `nil` while it runs.
    public internal(set) var restingSince: Moment?
    /// The seconds it has rested before; `nil` where it never has.
    public internal(set) var secondsRested: Int?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case number = "number"
        case room = "room"
        case moderator = "moderator"
        case panellists = "panellists"
        case start = "start"
        case end = "end"
        case startedAt = "startedAt"
        case endedAt = "endedAt"
        case restingSince = "restingSince"
        case secondsRested = "secondsRested"
    }

    /// A panel as announced.
    public init(
        number: Int, room: String? = nil, moderator: String? = nil, panellists: [String] = [], start: Moment? = nil,
        end: Moment? = nil
    ) {
        (self.number, self.room, self.moderator, self.panellists) = (number, room, moderator, panellists)
        (self.start, self.end) = (start, end)
    }

    /// Whether it has begun and not ended, whether it runs or rests.
    public var isUnderWay: Bool { startedAt != nil && endedAt == nil }

    /// Whether it runs now.
    public var isRunning: Bool { isUnderWay && restingSince == nil }

    /// Seconds it has run, at a moment, without the time it rested; `nil` before it begins.
    public func elapsed(at now: Moment) -> Int? {
        // The clock of a screen may be a moment behind that of the record.
        startedAt.map { max(0, (restingSince ?? endedAt ?? now).seconds(since: $0) - (secondsRested ?? 0)) }
    }

    /// Its planned length in seconds; `nil` while start or end is not announced.
    public var plannedSeconds: Int? {
        guard let start, let end else { return nil }
        return end.seconds(since: start)
    }

    /// Seconds beyond its planned length, of the time it has run; `nil` when it has no plan or is within it.
    public func overrun(at now: Moment) -> Int? {
        guard let planned = plannedSeconds, let elapsed = elapsed(at: now), elapsed > planned else { return nil }
        return elapsed - planned
    }
}

extension Panel {
    /// Stops its clock where it runs: it goes on later.
    mutating func rest(at now: Moment) {
        if isRunning { restingSince = now }
    }

    /// Lets its clock go on where it rests.
    mutating func goOn(at now: Moment) {
        guard isUnderWay, let since = restingSince else { return }
        secondsRested = (secondsRested ?? 0) + max(0, now.seconds(since: since))
        restingSince = nil
    }
}

/// What the secretariat announces of a panel; a field left `nil` stays as it was.
public struct PanelAnnouncement: Hashable, Codable, Sendable {
    /// The room.
    public var room: String?
    /// Who moderates.
    public var moderator: String?
    /// Who takes part.
    public var panellists: [String]?
    /// The planned start.
    public var start: Moment?
    /// The planned end.
    public var end: Moment?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case room = "room"
        case moderator = "moderator"
        case panellists = "panellists"
        case start = "start"
        case end = "end"
    }

    /// An announcement of some of a panel's details.
    public init(
        room: String? = nil, moderator: String? = nil, panellists: [String]? = nil, start: Moment? = nil,
        end: Moment? = nil
    ) {
        (self.room, self.moderator, self.panellists, self.start, self.end) = (room, moderator, panellists, start, end)
    }
}
