extension VirtualScreen {
    /// The screen in a border, with its size and its cursor: what a failed wait prints.
    public var picture: String {
        let title = "\(columns)×\(rows), cursor \(isCursorVisible ? "shown" : "hidden") at row \(cursor.row), "
        let mode = "column \(cursor.column), \(isAlternate ? "alternate" : "normal") screen"
        let edge = String(repeating: "─", count: columns)
        let body = (0..<rows).map { row in
            "│" + cells[(row * columns)..<((row + 1) * columns)].map(\.text).joined() + "│"
        }
        return ([title + mode, "┌" + edge + "┐"] + body + ["└" + edge + "┘"]).joined(separator: "\n")
    }
}
