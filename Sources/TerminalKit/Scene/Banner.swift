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
    /// The tallest it may become, in rows.
    public var tallest: Int
    /// Where it stands.
    public var alignment: Alignment
    /// The widest that the figure becomes: it is as large as that allows, so that nothing jumps when it grows.
    public var widest: Message?
    /// Whether its letters are drawn higher than wide where width is what is missing.
    public var stretches = false
    /// The most lines in which its words may stand in large letters.
    public var mostLines = 3

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

    /// The same, as large as its place allows, in as many lines at most.
    public func growing(in lines: Int = 1, widest: Message? = nil) -> Banner {
        var banner = self
        (banner.tallest, banner.mostLines, banner.widest) = (.max, lines, widest)
        return banner
    }

    /// The part; it gets its room before others.
    public var node: Node { Node(.banner(self), layout: LayoutWish(priority: .essential)) }
}
