package import AssemblyCore

/// A day in the minutes.
package struct MinutesDay: Hashable, Sendable, Encodable, CustomStringConvertible {
    /// The date.
    package let date: CivilDate

    /// A day of the calendar.
    package init(_ date: CivilDate) { self.date = date }

    /// `YYYY-MM-DD`.
    package var description: String { date.description }

    /// Writes `YYYY-MM-DD`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A minute of a day on the assembly's clock.
package struct MinutesTime: Hashable, Sendable, Encodable, CustomStringConvertible {
    /// The day.
    package let day: MinutesDay
    /// `HH:MM`.
    package let clock: String

    /// The minute of a moment, at an offset from UTC.
    package init(_ moment: Moment, utcOffsetMinutes: Int) {
        day = MinutesDay(moment.civil(utcOffsetMinutes: utcOffsetMinutes).date)
        clock = moment.clock(utcOffsetMinutes: utcOffsetMinutes)
    }

    /// `YYYY-MM-DD HH:MM`.
    package var description: String { "\(day) \(clock)" }

    /// The clock alone on a day that the reader knows, with the date on any other.
    func description(on known: MinutesDay?) -> String { day == known ? clock : description }

    /// Writes `YYYY-MM-DD HH:MM`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
