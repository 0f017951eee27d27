import AssemblyCore
import EditedFiles
import Language
import Yams

extension YAMLValue {
    /// The value as a whole number within a range.
    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let written, let number = Int(written), range.contains(number) else {
            let given = written.map { ", not \(Shown.quoted($0))" } ?? ""
            let bounds = "\(Shown.number(range.lowerBound)) to \(Shown.number(range.upperBound))"
            report("\(name) must be a whole number from \(bounds)\(given)")
            return nil
        }
        return number
    }

    /// The value as yes or no.
    func boolean() -> Bool? {
        switch written {
        case "true": return true
        case "false": return false
        default:
            report("\(name) must be true or false" + (written.map { ", not \(Shown.quoted($0))" } ?? ""))
            return nil
        }
    }

    /// The value as a date, `YYYY-MM-DD`.
    func date() -> CivilDate? {
        guard let written, let date = CivilDate(written: written) else {
            report(
                "\(name) must be a date" + (written.map { ", and \(Shown.quoted($0)) is none" } ?? ""),
                hint: "write YYYY-MM-DD, for example 2024-11-05")
            return nil
        }
        return date
    }

    /// The value as local time minus UTC in minutes: `+00:00`, `-03:30`.
    func utcOffset() -> Int? {
        let sign = written?.first.flatMap { ["+": 1, "-": -1][$0] }
        guard let written, let sign, let minutes = minuteOfDay(written.dropFirst()), minutes <= 14 * 60 else {
            report(
                "\(name) must be the local time minus UTC, within 14 hours",
                hint: "write +HH:MM or -HH:MM in quotation marks, for example \"+01:00\"")
            return nil
        }
        return sign * minutes
    }

    /// The value as a moment: `YYYY-MM-DD HH:MM`, or `HH:MM` on a day that is known.
    /// - Parameters:
    ///   - day: the day that a time without a date means.
    ///   - offset: local time minus UTC in minutes.
    func moment(on day: CivilDate?, utcOffsetMinutes offset: Int) -> Moment? {
        let parts = (written ?? "").split(whereSeparator: { $0 == " " || $0 == "T" })
        if parts.count == 1, let minute = minuteOfDay(parts[0]) {
            guard let day else {
                report("\(name) has a time without a day", hint: "write YYYY-MM-DD HH:MM, or name the sitting")
                return nil
            }
            return Moment(date: day, minuteOfDay: minute, utcOffsetMinutes: offset)
        }
        guard parts.count == 2, let date = CivilDate(written: String(parts[0])), let minute = minuteOfDay(parts[1])
        else {
            report(
                "\(name) must be a time" + (written.map { ", and \(Shown.quoted($0)) is none" } ?? ""),
                hint: "write HH:MM or YYYY-MM-DD HH:MM")
            return nil
        }
        return Moment(date: date, minuteOfDay: minute, utcOffsetMinutes: offset)
    }

    /// The minute of the day of `HH:MM`.
    private func minuteOfDay(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = UInt8(digits: parts[0]), let minute = UInt8(digits: parts[1]), hour < 24, minute < 60
        else { return nil }
        return Int(hour) * 60 + Int(minute)
    }
}

extension CivilDate {
    /// Reads `YYYY-MM-DD`.
    /// - Returns: `nil` for another form, or a day that the calendar does not have.
    init?(written text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = UInt16(digits: parts[0]),
            let month = UInt8(digits: parts[1]), let day = UInt8(digits: parts[2])
        else { return nil }
        self.init(year: Int(year), month: Int(month), day: Int(day))
    }
}

extension FixedWidthInteger {
    /// Reads digits and nothing else: no sign, no spaces.
    fileprivate init?(digits: Substring) {
        guard digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        self.init(digits)
    }
}

extension YAMLValue {
    /// The value as a text that may stand on screens and in records.
    /// - Parameters:
    ///   - limit: the most characters.
    ///   - allowsLines: whether it may have line breaks.
    func text(limit: Int, allowsLines: Bool = false) -> String? {
        guard let written else {
            report("\(name) must be a text", hint: "put a text with a colon or brackets in quotation marks")
            return nil
        }
        // A text in several lines ends with a line break unless its writer takes care.
        let text = allowsLines ? written : written.droppingLastLineBreak
        let subject = "\(name)"
        guard let fault = TextRule.fault(with: text, as: subject, limit: limit, allowsLines: allowsLines) else {
            return text
        }
        report(fault.english)
        return nil
    }

    /// The name of a person, a place, a room.
    func properName() -> String? { text(limit: TextRule.longestName) }

    /// The value as a text in one or more languages: a text is English, a mapping has one a language.
    func localized(limit: Int = TextRule.longestTitle, allowsLines: Bool = false) -> LocalizedText? {
        guard case .mapping = node else {
            return text(limit: limit, allowsLines: allowsLines).map { LocalizedText($0) }
        }
        let languages = WorkingLanguage.allCases
        guard let mapping = mapping(of: "a text in several languages", keys: languages.map(\.rawValue)) else {
            return nil
        }
        var texts: [WorkingLanguage: String] = [:]
        for language in languages {
            texts[language] = mapping[language.rawValue]?.text(limit: limit, allowsLines: allowsLines)
        }
        guard mapping.required("en") != nil, let english = texts[.english] else { return nil }
        return LocalizedText(english, texts)
    }

    /// The value as a name within the file: letters, digits, `-`, `_` and `.`, at most 60 of them.
    func identifier() -> String? {
        guard let text = text(limit: 60) else { return nil }
        guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }) else {
            report("\(name) \(Shown.quoted(text)) may have only letters a to z, digits, '-', '_' and '.'")
            return nil
        }
        return text
    }

    /// The value as a member's code.
    func memberCode() -> MemberCode? { identifier().map { MemberCode(rawValue: $0) } }

    /// The value as one of some words.
    func choice<Choice: RawRepresentable<String>>(of choices: [Choice]) -> Choice? {
        let words = choices.map(\.rawValue)
        guard let written, let choice = choices.first(where: { $0.rawValue == written }) else {
            let given = written.map { ", not \(Shown.quoted($0))" } ?? ""
            let hint = written.flatMap { Spelling.hint(for: $0, among: words) }
            report("\(name) must be \(Shown.alternatives(words))\(given)", hint: hint)
            return nil
        }
        return choice
    }
}

extension String {
    /// The text without one line break at its end.
    var droppingLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
