public import AssemblyCore

/// A day in the minutes.
public struct MinutesDay: Hashable, Sendable, Encodable, CustomStringConvertible {
    /// The date.
    public let date: CivilDate

    /// A day of the calendar.
    public init(_ date: CivilDate) { self.date = date }

    /// `YYYY-MM-DD`.
    public var description: String { date.description }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
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
