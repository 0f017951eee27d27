// How lines are written on a terminal, which would break them in the middle of a word.
extension LinearDisplay {
    /// A line as it is written: broken between words where it goes to a terminal that is narrower, what follows set in
    /// from the edge, where no number can be taken for that of an item. Elsewhere, in a pipe to a screen reader for
    /// example, it stays whole.
    func written(_ line: String) -> [String] {
        guard let columns = channel.columns, columns >= Self.narrowest else { return [line] }
        // A terminal that is filled to its last column goes to the next line by itself.
        let room = columns - 1
        let text = TextLine(line)
        guard text.width > room else { return [line] }
        let first = text.wrapped(to: room - Self.indent.count, first: room)
        return first.enumerated().map { place, part in
            (place == 0 ? "" : Self.indent) + String(part.pieces.map(\.glyph.character))
        }
    }

    /// Narrower terminals break their lines themselves.
    private static let narrowest = 20
    private static let indent = "  "
}
