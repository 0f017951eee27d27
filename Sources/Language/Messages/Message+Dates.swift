extension Message {
    /// A day of the week; 0 is Monday.
    public static func weekday(_ number: Int) -> Message {
        let names: [Message] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return names[((number % 7) + 7) % 7]
    }

    /// A month of the year, from 1.
    public static func month(_ number: Int) -> Message {
        let names: [Message] = [
            "January", "February", "March", "April", Message("May", context: "month"), "June", "July", "August",
            "September", "October", "November", "December",
        ]
        return names[(number + 11) % 12]
    }

    /// A month in few letters, from 1.
    public static func shortMonth(_ number: Int) -> Message {
        let names: [Message] = [
            "Jan", "Feb", "Mar", "Apr", Message("May", context: "short month"), "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec",
        ]
        return names[(number + 11) % 12]
    }

    /// A day as it is written out, for which languages have formats of their own: `Tuesday 5 November 2024`, `martes 5 de noviembre de 2024`.
    public static func day(weekday: Int, day: Int, month: Int, year: Int) -> Message {
        let parts = [Message.weekday(weekday), dayOfMonth(day), Message.month(month), .verbatim(String(year))]
        return Message(Message(key: "%1$@ %2$@ %3$@ %4$@", arguments: parts), context: "date")
    }

    /// A date without its weekday: `5 November 2024`, `5 de noviembre de 2024`.
    public static func date(day: Int, month: Int, year: Int) -> Message {
        let parts = [dayOfMonth(day), Message.month(month), .verbatim(String(year))]
        return Message(Message(key: "%1$@ %2$@ %3$@", arguments: parts), context: "date without weekday")
    }

    /// A date within a year that is known: `5 November`, `5 de noviembre`.
    public static func dayAndMonth(day: Int, month: Int) -> Message {
        Message(
            Message(key: "%1$@ %2$@", arguments: [dayOfMonth(day), Message.month(month)]), context: "day and month")
    }

    /// A day for narrow places: `5 Nov`.
    public static func shortDay(day: Int, month: Int) -> Message {
        Message(
            Message(key: "%1$@ %2$@", arguments: [dayOfMonth(day), shortMonth(month)]), context: "short date")
    }

    /// A figure with its thousands apart as the language sets them: `1,234`, `1 234`, `1234`. Arabic keeps European
    /// digits, which the organisation prints in all its languages.
    public static func number(_ number: Int) -> Message {
        .own(
            [
                .english: Grouping.text(number, by: ","), .french: Grouping.text(number, by: Typography.noBreak),
                .spanish: abs(number) < 10_000 ? String(number) : Grouping.text(number, by: Typography.noBreak),
                .arabic: Grouping.text(number, by: ","),
            ])
    }

    /// The first of a month is an ordinal in French alone.
    public static func dayOfMonth(_ day: Int) -> Message {
        day == 1 ? .own([.english: "1", .french: "1er", .spanish: "1", .arabic: "1"]) : .verbatim(String(day))
    }
}

/// Figures with their thousands apart.
private enum Grouping {
    static func text(_ number: Int, by separator: String) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }
}

extension Message {
    /// A length of time in words: `5 minutes`, `90 seconds`.
    public static func length(seconds: Int) -> Message {
        guard seconds >= 60, seconds % 60 == 0 else { return plural(seconds, "1 second", "\(seconds) seconds") }
        return plural(seconds / 60, "1 minute", "\(seconds / 60) minutes")
    }
}
