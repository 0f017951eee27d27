package import TerminalKit

/// A scene as a picture that people can read in a diff: the cells in a border with their size, the cursor's place,
/// and the sentences of the linear reading.
package struct ScreenPicture: Sendable, Hashable, CustomStringConvertible {
    /// The picture as text, ending with a line end.
    package let description: String

    /// A picture of a scene.
    ///
    /// - Parameters:
    ///   - scene: what is shown.
    ///   - size: the cells there are.
    ///   - glyphs: the signs that may be used.
    ///   - withReading: whether the sentences stand below.
    ///   - isTrimmed: whether the border at the end is left out, with the blanks before it: of a wall they are the most.
    package init(
        _ scene: Scene, size: Size, glyphs: GlyphSet = .unicode, withReading: Bool = false, isTrimmed: Bool = false
    ) {
        let frame = Painter(glyphs: glyphs).paint(scene, size: size)
        var lines = ["\(scene.name)  \(size.columns)×\(size.rows)  \(glyphs.rawValue)"]
        lines += isTrimmed ? Self.trimmed(frame.surface) : Self.bordered(frame.surface)
        lines.append("cursor: column \(frame.cursor.column), row \(frame.cursor.row)")
        if let scroll = frame.scroll { lines.append("scrolled: \(scroll.offset) of \(scroll.end)") }
        if withReading { lines += ["", "read aloud:"] + Self.reading(of: scene) }
        description = lines.joined(separator: "\n") + "\n"
    }

    /// The sentences of the linear reading alone.
    package static func reading(of scene: Scene) -> [String] {
        Reader().sentences(of: scene).map { ($0.isFocused ? "* " : "  ") + $0.line }
    }

    private static func bordered(_ surface: Surface) -> [String] {
        let edge = "+" + String(repeating: "-", count: surface.size.columns) + "+"
        return [edge] + (0..<surface.size.rows).map { "|" + line($0, of: surface) + "|" } + [edge]
    }

    private static func trimmed(_ surface: Surface) -> [String] {
        (0..<surface.size.rows).map { row in
            let line = line(row, of: surface)
            return "|" + line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex)]
        }
    }

    private static func line(_ row: Int, of surface: Surface) -> String {
        surface.row(row).map { $0.isContinuation ? "" : String($0.glyph.character) }.joined()
    }
}
