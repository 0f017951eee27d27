public import AssemblyCore

/// A day in the minutes.
public struct MinutesDay: Hashable, Sendable, Encodable, CustomStringConvertible {
    /// The date.
    public let date: CivilDate

    /// A day of the calendar.
    public init(_ date: CivilDate) { self.date = date }

    /// `YYYY-MM-DD`.
    public var description: String { date.description }

    /// `Monday 4 November 2024`.
    public var words: String { "\(Self.weekdays[date.weekday]) \(dayAndMonth) \(date.year)" }

    /// `4 November`.
    private var dayAndMonth: String { "\(date.day) \(Self.months[date.month - 1])" }

    /// `4 to 7 November 2024`; what two days have in common is said once.
    public static func range(from: MinutesDay, to: MinutesDay) -> String {
        let last = "\(to.dayAndMonth) \(to.date.year)"
        if from == to { return last }
        if from.date.year != to.date.year { return "\(from.dayAndMonth) \(from.date.year) to \(last)" }
        return from.date.month == to.date.month ? "\(from.date.day) to \(last)" : "\(from.dayAndMonth) to \(last)"
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

/// A minute of a day on the assembly's clock.
public struct MinutesTime: Hashable, Sendable, Encodable, CustomStringConvertible {
    /// The day.
    public let day: MinutesDay
    /// `HH:MM`.
    public let clock: String

    /// The minute of a moment, at an offset from UTC.
    public init(_ moment: Moment, utcOffsetMinutes: Int) {
        day = MinutesDay(moment.civil(utcOffsetMinutes: utcOffsetMinutes).date)
        clock = moment.clock(utcOffsetMinutes: utcOffsetMinutes)
    }

    /// `YYYY-MM-DD HH:MM`.
    public var description: String { "\(day) \(clock)" }

    /// The clock alone on a day that the reader knows, with the date on any other.
    func description(on known: MinutesDay?) -> String { day == known ? clock : description }

    /// Writes `YYYY-MM-DD HH:MM`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A length of time as it is said: `45 s`, `3 min 20 s`, `1 h 05 min`.
func spokenLength(seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    if hours > 0 { return "\(hours) h \(minutes < 10 ? "0" : "")\(minutes) min" }
    if minutes == 0 { return "\(rest) s" }
    return rest == 0 ? "\(minutes) min" : "\(minutes) min \(rest) s"
}
