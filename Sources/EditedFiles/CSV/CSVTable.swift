/// A table of separated values as RFC 4180 has it, and as Excel and other programs write it: separated by commas,
/// semicolons or tabs, with the place of every field.
package struct CSVTable {
    /// One field.
    package struct Field: Hashable {
        /// What is in it, without its quotation marks.
        package var text: String
        /// Where it begins.
        package var place: Place

        /// A field.
        package init(text: String, place: Place) { (self.text, self.place) = (text, place) }

        /// The name of a column, however it is capitalised and spaced: `French order` is `french_order`.
        package var heading: String {
            Likeness(text).folded.replacing(" ", with: "_").replacing("-", with: "_")
        }
    }

    /// The rows, the first of which names the columns; rows and columns without anything in them, and comments before
    /// them, are left out.
    package private(set) var rows: [[Field]] = []
    /// What separates the fields.
    package let separator: CSVSeparator

    /// Reads a table.
    /// - Parameters:
    ///   - text: the text; lines end with LF. Lines that begin with `#` before the first row are comments.
    ///   - report: takes what is wrong with the form, and where.
    /// - Complexity: O(text).
    package init(_ text: String, report: (String, Place, String?) -> Void) {
        let choice = CSVSeparator.choice(for: text)
        separator = choice.separator
        var scanner = CSVScanner(text, separator: separator)
        while !scanner.isAtEnd {
            if rows.isEmpty, scanner.skipComment() { continue }
            let row = scanner.row(report)
            if rows.isEmpty, choice.isAnnounced, row.first?.place.line == choice.line { continue }
            if row.contains(where: { !$0.text.isBlank }) { rows.append(row) }
        }
        dropEmptyColumns(report)
    }

    /// Spreadsheets write columns that hold nothing, once somebody has typed there and deleted it again.
    private mutating func dropEmptyColumns(_ report: (String, Place, String?) -> Void) {
        guard let header = rows.first else { return }
        let width = header.count
        for index in rows.indices where rows[index].count > width {
            if rows[index][width...].allSatisfy(\.text.isBlank) { rows[index].removeLast(rows[index].count - width) }
        }
        let nameless = header.indices.filter { header[$0].text.isBlank }
        guard !nameless.isEmpty else { return }
        for column in nameless {
            let filled = rows.dropFirst().first { $0.count == width && !$0[column].text.isBlank }
            guard let filled else { continue }
            report(
                "the column \(column + 1) has no name, and this field stands in it", filled[column].place,
                "name the column in the first line, or empty it")
        }
        let kept = header.indices.filter { !nameless.contains($0) }
        for index in rows.indices where rows[index].count == width { rows[index] = kept.map { rows[index][$0] } }
    }
}

/// Goes through the text once.
package struct CSVScanner {
    private let scalars: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private var place = Place.start
    private let separator: CSVSeparator

    package init(_ text: String, separator: CSVSeparator) {
        self.separator = separator
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    package var isAtEnd: Bool { index == scalars.endIndex }

    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

    @discardableResult
    private mutating func advance() -> Unicode.Scalar {
        let scalar = scalars[index]
        index = scalars.index(after: index)
        place =
            scalar == "\n" ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
        return scalar
    }

    /// Passes over a comment line.
    /// - Returns: whether there was one.
    package mutating func skipComment() -> Bool {
        guard next == "#" else { return false }
        while !isAtEnd, advance() != "\n" {}
        return true
    }

    /// Reads one row with the end of its line.
    package mutating func row(_ report: (String, Place, String?) -> Void) -> [CSVTable.Field] {
        var row: [CSVTable.Field] = []
        while true {
            let start = place
            row.append(CSVTable.Field(text: next == "\"" ? quoted(report) : plain(), place: start))
            guard let end = next else { return row }
            if end == separator.sign {
                advance()
                continue
            }
            if end == "\r" { advance() }
            if next == "\n" { advance() }
            return row
        }
    }

    private mutating func plain() -> String {
        let start = index
        while let scalar = next, scalar != separator.sign, scalar != "\n", !isLineEnd(scalar) { advance() }
        return String(scalars[start..<index])
    }

    private mutating func quoted(_ report: (String, Place, String?) -> Void) -> String {
        let start = place
        advance()
        var text = String.UnicodeScalarView()
        while true {
            guard !isAtEnd else {
                report(
                    "a quotation mark is opened and never closed", start, "close it, or write it twice inside a text")
                // What follows in the file is not part of this field.
                return String(text.prefix { $0 != "\n" && $0 != "\r" })
            }
            let scalar = advance()
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            guard next == "\"" else { break }
            text.append(advance())
        }
        if let after = next, after != separator.sign, after != "\n", !isLineEnd(after) {
            report(
                "something stands between a closing quotation mark and the next \(separator.name)", place,
                "write a quotation mark inside a text twice")
            _ = plain()
        }
        return String(text)
    }

    /// A carriage return counts as the end only before a line feed or the end of the text.
    private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar == "\r" else { return false }
        let after = scalars.index(after: index)
        return after == scalars.endIndex || scalars[after] == "\n"
    }
}
