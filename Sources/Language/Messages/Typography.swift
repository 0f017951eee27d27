/// What a language does with signs and blanks, where no catalogue has to say it.
enum Typography {
    /// A no-break space, which French sets before double punctuation.
    static let noBreak = "\u{A0}"

    /// Blanks before, the words, and blanks after.
    static func margins(of text: String) -> (before: String, words: String, after: String) {
        guard text.first == " " || text.last == " " else { return ("", text, "") }
        let words = text.drop { $0 == " " }
        let before = String(repeating: " ", count: text.count - words.count)
        var end = words[...]
        while end.last == " " { end = end.dropLast() }
        return (before, String(end), String(repeating: " ", count: words.count - end.count))
    }

    /// Signs without letters, such as `%1$@: %2$@`, as a language sets them.
    static func punctuated(_ format: String, _ language: WorkingLanguage) -> String {
        guard !Placeholder.hasLetters(format) else { return format }
        if format.contains("%"), format.last == "?" {
            return asked(punctuated(String(format.dropLast()), language), language)
        }
        switch language {
        case .english, .spanish: return format
        case .french: return unbroken(replacing("; ", by: " ; ", in: replacing(": ", by: " : ", in: format)))
        case .arabic: return replacing(";", by: "؛", in: replacing(", ", by: "، ", in: format))
        }
    }

    /// A question as a language marks it.
    private static func asked(_ format: String, _ language: WorkingLanguage) -> String {
        switch language {
        case .english: format + "?"
        case .french: format + noBreak + "?"
        case .spanish: "¿" + format + "?"
        case .arabic: format + "؟"
        }
    }

    /// French double punctuation that cannot come to stand at the start of a line.
    static func unbroken(_ text: String) -> String {
        var text = text
        for sign in [":", ";", "!", "?", "»"] { text = replacing(" " + sign, by: noBreak + sign, in: text) }
        return replacing("« ", by: "«" + noBreak, in: text)
    }

    /// A text with its letters changed.
    static func cased(_ text: String, _ casing: Message.Casing) -> String {
        switch casing {
        case .capital: text.prefix(1).uppercased() + text.dropFirst()
        case .upper: text.uppercased()
        case .lower: text.dropFirst().first?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
        }
    }

    /// A text of at most so many letters, its end marked where it goes on.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        var start = text.prefix(max(1, limit - 1))
        while start.last == " " { start = start.dropLast() }
        return start + "…"
    }

    private static func replacing(_ old: String, by new: String, in text: String) -> String {
        guard text.utf8.firstRange(of: old.utf8) != nil else { return text }
        var result = ""
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix(old) {
                result += new
                rest = rest.dropFirst(old.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}

/// How languages write several things in one sentence.
enum Enumeration {
    static func text(of parts: [String], isAlternative: Bool, _ language: WorkingLanguage) -> String {
        let parts = parts.filter { !$0.isEmpty }
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        let before = conjunction(isAlternative, before: last, language)
        // What has a comma in itself would fall into two between commas.
        if parts.contains(where: \.holdsComma) {
            let semicolon = language == .arabic ? "؛" : ";"
            return parts.dropLast().joined(separator: semicolon + " ") + semicolon + before + last
        }
        let comma = language == .arabic ? "، " : ", "
        let start = parts.dropLast().joined(separator: language == .arabic && !isAlternative ? " و" : comma)
        return start + before + last
    }

    /// Things with nothing but signs between them; semicolons where one has a comma in itself.
    static func row(of parts: [String], _ language: WorkingLanguage) -> String {
        let parts = parts.filter { !$0.isEmpty }
        let isArabic = language == .arabic
        if parts.contains(where: \.holdsComma) { return parts.joined(separator: isArabic ? "؛ " : "; ") }
        return parts.joined(separator: isArabic ? "، " : ", ")
    }

    private static func conjunction(_ isAlternative: Bool, before word: String, _ language: WorkingLanguage) -> String {
        switch (language, isAlternative) {
        case (.english, false): " and "
        case (.english, true): " or "
        case (.french, false): " et "
        case (.french, true): " ou "
        case (.spanish, false): soundsLikeI(word) ? " e " : " y "
        case (.spanish, true): soundsLikeO(word) ? " u " : " o "
        case (.arabic, false): " و"
        case (.arabic, true): " أو "
        }
    }

    /// Spanish `y` becomes `e` before the sound i, but not before the diphthong of `hierba`.
    private static func soundsLikeI(_ word: String) -> Bool {
        let lower = word.lowercased()
        if lower.hasPrefix("hie") || lower.hasPrefix("hia") { return false }
        return ["i", "í", "hi", "hí"].contains { lower.hasPrefix($0) } && !lower.hasPrefix("ie")
    }

    /// Spanish `o` becomes `u` before the sound o.
    private static func soundsLikeO(_ word: String) -> Bool {
        ["o", "ó", "ho", "hó"].contains { word.lowercased().hasPrefix($0) }
    }
}

extension String {
    /// Whether a comma of any script stands in it.
    fileprivate var holdsComma: Bool {
        unicodeScalars.contains { [",", "\u{60C}", "\u{3001}", "\u{FF0C}"].contains($0) }
    }
}

extension Sequence<String> {
    /// Names side by side, with commas between them; with semicolons where a name has a comma in itself.
    public var sideBySide: String {
        Enumeration.row(of: Array(self), .english)
    }
}
