extension TextLine {
    /// The line broken where whoever reads it aloud would pause: behind the end of a sentence, and behind a semicolon;
    /// not behind a word that is cut short with a point, nor within a name that is kept together.
    func clauses() -> [TextLine] {
        var clauses: [TextLine] = []
        var start = 0
        for index in pieces.indices where isPause(at: index) {
            clauses.append(TextLine(pieces[start...index]))
            start = index + 1
            while start < pieces.count, pieces[start].isSpace { start += 1 }
        }
        if start < pieces.count { clauses.append(TextLine(pieces[start...])) }
        return clauses
    }

    private static let stops = Set([".", "?", "!", "؟", ";", "؛"].map { Glyph($0 as Unicode.Scalar) })
    private static let point = Glyph("." as Unicode.Scalar)
    /// `St.`, `Dr.` and their like.
    private static let longestShortening = 2

    private func isPause(at index: Int) -> Bool {
        let piece = pieces[index]
        guard piece.isolate == 0, Self.stops.contains(piece.glyph), index + 1 < pieces.count, pieces[index + 1].isSpace
        else { return false }
        guard piece.glyph == Self.point else { return true }
        let word = pieces[..<index].reversed().prefix { !$0.isSpace }
        let isNumber = word.contains { ("0"..."9").contains($0.glyph.character) }
        return isNumber || word.count > Self.longestShortening
    }
}
