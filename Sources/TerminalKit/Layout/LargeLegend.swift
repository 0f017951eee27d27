import Language

/// What the signs of seats mean, in block letters on one line.
struct LargeLegend {
    /// A sign with what it means.
    struct Entry {
        let kind: Mosaic.Kind
        let words: String
        let column: Int
    }

    /// The entries from left to right.
    let entries: [Entry]
    /// The size of the letters.
    let scale: Int
    /// The columns of all.
    let width: Int

    /// The rows that it takes.
    var rows: Int { LetterSize.rows(scale) }

    /// The rows for each size of its letters: it is smaller than what it explains.
    private static let rowsEach = 20
    /// The pixels of a sign, from a sign to its words, and from one entry to the next.
    private static let (sign, gap, air) = (5, 2, 6)

    /// The largest that fits; `nil` where there is no room for large letters, or no letters for its words.
    init?(_ mosaic: Mosaic, in size: Size, glyphs: GlyphSet) {
        guard mosaic.showsLegend, glyphs == .unicode else { return nil }
        var counts = Array(repeating: 0, count: mosaic.kinds.count)
        for cell in mosaic.cells { counts[cell.kind] += 1 }
        let words = zip(mosaic.kinds, counts).map { kind, count in
            Sanitised.line(kind.label.words) + (mosaic.showsCounts ? " \(count)" : "")
        }
        let pixels = words.map { BlockLetters.width(of: $0) }
        guard !pixels.isEmpty, !pixels.contains(nil) else { return nil }
        let widths = pixels.map { Self.sign + Self.gap + ($0 ?? 0) }
        let all = widths.reduce(0, +) + Self.air * (widths.count - 1)
        scale = min(size.rows / Self.rowsEach, size.columns / all)
        guard scale > 0 else { return nil }
        width = all * scale
        var column = 0
        var entries: [Entry] = []
        for (place, kind) in mosaic.kinds.enumerated() {
            entries.append(Entry(kind: kind, words: words[place], column: column))
            column += (widths[place] + Self.air) * scale
        }
        self.entries = entries
    }

    /// The columns from a sign to its words.
    var wordsColumn: Int { (Self.sign + Self.gap) * scale }
}
