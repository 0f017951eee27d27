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
