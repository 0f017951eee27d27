import Language

/// One line of text as it will be painted: glyphs with their inks and columns.
struct TextLine: Sendable, Hashable {
    /// One glyph.
    struct Piece: Sendable, Hashable {
        var glyph: Glyph
        var width: UInt8
        var ink: Ink
        /// The name among others that it belongs to, from 1, where that is kept together in the order of letters; 0 for none.
        var isolate: UInt16 = 0

        var isSpace: Bool { glyph == .space }
    }

    /// The glyphs in reading order.
    private(set) var pieces: [Piece] = []
    /// The columns of all glyphs together.
    private(set) var width = 0
    /// The letters of the paragraph that the line was broken from; `nil` where the line is all there is.
    private(set) var paragraph: TextOrder.Letters?

    /// An empty line.
    init() {}

    /// A line of a text; control characters are dropped, line ends become blanks.
    init(_ text: Text) {
        for span in text.spans {
            guard span.fills.isEmpty else {
                for part in Text(spans: [span]).localized(in: .english).spans { append(part.message, part.ink) }
                continue
            }
            append(span.message, span.ink)
        }
    }

    /// A line of one ink.
    init(_ text: String, _ ink: Ink = .text) { append(Sanitised.line(text), ink) }

    /// A line of one ink, of a message that has been put into its language.
    init(_ message: Message, _ ink: Ink = .text) { append(message, ink) }

    /// A line of pieces.
    init(_ pieces: some Sequence<Piece>, paragraph: TextOrder.Letters? = nil) {
        self.pieces = Array(pieces)
        self.paragraph = paragraph
        width = self.pieces.reduce(0) { $0 + Int($1.width) }
    }

    /// Adds words; names between marks are numbered, and the marks are left out.
    private mutating func append(_ message: Message, _ ink: Ink) {
        let words = message.words
        guard words.unicodeScalars.contains(Isolation.begin) else { return append(Sanitised.line(words), ink) }
        var rest = words.unicodeScalars[...]
        while let begin = rest.firstIndex(of: Isolation.begin) {
            append(Sanitised.line(String(rest[..<begin])), ink)
            rest = rest[rest.index(after: begin)...]
            let end = rest.firstIndex(of: Isolation.end) ?? rest.endIndex
            append(Sanitised.line(String(rest[..<end])), ink, isolate: nextIsolate)
            rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
        }
        append(Sanitised.line(String(rest)), ink)
    }

    private var nextIsolate: UInt16 { (pieces.map(\.isolate).max() ?? 0) &+ 1 }

    /// Adds harmless text at the end.
    mutating func append(_ text: String, _ ink: Ink, isolate: UInt16 = 0) {
        pieces.reserveCapacity(pieces.count + text.utf8.count)
        for character in text {
            TextWidth.forEachCell(of: character) { glyph, columns in
                pieces.append(Piece(glyph: glyph, width: columns, ink: ink, isolate: isolate))
                width += Int(columns)
            }
        }
    }

    /// The line cut to some columns, the cut marked.
    func truncated(to columns: Int, _ glyphs: GlyphSet) -> TextLine {
        guard width > columns else { return self }
        guard columns > 0 else { return TextLine() }
        var kept = 0
        var used = 0
        while kept < pieces.count, used + Int(pieces[kept].width) <= columns - 1 {
            used += Int(pieces[kept].width)
            kept += 1
        }
        let ink = kept > 0 ? pieces[kept - 1].ink : .text
        while kept > 0, pieces[kept - 1].isSpace { kept -= 1 }
        var line = TextLine(pieces[..<kept], paragraph: paragraph)
        line.append(glyphs.ellipsis, ink)
        return line
    }

    /// The line broken between words into lines of at most some columns; a longer word is broken where it must.
    ///
    /// - Parameters:
    ///   - columns: the columns of every line but the first.
    ///   - first: the columns of the first line, when it is shorter.
    func wrapped(to columns: Int, first: Int? = nil) -> [TextLine] {
        guard width > (first ?? columns) else { return [self] }
        let letters = TextOrder.Letters(of: self)
        guard columns > 0 else { return [] }
        var lines: [TextLine] = []
        var start = 0
        while start < pieces.count {
            let room = max(1, lines.isEmpty ? first ?? columns : columns)
            let end = breakingPoint(from: start, room: room)
            var visible = end
            while visible > start, pieces[visible - 1].isSpace { visible -= 1 }
            lines.append(TextLine(pieces[start..<visible], paragraph: letters))
            start = end
            while start < pieces.count, pieces[start].isSpace { start += 1 }
        }
        return lines.isEmpty ? [self] : lines
    }

    /// Where a line that begins at `start` ends: after the last whole word that fits, or in the middle of a word.
    private func breakingPoint(from start: Int, room: Int) -> Int {
        var used = 0
        var index = start
        var lastSpace: Int?
        while index < pieces.count {
            if pieces[index].isSpace { lastSpace = index }
            used += Int(pieces[index].width)
            if used > room {
                if pieces[index].isSpace { return index }
                if let lastSpace, lastSpace > start { return lastSpace }
                return max(index, start + 1)
            }
            index += 1
        }
        return pieces.count
    }
}

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
