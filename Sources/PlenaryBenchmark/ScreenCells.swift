import CVterm

/// What a terminal shows at one moment, cell by cell, to reckon the least that leads from one moment to another.
struct ScreenCells {
    /// Everything about a cell's looks that a sequence would have to say.
    struct Look: Hashable {
        var isBold = false
        var isUnderlined = false
        var isReversed = false
        var foreground = "39"
        var background = "49"

        /// The bytes of the shortest sequence that changes the looks.
        func bytes(changingTo other: Look) -> Int {
            var parts: [String] = []
            if other.isBold != isBold { parts.append(other.isBold ? "1" : "22") }
            if other.isUnderlined != isUnderlined { parts.append(other.isUnderlined ? "4" : "24") }
            if other.isReversed != isReversed { parts.append(other.isReversed ? "7" : "27") }
            if other.foreground != foreground { parts.append(other.foreground) }
            if other.background != background { parts.append(other.background) }
            return parts.isEmpty ? 0 : 3 + parts.joined(separator: ";").utf8.count
        }
    }

    /// One cell.
    struct Cell: Hashable {
        var text = ""
        var look = Look()
    }

    /// A place on the screen, from 0.
    struct Place: Hashable {
        var row: Int
        var column: Int

        /// The bytes of the shortest movement to another place.
        func bytes(to other: Place) -> Int {
            guard self != other else { return 0 }
            func relative(_ distance: Int) -> Int {
                distance == 0 ? 0 : distance.magnitude == 1 ? 3 : 3 + String(distance.magnitude).utf8.count
            }
            let address = 4 + String(other.row + 1).utf8.count + String(other.column + 1).utf8.count
            let across = other.column == 0 ? 1 : relative(other.column - column)
            return min(address, relative(other.row - row) + across)
        }
    }

    let rows: [[Cell]]
    let cursor: Place

    /// The fewest bytes from an earlier screen to this one on a terminal with 256 colours: for every stretch of changed
    /// cells the shortest movement, the shortest changes of looks, the text; at the end the cursor goes home.
    func fewestBytes(since before: ScreenCells) -> Int {
        var bytes = 0
        var place = before.cursor
        var look = Look()
        for (row, cells) in rows.enumerated() {
            for stretch in Self.stretches(before.rows[row], cells) {
                bytes += place.bytes(to: Place(row: row, column: stretch.lowerBound))
                for cell in cells[stretch] {
                    bytes += look.bytes(changingTo: cell.look) + cell.text.utf8.count
                    look = cell.look
                }
                place = Place(row: row, column: stretch.upperBound)
            }
        }
        return bytes + place.bytes(to: cursor)
    }

    /// The stretches of cells that differ; where a few equal cells stand between two, writing them again is cheaper than
    /// going past them.
    private static func stretches(_ before: [Cell], _ after: [Cell]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for column in after.indices where before[column] != after[column] {
            if let last = found.last, column - last.upperBound <= 3 {
                found[found.count - 1] = last.lowerBound..<(column + 1)
            } else {
                found.append(column..<(column + 1))
            }
        }
        return found
    }
}

extension DrivenTerminal {
    /// What is shown at this moment.
    /// - Complexity: O(cells).
    var cells: ScreenCells {
        let shown = (0..<Int32(rows)).map { row in
            (0..<Int32(columns)).map { column -> ScreenCells.Cell in
                let cell = cvterm_cell(emulator, row, column)
                var text = String.UnicodeScalarView()
                if !cell.continuation { text.append(Unicode.Scalar(cell.scalars.0) ?? " ") }
                let look = ScreenCells.Look(
                    isBold: cell.bold, isUnderlined: cell.underlined, isReversed: cell.reversed,
                    foreground: Self.colour(cell.foreground, 3), background: Self.colour(cell.background, 4))
                return ScreenCells.Cell(text: String(text).replacing("\0", with: " "), look: look)
            }
        }
        let cursor = cvterm_cursor(emulator)
        return ScreenCells(rows: shown, cursor: ScreenCells.Place(row: Int(cursor.row), column: Int(cursor.col)))
    }

    /// The parameters that name a colour, as short as they can be.
    private static func colour(_ colour: CVtermColour, _ base: Int) -> String {
        switch colour.kind {
        case CVTERM_COLOUR_INDEXED where colour.index < 8: "\(base)\(colour.index)"
        case CVTERM_COLOUR_INDEXED where colour.index < 16: "\(base + 6)\(colour.index - 8)"
        case CVTERM_COLOUR_INDEXED: "\(base)8;5;\(colour.index)"
        case CVTERM_COLOUR_RGB: "\(base)8;2;\(colour.red);\(colour.green);\(colour.blue)"
        default: "\(base)9"
        }
    }
}
