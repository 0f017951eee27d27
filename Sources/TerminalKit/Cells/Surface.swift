/// A rectangle of cells: what a terminal shows, or is to show.
public struct Surface: Sendable, Hashable {
    /// How many columns and rows.
    public let size: Size
    /// The cells row by row.
    public private(set) var cells: ContiguousArray<Cell>

    /// A surface of empty cells.
    public init(size: Size, fill: Cell = .blank) {
        self.size = size
        cells = ContiguousArray(repeating: fill, count: size.columns * size.rows)
    }

    /// The cell at a place; outside of the surface reading gives a blank and writing does nothing.
    public subscript(column: Int, row: Int) -> Cell {
        get { contains(column, row) ? cells[row * size.columns + column] : .blank }
        set { if contains(column, row) { cells[row * size.columns + column] = newValue } }
    }

    /// The cells of one row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return Array(cells[(row * size.columns)..<((row + 1) * size.columns)])[...]
    }

    /// The text of one row without the blanks at its end.
    public func text(ofRow row: Int) -> String {
        var text = ""
        for cell in self.row(row) where !cell.isContinuation { text.append(cell.glyph.character) }
        while text.last == " " { text.removeLast() }
        return text
    }

    private func contains(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && row >= 0 && column < size.columns && row < size.rows
    }
}
