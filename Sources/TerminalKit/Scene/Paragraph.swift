public import Language

/// Running text, broken between words.
public struct Paragraph: Sendable, Hashable, Part {
    /// The words.
    public var text: Text
    /// Where its lines stand.
    public var alignment: Alignment
    /// Whether it is something to be read aloud, set apart by quotation bars.
    public var isSpoken: Bool
    /// Whether each clause begins on a line of its own, where one would pause.
    public var isInClauses: Bool

    /// Running text.
    ///
    /// - Parameters:
    ///   - text: the words.
    ///   - alignment: where the lines stand.
    ///   - isSpoken: whether it is a formula to be read aloud.
    ///   - isInClauses: whether each clause begins on a line of its own.
    public init(_ text: Text, alignment: Alignment = .leading, isSpoken: Bool = false, isInClauses: Bool = false) {
        self.text = text
        self.alignment = alignment
        self.isSpoken = isSpoken
        self.isInClauses = isInClauses
    }

    /// The part.
    public var node: Node { Node(.paragraph(self)) }
}

/// Where text stands in its column.
public enum Alignment: Sendable, Hashable {
    /// Where reading begins.
    case leading
    /// In the middle.
    case centre
    /// Where reading ends: numbers.
    case trailing
}

/// A heading within a region.
public struct Heading: Sendable, Hashable, Part {
    /// The words.
    public var text: Text

    /// A heading.
    public init(_ text: Text) { self.text = text }

    /// The part.
    public var node: Node { Node(.heading(text)) }
}

/// A blank line.
public struct Gap: Sendable, Hashable, Part {
    /// A blank line.
    public init() {}

    /// The part; the first to go.
    public var node: Node { Node(.gap, layout: LayoutWish(priority: .ornament)) }
}

/// A name with its value.
public struct Fact: Sendable, Hashable {
    /// The name.
    public var label: Message
    /// The value.
    public var value: Text
    /// Whether the value is a number, to be aligned at its end.
    public var isNumber: Bool

    /// A name with its value in words.
    public init(_ label: Message, _ value: Text) {
        self.label = label
        self.value = value
        isNumber = false
    }

    /// A name with a number.
    public init(_ label: Message, _ number: Int, _ ink: Ink = .text) {
        self.label = label
        value = Text(String(number), ink)
        isNumber = true
    }

    /// A number that may have decimals, with its name.
    public init(_ label: Message, _ figure: DecimalFigure, _ ink: Ink = .text) {
        self.label = label
        value = Text(figure.words, ink)
        isNumber = true
    }
}

/// Names with their values, aligned.
public struct Facts: Sendable, Hashable, Part {
    /// The pairs in reading order.
    public var facts: [Fact]

    /// Names with their values.
    public init(_ facts: [Fact]) { self.facts = facts }

    /// The part.
    public var node: Node { Node(.facts(facts)) }
}
