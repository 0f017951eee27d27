import EditedFiles

/// What a part of a rulebook takes over from the same part of the rulebook or decision that it extends.
struct Inheritance {
    /// The part as it is given.
    let mapping: YAMLMapping

    /// What a key gives; where it is absent, what is inherited, and where nothing is inherited, the usual.
    func value<Value>(
        _ key: String, _ inherited: Value?, usually usual: Value, read: (YAMLValue) -> Value?
    ) -> Value {
        mapping[key].flatMap(read) ?? inherited ?? usual
    }

    /// What a key gives, where `none` means that there is nothing, inherited or not.
    func optional<Value>(_ key: String, _ inherited: Value?, read: (YAMLValue) -> Value?) -> Value? {
        guard let value = mapping[key] else { return inherited }
        return value.isNone ? nil : read(value)
    }
}

extension YAMLValue {
    /// Whether the value is the word `none`.
    var isNone: Bool { written == "none" }

    /// The number after a word and a colon: 2 of `leading:2`.
    /// - Returns: `nil` for another word, or for a number out of range.
    func number(after word: String, in range: ClosedRange<Int>) -> Int? {
        guard let written, written.hasPrefix(word + ":") else { return nil }
        let digits = written.dropFirst(word.count + 1)
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits), range.contains(number) else {
            return nil
        }
        return number
    }

    /// Reports that the value is none of some forms.
    /// - Parameter forms: how it may be written: `leading:N`.
    func reportForm(_ forms: [String]) {
        let given = written.map { ", not \(Shown.quoted($0))" } ?? ""
        let words = forms.map { $0.prefix { $0 != ":" } }.map(String.init)
        let hint = written.flatMap { text in
            Spelling.hint(for: String(text.prefix { $0 != ":" }), among: words)
        }
        let isExactly = written.map { text in words.contains(String(text.prefix { $0 != ":" })) } ?? false
        report("\(name) must be \(Shown.alternatives(forms))\(given)", hint: isExactly ? nil : hint)
    }
}
