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
    }

    /// A panel as announced.
    public init(
        number: Int, room: String? = nil, moderator: String? = nil, panellists: [String] = [], start: Moment? = nil,
        end: Moment? = nil
    ) {
        (self.number, self.room, self.moderator, self.panellists) = (number, room, moderator, panellists)
        (self.start, self.end) = (start, end)
    }

    /// Whether it runs now.
    public var isRunning: Bool { startedAt != nil && endedAt == nil }

    /// Seconds it has run, at a moment; `nil` before it begins.
    public func elapsed(at now: Moment) -> Int? { startedAt.map { (endedAt ?? now).seconds(since: $0) } }

    /// Its planned length in seconds; `nil` while start or end is not announced.
    public var plannedSeconds: Int? {
        guard let start, let end else { return nil }
        return end.seconds(since: start)
    }

    /// Seconds beyond its planned length, counted from its actual start; `nil` when it has no plan or is within it.
    public func overrun(at now: Moment) -> Int? {
        guard let planned = plannedSeconds, let elapsed = elapsed(at: now), elapsed > planned else { return nil }
        return elapsed - planned
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
