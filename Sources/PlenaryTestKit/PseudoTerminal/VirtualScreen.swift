/// What a program shows at one moment: a value that tests can search and keep.
package struct VirtualScreen: Sendable, Hashable {
    /// A place on the screen, counted from 0 at the upper left.
    package struct Place: Sendable, Hashable {
        /// The row, from 0.
        package var row: Int
        /// The column, from 0.
        package var column: Int

        /// Makes a place.
        ///
        /// - Parameters:
        ///   - row: The row, from 0.
        ///   - column: The column, from 0.
        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// How many rows the screen has.
    package let rows: Int
    /// How many columns the screen has.
    package let columns: Int
    /// The cells, row after row.
    package let cells: [VirtualCell]
    /// Where the cursor is.
    package let cursor: Place
    /// Whether the cursor is shown.
    package let isCursorVisible: Bool
    /// Whether the program is on the alternate screen.
    package let isAlternate: Bool
    /// How often the bell has rung since the start.
    package let bells: Int

    /// The cell at a place.
    ///
    /// - Precondition: The place is on the screen.
    package subscript(row: Int, column: Int) -> VirtualCell {
        precondition((0..<rows).contains(row) && (0..<columns).contains(column), "the place is not on the screen")
        return cells[row * columns + column]
    }

    /// The text of one row without the blanks at its end.
    ///
    /// - Parameter row: The row, from 0.
    package func line(_ row: Int) -> String {
        text(row: row, from: 0)
    }

    /// All rows from top to bottom.
    package var lines: [String] {
        (0..<rows).map(line)
    }

    /// The whole text, one line per row, without blanks at the ends.
    package var text: String {
        lines.joined(separator: "\n")
    }

    /// Whether a row holds this text. Text that runs over two rows is not found.
    ///
    /// - Parameter text: The text to look for.
    package func contains(_ text: String) -> Bool {
        lines.contains { $0.contains(text) }
    }

    /// The row the cursor is in.
    package var lineAtCursor: String {
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

extension VirtualScreen {
    /// The screen in a border, with its size and its cursor: what a failed wait prints.
    package var picture: String {
        let title = "\(columns)×\(rows), cursor \(isCursorVisible ? "shown" : "hidden") at row \(cursor.row), "
        let mode = "column \(cursor.column), \(isAlternate ? "alternate" : "normal") screen"
        let edge = String(repeating: "─", count: columns)
        let body = (0..<rows).map { row in
            "│" + cells[(row * columns)..<((row + 1) * columns)].map(\.text).joined() + "│"
        }
        return ([title + mode, "┌" + edge + "┐"] + body + ["└" + edge + "┘"]).joined(separator: "\n")
    }
}

extension VirtualScreen {
    /// Where a text first stands.
    ///
    /// - Parameter text: The text to look for; it must not be empty.
    /// - Returns: The place of its first character, or nil when no row holds it.
    /// - Complexity: O(cells × length of the text).
    package func place(of text: String) -> Place? {
        for row in 0..<rows {
            for column in 0..<columns where cells(of: text, row: row, column: column) != nil {
                return Place(row: row, column: column)
            }
        }
        return nil
    }

    /// The cells in which a text first stands, to look at how it is shown.
    ///
    /// - Parameter text: The text to look for; it must not be empty.
    /// - Returns: Its cells, empty when no row holds it.
    package func cells(of text: String) -> [VirtualCell] {
        place(of: text).flatMap { cells(of: text, row: $0.row, column: $0.column) } ?? []
    }

    /// Whether a text is on the screen and all of it satisfies a condition, for example `\.isReversed`.
    ///
    /// - Parameters:
    ///   - text: The text to look for; its first occurrence counts.
    ///   - condition: What every cell of it must satisfy.
    package func shows(_ text: String, where condition: (VirtualCell) -> Bool) -> Bool {
        let found = cells(of: text)
        return !found.isEmpty && found.allSatisfy(condition)
    }

    private func cells(of text: String, row: Int, column: Int) -> [VirtualCell]? {
        precondition(!text.isEmpty, "the text to look for is empty")
        var rest = Substring(text)
        var found: [VirtualCell] = []
        for cell in cells[(row * columns + column)..<(row * columns + columns)] {
            guard rest.hasPrefix(cell.text) else { return nil }
            // The second half of a wide character holds no text: it belongs to a match, but no match begins in it.
            if found.isEmpty, cell.text.isEmpty { return nil }
            found.append(cell)
            rest = rest.dropFirst(cell.text.count)
            if rest.isEmpty { return found }
        }
        return nil
    }
}
