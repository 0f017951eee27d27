public import Language

/// Many small cells, one a member: a hemicycle where it fits, otherwise a grid, otherwise the legend alone.
public struct Mosaic: Sendable, Hashable, Part {
    /// How cells of one kind look, and what they are called.
    public struct Kind: Sendable, Hashable {
        /// The sign.
        public var glyph: Character
        /// The sign where only ASCII is shown.
        public var ascii: Character
        /// What it means.
        public var ink: Ink
        /// What it is called in the legend.
        public var label: Message

        /// A kind of cell.
        public init(_ glyph: Character, ascii: Character, ink: Ink, label: Message) {
            self.glyph = glyph
            self.ascii = ascii
            self.ink = ink
            self.label = label
        }
    }

    /// How the cells are arranged.
    public enum Shape: Sendable, Hashable {
        /// Arcs, as in a chamber, where there is room.
        case hemicycle
        /// Lines, each cell with its short name where there is room.
        case grid
    }

    /// One cell.
    public struct Cell: Sendable, Hashable {
        /// Which of the kinds, counted from 0.
        public var kind: Int
        /// Its short name, for the grid and the linear reading: a member's code.
        public var label: String

        /// A cell.
        public init(kind: Int, label: String) {
            self.kind = kind
            self.label = label
        }
    }

    /// The kinds in the order of the legend.
    public var kinds: [Kind]
    /// The cells in seating order.
    public var cells: [Cell]
    /// How they are arranged.
    public var shape: Shape
    /// Whether the linear reading names the cells of each kind, or counts them only.
    public var readsNames: Bool
    /// Whether a legend with counts stands below.
    public var showsLegend: Bool
    /// Whether the legend tells how many there are of each kind: not where figures beside it do.
    public var showsCounts = true
    /// The page to show where not all cells fit, counted round and round.
    public var page: Int

    /// A mosaic.
    ///
    /// - Parameters:
    ///   - kinds: the kinds in the order of the legend.
    ///   - cells: the cells in seating order.
    ///   - shape: how they are arranged.
    ///   - readsNames: whether the linear reading names the cells of each kind.
    ///   - showsLegend: whether a legend stands below.
    ///   - page: the page to show where not all cells fit.
    public init(
        kinds: [Kind], cells: [Cell], shape: Shape = .hemicycle, readsNames: Bool = false, showsLegend: Bool = true,
        page: Int = 0
    ) {
        precondition(cells.allSatisfy { kinds.indices.contains($0.kind) }, "Every cell is of a listed kind.")
        self.kinds = kinds
        self.cells = cells
        self.shape = shape
        self.readsNames = readsNames
        self.showsLegend = showsLegend
        self.page = page
    }

    /// The part; it takes the space that is left over.
    public var node: Node { Node(.mosaic(self), layout: LayoutWish(share: 1)) }
}
