/// A table of comma-separated values as RFC 4180 has it, with the place of every field.
struct CSVTable {
    /// One field.
    struct Field: Hashable {
        /// What is in it, without its quotation marks.
        var text: String
        /// Where it begins.
        var place: Place
    }

    /// The rows, the first of which names the columns; empty lines and comments before it are left out.
    private(set) var rows: [[Field]] = []

    /// Reads a table.
    /// - Parameters:
    ///   - text: the text; lines end with LF or CRLF. Lines that begin with `#` before the first row are comments.
    ///   - report: takes what is wrong with the form, and where.
    /// - Complexity: O(text).
    init(_ text: String, report: (String, Place, String?) -> Void) {
        var scanner = CSVScanner(text)
        while !scanner.isAtEnd {
            if rows.isEmpty, scanner.skipComment() { continue }
            let row = scanner.row(report)
            if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
        }
    }
}

/// Goes through the text once.
struct CSVScanner {
    private let scalars: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private var place = Place.start

    init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    var isAtEnd: Bool { index == scalars.endIndex }

    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

    @discardableResult
    private mutating func take() -> Unicode.Scalar {
        let scalar = scalars[index]
        index = scalars.index(after: index)
        place =
            scalar == "\n" ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
        return scalar
    }

    /// Passes over a comment line.
    /// - Returns: whether there was one.
    mutating func skipComment() -> Bool {
        guard next == "#" else { return false }
        while !isAtEnd, take() != "\n" {}
        return true
    }

    /// Reads one row with the end of its line.
    mutating func row(_ report: (String, Place, String?) -> Void) -> [CSVTable.Field] {
        var row: [CSVTable.Field] = []
        while true {
            let start = place
            row.append(CSVTable.Field(text: next == "\"" ? quoted(report) : plain(), place: start))
            guard let end = next else { return row }
            if end == "," {
                take()
                continue
            }
            if end == "\r" { take() }
            if next == "\n" { take() }
            return row
        }
    }

    private mutating func plain() -> String {
        let start = index
        while let scalar = next, scalar != ",", scalar != "\n", !isLineEnd(scalar) { take() }
        return String(scalars[start..<index])
    }

    private mutating func quoted(_ report: (String, Place, String?) -> Void) -> String {
        let start = place
        take()
        var text = String.UnicodeScalarView()
        while true {
            guard !isAtEnd else {
                report(
                    "a quotation mark is opened and never closed", start, "close it, or write it twice inside a text")
                // What follows in the file is not part of this field.
                return String(text.prefix { $0 != "\n" && $0 != "\r" })
            }
            let scalar = take()
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            guard next == "\"" else { break }
            text.append(take())
        }
        if let after = next, after != ",", after != "\n", !isLineEnd(after) {
            report(
                "something stands between a closing quotation mark and the next comma", place,
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
