/// A painted scene.
public struct Frame: Sendable, Hashable {
    /// The cells.
    public let surface: Surface
    /// Where the hardware cursor stands: the first cell of what has the focus, else of the first line of the page.
    public let cursor: CellPosition
    /// Whether the hardware cursor is not to be seen.
    public var isCursorHidden = false
    /// How far the page is scrolled, when it does not fit; `nil` when it does.
    public let scroll: Scroll?

    /// How far a page that does not fit is scrolled.
    public struct Scroll: Sendable, Hashable {
        /// The first row in view.
        public let offset: Int
        /// The rows in view.
        public let rows: Int
        /// All rows.
        public let total: Int

        /// The last row that can be the first in view.
        public var end: Int { max(0, total - rows) }
    }
}
