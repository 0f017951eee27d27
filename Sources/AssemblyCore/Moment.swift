/// A point in time of the wall clock, in milliseconds since 1970-01-01 UTC; it is data, never read from a clock here.
///
/// A moment lies in the years that a ``CivilDate`` can name; what would lie beyond is the first or the last of them, so
/// that no arithmetic with moments can overflow, whatever a record or a request holds.
public struct Moment: Hashable, Comparable, Codable, Sendable {
    /// From the first millisecond of the year 1 to the last of the year 9999.
    public static let bounds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// A moment from its milliseconds since 1970 UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    /// A moment from a civil date and time at an offset from UTC.
    /// - Parameters:
    ///   - date: proleptic Gregorian date.
    ///   - minuteOfDay: minutes since local midnight.
    ///   - utcOffsetMinutes: local time minus UTC, in minutes.
    public init(date: CivilDate, minuteOfDay: Int, utcOffsetMinutes: Int) {
        let ofDay = Int64(Self.minutes(minuteOfDay)) - Int64(Self.minutes(utcOffsetMinutes))
        self.init(milliseconds: (Int64(date.daysSince1970) * 1_440 + ofDay) * 60_000)
    }

    /// Reads what `encode` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let milliseconds = try container.decode(Int64.self)
        guard Self.bounds.contains(milliseconds) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "the time is in no year from 1 to 9999")
        }
        self.init(milliseconds: milliseconds)
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// Orders from earlier to later.
    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment a number of seconds later (earlier when negative).
    public func adding(seconds: Int) -> Moment {
        // More seconds than there are between the bounds lead beyond them anyway.
        let most = Int64(1_000_000_000_000)
        return Moment(milliseconds: milliseconds + min(max(Int64(seconds), -most), most) * 1_000)
    }

    /// Whole seconds from another moment to this one, rounded down; negative when this one is earlier.
    public func seconds(since other: Moment) -> Int {
        let difference = milliseconds - other.milliseconds
        return Int(difference >= 0 ? difference / 1_000 : (difference - 999) / 1_000)
    }

    /// The civil date and the minute of the day at an offset from UTC.
    public func civil(utcOffsetMinutes: Int) -> (date: CivilDate, minuteOfDay: Int) {
        let local = milliseconds + Int64(Self.minutes(utcOffsetMinutes)) * 60_000
        let day = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        let minute = (local - day * 86_400_000) / 60_000
        return (CivilDate(daysSince1970: Int(day)), Int(minute))
    }

    /// Minutes within a day or its neighbours; nobody means more, and more could overflow.
    private static func minutes(_ number: Int) -> Int { min(max(number, -2_880), 2_880) }

    /// `HH:MM` at an offset from UTC.
    public func clock(utcOffsetMinutes: Int) -> String {
        let minute = civil(utcOffsetMinutes: utcOffsetMinutes).minuteOfDay
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60)
    }

    /// `HH:MM:SS` at an offset from UTC.
    public func clockWithSeconds(utcOffsetMinutes: Int) -> String {
        let second = Int((milliseconds % 60_000 + 60_000) % 60_000) / 1_000
        return clock(utcOffsetMinutes: utcOffsetMinutes) + ":" + twoDigits(second)
    }
}

/// A date of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 1 or later.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// A date that exists.
    /// - Returns: `nil` for a day that the calendar does not have.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysIn(month: month, year: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The date a number of days after 1970-01-01.
    public init(daysSince1970 days: Int) {
        // Eras of 400 years beginning on 1 March, so that the leap day ends a year.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01, negative before it.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + twoDigits(month) + "-"
            + twoDigits(day)
    }

    /// Monday is 0.
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

    /// Orders from earlier to later.
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSince1970 < right.daysSince1970 }

    private static func daysIn(month: Int, year: Int) -> Int {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

/// A number from 0 to 99 with a leading zero.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
