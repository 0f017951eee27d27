/// A colour as a terminal of some depth takes it.
public enum TerminalColour: Sendable, Hashable {
    /// What the user's terminal has by itself.
    case standard
    /// A place in the terminal's palette of 8, 16 or 256 colours.
    case indexed(UInt8)
    /// Red, green and blue, 0 to 255, for terminals that take them directly.
    case direct(RGB)
}

/// Ornaments that every terminal has; dim and italics are missing or illegible on several and are left out.
public struct Attributes: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Attributes from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// A line below.
    public static let underline = Attributes(rawValue: 2)
    /// Foreground and background change places.
    public static let reverse = Attributes(rawValue: 4)
}

/// How cells of one ink on one ground are drawn.
public struct Style: Sendable, Hashable {
    /// The colour of the text.
    public var foreground: TerminalColour
    /// The colour behind it.
    public var background: TerminalColour
    /// Ornaments.
    public var attributes: Attributes

    /// A style.
    public init(
        foreground: TerminalColour = .standard, background: TerminalColour = .standard, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// How many colours a terminal takes.
public enum ColourDepth: String, Sendable, Hashable, CaseIterable {
    /// Red, green and blue.
    case truecolor
    /// The palette of xterm with 256 colours.
    case xterm256 = "xterm-256"
    /// The 8 or 16 colours of the Linux console and its like.
    case console
    /// None, by nature or by wish (`NO_COLOR`).
    case none
}

/// A theme made ready for one terminal: a style for every ink on every ground.
public struct Palette: Sendable, Hashable {
    /// The depth that it was made for.
    public let depth: ColourDepth
    private let styles: ContiguousArray<Style>

    /// A palette that asks `style` once for every pair.
    public init(depth: ColourDepth, style: (Ink, Ground) -> Style) {
        self.depth = depth
        styles = ContiguousArray(
            Ground.allCases.flatMap { ground in Ink.allCases.map { ink in style(ink, ground) } })
    }

    /// The style of an ink on a ground.
    public func style(_ ink: Ink, on ground: Ground) -> Style {
        styles[Int(ground.rawValue) * Ink.allCases.count + Int(ink.rawValue)]
    }
}
