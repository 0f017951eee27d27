public import Language

/// A bar with its figure.
public struct Meter: Sendable, Hashable {
    /// A mark on the bar: what is required.
    public struct Threshold: Sendable, Hashable {
        /// Where on the bar.
        public var value: Int
        /// What it is, in words: "needed".
        public var label: Message
        /// The value as people read it, where it is not the number itself.
        public var figure: Message?

        /// A mark.
        public init(_ value: Int, label: Message, figure: Message? = nil) {
            (self.value, self.label, self.figure) = (value, label, figure)
        }
    }

    /// What is measured.
    public var label: Message
    /// How much.
    public var value: Int
    /// What fills the bar.
    public var maximum: Int
    /// What is required, if anything.
    public var threshold: Threshold?
    /// The words after the bar; the value when left out.
    public var caption: Text?
    /// What it means.
    public var ink: Ink
    /// A sign before the label, so that the meaning never hangs on colour.
    public var mark: Character?
    /// The sign where only ASCII is shown; the nearest one when left out.
    public var plainMark: Character?

    /// A bar.
    ///
    /// - Parameters:
    ///   - label: what is measured.
    ///   - value: how much.
    ///   - maximum: what fills the bar.
    ///   - threshold: what is required.
    ///   - caption: the words after the bar.
    ///   - ink: what it means.
    ///   - mark: a sign before the label.
    public init(
        _ label: Message, value: Int, maximum: Int, threshold: Threshold? = nil, caption: Text? = nil,
        ink: Ink = .accent, mark: Character? = nil
    ) {
        self.label = label
        self.value = value
        self.maximum = maximum
        self.threshold = threshold
        self.caption = caption
        self.ink = ink
        self.mark = mark
    }
}

/// Bars whose labels and figures are aligned.
public struct Meters: Sendable, Hashable, Part {
    /// The bars in reading order.
    public var meters: [Meter]

    /// Bars.
    public init(_ meters: [Meter]) { self.meters = meters }

    /// The part.
    public var node: Node { Node(.meters(meters)) }
}
