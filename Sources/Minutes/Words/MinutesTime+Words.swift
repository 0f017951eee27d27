import AssemblyCore
package import Language

extension MinutesDay {
    /// `Monday 4 November 2024`.
    package var words: Message {
        .day(weekday: date.weekday, day: date.day, month: date.month, year: date.year)
    }

    /// `4 to 7 November 2024`; what two days have in common is said once.
    package static func range(from: MinutesDay, to: MinutesDay) -> Message {
        let last = to.date
        let end = Message.date(day: last.day, month: last.month, year: last.year)
        if from == to { return end }
        let first = from.date
        let start: Message =
            if first.year != last.year {
                .date(day: first.day, month: first.month, year: first.year)
            } else if first.month != last.month {
                .dayAndMonth(day: first.day, month: first.month)
            } else {
                .dayOfMonth(first.day)
            }
        if first.year != last.year || first.month != last.month {
            return Message("\(start) to \(end)", context: "dates")
        }
        return Message("\(start) to \(end)", context: "days of a month")
    }
}

/// A length of time as it is said: `45 s`, `3 min 20 s`, `1 h 05 min`.
func spokenLength(seconds: Int) -> Message {
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    if hours > 0 {
        let padded = minutes < 10 ? "0\(minutes)" : "\(minutes)"
        return "\(hours) h \(padded) min"
    }
    if minutes == 0 { return "\(rest) s" }
    return rest == 0 ? "\(minutes) min" : "\(minutes) min \(rest) s"
}
