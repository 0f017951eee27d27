import AssemblyCore
import Language

/// Times, dates and lengths as every console writes them.
enum TimeWords {
    /// What is written for a time, a room or a person that nobody has announced.
    static let notAnnounced: Message = "not announced"

    /// A length of time as a running clock: `4:07`, `1:04:07`; with a minus sign when it is over.
    static func clock(_ seconds: Int) -> String {
        let size = abs(seconds)
        let (hours, minutes) = (size / 3_600, size / 60 % 60)
        let rest = two(size % 60)
        let shown = hours > 0 ? "\(hours):\(two(minutes)):\(rest)" : "\(minutes):\(rest)"
        return seconds < 0 ? "-" + shown : shown
    }

    /// A length of time in words: `5 minutes`, `90 seconds`.
    static func length(_ seconds: Int) -> Message {
        Message.length(seconds: seconds)
    }

    /// How far something is from its plan: `on time`, `12 min late`, `3 min early`, `2 h 05 min late`.
    static func drift(_ seconds: Int) -> Message {
        abs(seconds) < 60 ? "on time" : "\(span(seconds)) \(seconds > 0 ? "late" : "early")"
    }

    /// How far something moves: `12 min later`, `2 h 05 min earlier`, `not at all`.
    static func move(_ seconds: Int) -> Message {
        abs(seconds) < 60 ? "not at all" : "\(span(seconds)) \(seconds > 0 ? "later" : "earlier")"
    }

    /// A length of time in minutes, from two hours on in hours and minutes: `75 min`, `2 h 05 min`.
    static func span(_ seconds: Int) -> Message {
        let minutes = abs(seconds) / 60
        return minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h \(two(minutes % 60)) min"
    }

    /// A day: `Tuesday 5 November 2024`.
    static func day(_ date: CivilDate) -> Message {
        Message.day(weekday: date.weekday, day: date.day, month: date.month, year: date.year)
    }

    /// A day for narrow places: `5 Nov`.
    static func shortDay(_ date: CivilDate) -> Message { .shortDay(day: date.day, month: date.month) }

    /// A moment with its day, in the assembly's own time: `10:05 on 6 Nov`.
    static func dayAndClock(_ moment: Moment, _ assembly: Assembly) -> Message {
        "\(assembly.clock(moment)) on \(shortDay(assembly.day(moment)))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Assembly {
    /// A moment as `HH:MM` in the assembly's own time.
    func clock(_ moment: Moment) -> String { moment.clock(utcOffsetMinutes: utcOffsetMinutes) }

    /// The day of a moment in the assembly's own time.
    func day(_ moment: Moment) -> CivilDate { moment.civil(utcOffsetMinutes: utcOffsetMinutes).date }
}
