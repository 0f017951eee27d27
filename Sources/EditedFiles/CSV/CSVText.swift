/// A table that is being written as RFC 4180 has it: CRLF after every row, quotation marks where they are needed, and
/// nothing that a spreadsheet would take for a formula. ``CSVTable`` reads one.
package struct CSVText {
    /// The names of the columns.
    package let columns: [String]
    private var rows: [String] = []

    /// An empty table.
    package init(columns: [String]) { self.columns = columns }

    /// The whole table, header first.
    package var text: String { ([Self.row(columns)] + rows).map { $0 + "\r\n" }.joined() }

    /// Adds a row.
    /// - Precondition: it has a cell for every column.
    package mutating func append(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row has a cell for every column")
        rows.append(Self.row(cells))
    }

    private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    /// A cell, quoted where RFC 4180 asks for it.
    private static func cell(_ text: String) -> String {
        let safe = defused(text)
        guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return safe }
        // Scalar by scalar: a quotation mark with an accent over it is still a quotation mark to other programs.
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// A text that no spreadsheet takes for a formula: an apostrophe goes before `=`, `+`, `-`, `@` and their wide
    /// forms, also when spaces or line breaks hide them at the beginning (OWASP, "CSV Injection").
    private static func defused(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        guard let first, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FFFD}".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }
}
