/// What a program shows at one moment: a value that tests can search and keep.
public struct VirtualScreen: Sendable, Hashable {
    /// A place on the screen, counted from 0 at the upper left.
    public struct Place: Sendable, Hashable {
        /// The row, from 0.
        public var row: Int
        /// The column, from 0.
        public var column: Int

        /// Makes a place.
        ///
        /// - Parameters:
        ///   - row: The row, from 0.
        ///   - column: The column, from 0.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// How many rows the screen has.
    public let rows: Int
    /// How many columns the screen has.
    public let columns: Int
    /// The cells, row after row.
    public let cells: [VirtualCell]
    /// Where the cursor is.
    public let cursor: Place
    /// Whether the cursor is shown.
    public let isCursorVisible: Bool
    /// Whether the program is on the alternate screen.
    public let isAlternate: Bool
    /// How often the bell has rung since the start.
    public let bells: Int

    /// The cell at a place.
    ///
    /// - Precondition: The place is on the screen.
    public subscript(row: Int, column: Int) -> VirtualCell {
        precondition((0..<rows).contains(row) && (0..<columns).contains(column), "the place is not on the screen")
        return cells[row * columns + column]
    }

    /// The text of one row without the blanks at its end.
    ///
    /// - Parameter row: The row, from 0.
    public func line(_ row: Int) -> String {
        text(row: row, from: 0)
    }

    /// All rows from top to bottom.
    public var lines: [String] {
        (0..<rows).map(line)
    }

    /// The whole text, one line per row, without blanks at the ends.
    public var text: String {
        lines.joined(separator: "\n")
    }

    /// Whether a row holds this text. Text that runs over two rows is not found.
    ///
    /// - Parameter text: The text to look for.
    public func contains(_ text: String) -> Bool {
        lines.contains { $0.contains(text) }
    }

    /// The row the cursor is in.
    public var lineAtCursor: String {
        line(cursor.row)
    }

    private func text(row: Int, from column: Int) -> String {
        precondition((0..<rows).contains(row), "the row is not on the screen")
        let start = row * columns
        var text = cells[(start + min(column, columns))..<(start + columns)].map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }
}
