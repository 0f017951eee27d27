public import Language

/// A paragraph of a text under its number.
public struct TextParagraph: Hashable, Sendable {
    /// The part of a text to which it belongs.
    public enum Part: Hashable, Sendable {
        /// What the text rests on, numbered by itself.
        case preamble
        /// What is decided, numbered by itself where there is a preamble.
        case operative
        /// The text has no such parts.
        case whole
    }

    /// Its place in the whole text, from 1.
    public let place: Int
    /// Its number within its part, from 1.
    public let number: Int
    /// The part.
    public let part: Part
    /// What it says, in one language.
    public let words: String
}

extension Question {
    /// The paragraphs of its text in a language, or of the English text where there is none in that language. A line that
    /// somebody wrote is a paragraph.
    /// - Complexity: O(length) of the text.
    public func paragraphs(in language: WorkingLanguage) -> [TextParagraph] {
        (text?[language] ?? "").writtenLines.enumerated().map { index, words in
            let isPreamble = index < preamble
            return TextParagraph(
                place: index + 1, number: isPreamble ? index + 1 : index + 1 - preamble,
                part: isPreamble ? .preamble : preamble > 0 ? .operative : .whole, words: words)
        }
    }

    /// The languages in which the text has as many paragraphs as in English, so that they can be told by their numbers.
    public var languagesByParagraph: [WorkingLanguage] {
        let count = paragraphs(in: .english).count
        return WorkingLanguage.allCases.filter { text?.texts[$0]?.writtenLines.count == count }
    }
}

extension String {
    /// The lines on which something is written, without the space around them.
    public var writtenLines: [String] {
        split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }
}
