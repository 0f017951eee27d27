/// A planned sitting: a part of the session on one day.
public struct PlannedSitting: Hashable, Codable, Sendable {
    /// The sitting's number, from 1.
    public let number: Int
    /// What it is called on the order of the day.
    public let title: LocalizedText
    /// The day.
    public let date: CivilDate
    /// The planned opening; `nil` while it is not announced.
    public let opens: Moment?
    /// The planned close; `nil` while it is not announced.
    public let closes: Moment?

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case number = "number"
        case title = "title"
        case date = "date"
        case opens = "opens"
        case closes = "closes"
    }

    /// A planned sitting.
    public init(number: Int, title: LocalizedText, date: CivilDate, opens: Moment? = nil, closes: Moment? = nil) {
        (self.number, self.title, self.date, self.opens, self.closes) = (number, title, date, opens, closes)
    }
}

/// Where the session stands between its first opening and its close.
public enum SittingState: Hashable, Codable, Sendable {
    /// No sitting has been opened yet, or the last one (its number) was closed.
    case closed(last: Int)
    /// A sitting is open.
    case open(Int, since: Moment)
    /// A sitting is suspended.
    case suspended(Int, since: Moment)
    /// The session is over.
    case sessionClosed

    /// The number of the sitting that is open or suspended.
    public var number: Int? {
        switch self {
        case .open(let number, _), .suspended(let number, _): number
        case .closed, .sessionClosed: nil
        }
    }

    /// Whether business can be done now.
    public var isOpen: Bool {
        if case .open = self { return true }
        return false
    }
}
