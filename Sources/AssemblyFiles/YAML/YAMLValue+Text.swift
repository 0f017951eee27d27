import AssemblyCore
import EditedFiles
import Language
import Yams

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
