/// One place of a surface: plain old data of eight bytes, so that two frames are compared without reference counting.
///
/// A cell says what is shown and what it means (`ink` on `ground`), never a colour: the palette turns meaning into
/// colours at the last moment.
public struct Cell: Sendable, Hashable {
    /// What stands in the cell.
    public var glyph: Glyph
    /// What the text means.
    public var ink: Ink
    /// What the cell is part of.
    public var ground: Ground
    /// 1 or 2 columns; 0 for the second half of the wide cell to the left, which is never drawn by itself.
    public var width: UInt8

    /// A cell.
    public init(_ glyph: Glyph, ink: Ink = .text, ground: Ground = .page, width: UInt8 = 1) {
        self.glyph = glyph
        self.ink = ink
        self.ground = ground
        self.width = width
    }

    /// An empty cell of the page.
    public static let blank = Cell(.space)

    /// The second half of a wide cell.
    public static func continuation(ink: Ink, ground: Ground) -> Cell {
        Cell(.space, ink: ink, ground: ground, width: 0)
    }

    /// The same cell with nothing in it.
    var emptied: Cell { Cell(.space, ink: ink, ground: ground) }

    /// Whether the cell is the second half of the wide one to its left.
    public var isContinuation: Bool { width == 0 }
}
