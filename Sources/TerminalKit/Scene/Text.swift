public import Language

/// Text with meanings: pieces, each with its ink, not yet in a language.
///
/// Written as a literal it is a message in ordinary ink; `Text("12", .muted)` gives one ink, `+` joins, and an
/// interpolation may name an ink: `"\(75, .affirmative) of 99"`. Such a literal is one phrase for the translator, who
/// may put what is filled in into another order; each piece keeps its ink.
public struct Text: Sendable, Hashable {
    /// One piece.
    public struct Span: Sendable, Hashable {
        /// The words.
        public var message: Message
        /// What they mean.
        public var ink: Ink
        /// What is filled in with inks of its own, for each placeholder of the words.
        public var fills: [Text] = []

        /// A piece.
        public init(_ message: Message, _ ink: Ink, fills: [Text] = []) {
            self.message = message
            self.ink = ink
            self.fills = fills
        }
    }

    /// The pieces in reading order.
    public var spans: [Span]

    /// A message in one ink.
    public init(_ message: Message, _ ink: Ink = .text) {
        spans = message.isEmpty ? [] : [Span(message, ink)]
    }

    /// Words of one ink that are the same in every language; a literal is a message.
    @_disfavoredOverload
    public init(_ words: some StringProtocol, _ ink: Ink = .text) {
        spans = words.isEmpty ? [] : [Span(.verbatim(words), ink)]
    }

    /// Text of several pieces.
    public init(spans: [Span]) { self.spans = spans }

    /// The words alone, in English, or in the language that they have been put into.
    public var plain: String { localized(in: .english).spans.map(\.message.english).joined() }

    /// Whether there are no words.
    public var isEmpty: Bool { spans.allSatisfy { $0.message.isEmpty } }

    /// The same words, ordinary text changed to another ink; pieces with an ink of their own keep it.
    public func inked(_ ink: Ink) -> Text {
        Text(
            spans: spans.map { span in
                let fills = span.fills.isEmpty ? [] : span.fills.map { $0.inked(ink) }
                return Span(span.message, span.ink == .text ? ink : span.ink, fills: fills)
            })
    }

    /// One text after another.
    public static func + (left: Text, right: Text) -> Text { Text(spans: left.spans + right.spans) }

    /// Adds text at the end.
    public static func += (left: inout Text, right: Text) { left.spans += right.spans }

    /// Adds one sign at the end, to the last piece where the ink is the same.
    public mutating func append(_ sign: Character, _ ink: Ink) {
        if let last = spans.last, last.ink == ink, last.fills.isEmpty {
            spans[spans.count - 1].message = .verbatim(last.message.english + String(sign))
        } else {
            spans.append(Span(.verbatim(String(sign)), ink))
        }
    }

    /// The same text in a language: every piece has words that are the same in every language.
    public func localized(in language: WorkingLanguage) -> Text {
        Text(spans: spans.flatMap { $0.localized(in: language, isFilled: spans.count > 1) })
    }
}

extension Text.Span {
    fileprivate func localized(in language: WorkingLanguage, isFilled: Bool) -> [Text.Span] {
        guard !fills.isEmpty else {
            let words = isFilled ? message.filling(in: language) : message.text(in: language)
            return [Text.Span(.verbatim(words), ink)]
        }
        return message.pieces(in: language).reduce(into: []) { spans, piece in
            switch piece {
            case .words(let words):
                let filled = spans.last?.message.text(in: language) ?? ""
                spans.append(Text.Span(.verbatim(Message.continuation(words, after: filled)), ink))
            case .argument(let place):
                guard fills.indices.contains(place) else { return }
                spans += fills[place].spans.flatMap { $0.localized(in: language, isFilled: true) }
            }
        }
    }
}

extension Text: ExpressibleByStringInterpolation {
    /// A message in ordinary ink.
    public init(stringLiteral value: String) { self.init(Message(stringLiteral: value)) }

    /// A message with pieces filled in.
    public init(stringInterpolation: Interpolation) {
        spans = [Span(Message(key: stringInterpolation.key), .text, fills: stringInterpolation.fills)]
    }

    /// Gathers the key and the pieces of an interpolation.
    public struct Interpolation: StringInterpolationProtocol {
        var key = ""
        var fills: [Text] = []

        /// An empty interpolation.
        public init(literalCapacity: Int, interpolationCount: Int) {
            key.reserveCapacity(literalCapacity + interpolationCount * 4)
        }

        /// Adds words of the key.
        public mutating func appendLiteral(_ literal: String) { key += literal }

        /// Fills in a message in an ink.
        public mutating func appendInterpolation(_ message: Message, _ ink: Ink = .text) {
            appendInterpolation(Text(message, ink))
        }

        /// Fills in a number in an ink, with the decimal mark of the language.
        public mutating func appendInterpolation(_ figure: DecimalFigure, _ ink: Ink = .text) {
            appendInterpolation(Text(figure.words, ink))
        }

        /// Fills in a value in an ink; a literal is a message.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ ink: Ink = .text) {
            appendInterpolation(Text(Message.verbatim(value.description), ink))
        }

        /// Fills in a text with its own inks.
        public mutating func appendInterpolation(_ text: Text) {
            fills.append(text)
            key += Placeholder.text(fills.count)
        }
    }
}
