public import Language

/// A text in one or more working languages; English is always there, because it is what everything falls back to.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text per language.
    public private(set) var texts: [WorkingLanguage: String]

    /// A text in English with further languages.
    public init(_ english: String, _ others: [WorkingLanguage: String] = [:]) {
        texts = others
        texts[.english] = english
    }

    /// Words that are known in every language.
    public init(_ message: Message) {
        texts = Dictionary(uniqueKeysWithValues: WorkingLanguage.allCases.map { ($0, message.text(in: $0)) })
    }

    /// An English text.
    public init(stringLiteral value: String) { self.init(value) }

    /// The text in a language, or in English where it has not been translated.
    public subscript(language: WorkingLanguage) -> String { texts[language] ?? english }

    /// The English text.
    public var english: String { texts[.english] ?? "" }

    /// The text for people, in whatever language they read.
    public var message: Message { .own(texts) }

    /// A copy with one language set.
    public func setting(_ text: String, in language: WorkingLanguage) -> LocalizedText {
        var copy = self
        copy.texts[language] = text
        return copy
    }

    /// Whether the text has been given in every language of a list (RPGA 42(2), 61).
    public func isComplete(in languages: [WorkingLanguage]) -> Bool { languages.allSatisfy { texts[$0] != nil } }
}
