/// A colour on each of the depths that have colours.
public struct ColourChoice: Sendable, Hashable {
    /// Where red, green and blue are taken directly; `nil` is the terminal's own colour.
    public var truecolor: RGB?
    /// In the palette of 256; `nil` is the terminal's own colour.
    public var xterm256: UInt8?
    /// In the 16 colours of the Linux console; `nil` is the terminal's own colour.
    public var console: UInt8?

    /// The terminal's own colour everywhere.
    public init() {}

    /// One colour, and the nearest of each palette.
    public init(_ colour: RGB) {
        truecolor = colour
        xterm256 = TerminalColours.nearest256(to: colour)
        console = TerminalColours.nearestConsole(to: colour)
    }

    /// The colour at a depth.
    public func colour(at depth: ColourDepth) -> TerminalColour {
        switch depth {
        case .truecolor: truecolor.map { .direct($0) } ?? .standard
        case .xterm256: xterm256.map { .indexed($0) } ?? .standard
        case .console: console.map { .indexed($0) } ?? .standard
        case .none: .standard
        }
    }

    /// What light it gives at a depth, as far as that can be known; `nil` for the terminal's own colour.
    public func light(at depth: ColourDepth) -> RGB? {
        switch depth {
        case .truecolor: truecolor
        case .xterm256: xterm256.map(TerminalColours.xterm)
        case .console: console.map { TerminalColours.console[Int($0) % 16] }
        case .none: nil
        }
    }
}
