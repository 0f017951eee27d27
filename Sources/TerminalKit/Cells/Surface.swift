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

/// Neighbouring cells of one row that differ between two frames.
public struct CellRun: Sendable, Hashable {
    /// The row.
    public let row: Int
    /// The first column; never the second half of a wide cell.
    public let column: Int
    /// How many columns.
    public let count: Int

    /// A run of cells.
    public init(row: Int, column: Int, count: Int) {
        self.row = row
        self.column = column
        self.count = count
    }
}

extension Surface {
    /// The runs of cells that must be written to turn `old` into this surface, top to bottom, left to right.
    ///
    /// A surface of another size differs everywhere. Runs never begin or end within a wide cell. Complexity: one
    /// comparison a cell.
    public func changes(since old: Surface?) -> [CellRun] {
        guard let old, old.size == size else { return wholeRows }
        var runs: [CellRun] = []
        for row in 0..<size.rows {
            let start = row * size.columns
            var column = 0
            while column < size.columns {
                guard cells[start + column] != old.cells[start + column] else {
                    column += 1
                    continue
                }
                let run = changedRun(row: row, from: column, old: old)
                runs.append(run)
                column = run.column + run.count
            }
        }
        return runs
    }

    private var wholeRows: [CellRun] {
        guard size.columns > 0 else { return [] }
        return (0..<size.rows).map { CellRun(row: $0, column: 0, count: size.columns) }
    }

    private func changedRun(row: Int, from changed: Int, old: Surface) -> CellRun {
        let start = row * size.columns
        var first = changed
        while first > 0, cells[start + first].isContinuation || old.cells[start + first].isContinuation { first -= 1 }
        var end = changed + 1
        while end < size.columns,
            cells[start + end] != old.cells[start + end] || cells[start + end].isContinuation
                || old.cells[start + end].isContinuation
        {
            end += 1
        }
        return CellRun(row: row, column: first, count: end - first)
    }
}
