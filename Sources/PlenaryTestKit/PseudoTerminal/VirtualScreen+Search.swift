extension VirtualScreen {
    /// Where a text first stands.
    ///
    /// - Parameter text: The text to look for; it must not be empty.
    /// - Returns: The place of its first character, or nil when no row holds it.
    /// - Complexity: O(cells × length of the text).
    public func place(of text: String) -> Place? {
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
    public func cells(of text: String) -> [VirtualCell] {
        place(of: text).flatMap { cells(of: text, row: $0.row, column: $0.column) } ?? []
    }

    /// Whether a text is on the screen and all of it satisfies a condition, for example `\.isReversed`.
    ///
    /// - Parameters:
    ///   - text: The text to look for; its first occurrence counts.
    ///   - condition: What every cell of it must satisfy.
    public func shows(_ text: String, where condition: (VirtualCell) -> Bool) -> Bool {
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
