/// Text with meanings: pieces, each with its ink.
///
/// Written as a literal it is ordinary text; `Text("12", .muted)` gives one ink, `+` joins, and an interpolation may
/// name an ink: `"\(75, .affirmative) of 99"`.
public struct Text: Sendable, Hashable {
    /// One piece.
    public struct Span: Sendable, Hashable {
        /// The words.
        public var text: String
        /// What they mean.
        public var ink: Ink
    }

    /// The pieces in reading order.
    public var spans: [Span]

    /// Text of one ink.
    public init(_ text: some StringProtocol, _ ink: Ink = .text) {
        spans = text.isEmpty ? [] : [Span(text: String(text), ink: ink)]
    }

    /// Text of several pieces.
    public init(spans: [Span]) { self.spans = spans }

    /// The words alone.
    public var plain: String { spans.map(\.text).joined() }

    /// Whether there are no words.
    public var isEmpty: Bool { spans.allSatisfy { $0.text.isEmpty } }

    /// The same words, ordinary text changed to another ink; pieces with an ink of their own keep it.
    public func inked(_ ink: Ink) -> Text {
        Text(spans: spans.map { $0.ink == .text ? Span(text: $0.text, ink: ink) : $0 })
    }

    /// One text after another.
    public static func + (left: Text, right: Text) -> Text { Text(spans: left.spans + right.spans) }

    /// Adds text at the end.
    public static func += (left: inout Text, right: Text) { left.spans += right.spans }
}

extension Text: ExpressibleByStringInterpolation {
    /// Ordinary text written in the source.
    public init(stringLiteral value: String) { self.init(value) }

    /// Text with pieces filled in.
    public init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

    /// Gathers the pieces of an interpolation.
    public struct Interpolation: StringInterpolationProtocol {
        var spans: [Span] = []

        /// An empty interpolation.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds ordinary words.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { spans.append(Span(text: literal, ink: .text)) }
        }

        /// Adds a value in an ink.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ ink: Ink = .text) {
            spans.append(Span(text: value.description, ink: ink))
        }

        /// Adds a text with its own inks.
        public mutating func appendInterpolation(_ text: Text) { spans += text.spans }
    }
}
