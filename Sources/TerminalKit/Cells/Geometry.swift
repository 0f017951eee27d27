/// A number of columns and rows; never negative.
public struct Size: Sendable, Hashable {
    /// How many cells side by side.
    public var columns: Int
    /// How many lines of cells.
    public var rows: Int

    /// A size; negative figures count as zero, since terminals report nonsense while they are being resized.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// No cells at all.
    public static let zero = Size(columns: 0, rows: 0)
}

/// A cell's place, counted from the top left corner, which is column 0 of row 0.
public struct CellPosition: Sendable, Hashable {
    /// Cells from the left edge.
    public var column: Int
    /// Lines from the top edge.
    public var row: Int

    /// A place on a surface.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells.
public struct Area: Sendable, Hashable {
    /// The left edge.
    public var column: Int
    /// The top edge.
    public var row: Int
    /// How many columns wide; never negative.
    public var width: Int
    /// How many rows high; never negative.
    public var height: Int

    /// A rectangle; negative extents count as zero.
    public init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The whole of a surface.
    public init(_ size: Size) {
        self.init(column: 0, row: 0, width: size.columns, height: size.rows)
    }

    /// Whether nothing fits in.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The same rectangle without some of its edges.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Area {
        Area(column: column + left, row: row + top, width: width - left - right, height: height - top - bottom)
    }

    /// One line of the rectangle, counted from its top.
    public func line(_ index: Int) -> Area {
        Area(column: column, row: row + index, width: width, height: index < height ? 1 : 0)
    }
}
