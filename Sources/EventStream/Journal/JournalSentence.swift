/// A sentence about a journal whose words and fillings are kept apart, so that whoever shows it can put the words into the
/// language of its reader. It is written as any string is: `"Record \(position) of the journal is missing."`
public struct JournalSentence: Hashable, Sendable {
    /// What is filled in.
    public enum Filling: Hashable, Sendable {
        /// A figure, a path, or words of somebody else: the same in every language.
        case verbatim(String)
        /// Another sentence.
        case sentence(JournalSentence)
    }

    /// The English words with `%1$@`, `%2$@` and so on for what is filled in.
    public let format: String
    /// What is filled in, in this order.
    public let fillings: [Filling]
}

extension JournalSentence: CustomStringConvertible {
    /// The sentence in English.
    public var description: String {
        fillings.enumerated().reduce(format) { text, filling in
            text.replacing("%\(filling.offset + 1)$@", with: filling.element.words, maxReplacements: 1)
        }
    }
}

extension JournalSentence.Filling {
    fileprivate var words: String {
        switch self {
        case .verbatim(let words): words
        case .sentence(let sentence): sentence.description
        }
    }
}

extension JournalSentence: ExpressibleByStringInterpolation {
    /// A sentence with nothing filled in.
    public init(stringLiteral words: String) { (format, fillings) = (words, []) }

    /// A sentence with its fillings.
    public init(stringInterpolation gathered: StringInterpolation) {
        (format, fillings) = (gathered.format, gathered.fillings)
    }

    /// Gathers words and fillings of a literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var format = ""
        fileprivate var fillings: [Filling] = []

        /// Nothing yet.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds words.
        public mutating func appendLiteral(_ words: String) { format += words }

        /// Fills in a sentence.
        public mutating func appendInterpolation(_ sentence: JournalSentence) { fill(.sentence(sentence)) }

        /// Fills in what is the same in every language.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            fill(.verbatim(value.description))
        }

        private mutating func fill(_ filling: Filling) {
            fillings.append(filling)
            format += "%\(fillings.count)$@"
        }
    }
}
