public import Language

/// A word or a figure to be read from afar; drawn as large as its place allows, as a plain line where it is small.
public struct Banner: Sendable, Hashable, Part {
    /// The letters (A to Z), digits and `: . , - + / % ( )`; others are shown as a plain line.
    public var text: Message
    /// What it means.
    public var ink: Ink
    /// The words below it.
    public var caption: Text?
    /// How it is read in sentences; the text when left out.
    public var spoken: Message?
    /// The tallest it may become, in rows: 3, 5, 10, 15.
    public var tallest: Int
    /// Where it stands.
    public var alignment: Alignment

    /// A word or a figure.
    ///
    /// - Parameters:
    ///   - text: the word.
    ///   - ink: what it means.
    ///   - caption: the words below it.
    ///   - spoken: how it is read in sentences.
    ///   - tallest: the tallest it may become, in rows.
    ///   - alignment: where it stands.
    public init(
        _ text: Message, ink: Ink = .heading, caption: Text? = nil, spoken: Message? = nil, tallest: Int = 5,
        alignment: Alignment = .centre
    ) {
        self.text = text
        self.ink = ink
        self.caption = caption
        self.spoken = spoken
        self.tallest = tallest
        self.alignment = alignment
    }

    /// The part; it gets its room before others.
    public var node: Node { Node(.banner(self), layout: LayoutWish(priority: .essential)) }
}
