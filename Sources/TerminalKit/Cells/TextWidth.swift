import Language

/// How many columns text takes: the one rule for everything that is painted.
///
/// A letter with marks that take no columns is one cell, of at most five scalars: so ncurses and terminals agree. Marks
/// that take a column of their own, as the vowel signs of Hindi and Thai do, have a cell of their own beside the letter.
/// Anything else (flags, skin tones, joined emoji, variation selectors, controls, soft hyphens, unassigned scalars) is
/// replaced by one substitute cell *before* layout, so that nothing shifts.
public enum TextWidth {
    /// The columns of some text as it will be painted. Complexity: linear.
    public static func columns(of text: some StringProtocol) -> Int {
        var columns = 0
        for character in text { forEachCell(of: character) { columns += Int($1) } }
        return columns
    }

    /// The columns of a message that has been put into its language.
    static func columns(of message: Message) -> Int { columns(of: Sanitised.line(message.words)) }

    /// What is painted for a character that is one cell, and the substitute for every other.
    public static func cell(for character: Character) -> (glyph: Glyph, width: UInt8) {
        var (found, count) = ((glyph: Glyph.substitute, width: UInt8(1)), 0)
        forEachCell(of: character) { (found, count) = (($0, $1), count + 1) }
        return count == 1 ? found : (.substitute, 1)
    }

    /// Gives what is painted for a character: glyphs and their columns, 1 or 2, nearly always one.
    static func forEachCell(of character: Character, _ body: (Glyph, UInt8) -> Void) {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return body(.space, 1) }
        if scalars.count == 1 {
            if first.value >= 0x20, first.value < 0x7F { return body(Glyph(first), 1) }
            let width = columns(of: first)
            return width > 0 ? body(Glyph(first), UInt8(width)) : body(.substitute, 1)
        }
        guard let pieces = pieces(of: scalars) else { return body(.substitute, 1) }
        for piece in pieces {
            // Scalars that do not join would be two characters, of which a cell can show only the first.
            body(Glyph(piece.character), UInt8(piece.width))
        }
    }

    private struct ClusterPiece {
        var text = String.UnicodeScalarView()
        let width: Int

        var character: Character { String(text).first ?? "\u{FFFD}" }
    }

    /// A cluster as cells: each scalar that takes columns begins one. `nil` for what terminals disagree about.
    private static func pieces(of scalars: Character.UnicodeScalarView) -> [ClusterPiece]? {
        let isScript = !scalars.contains { isSelector($0) || $0.properties.isEmojiModifier || isFlag($0) }
        guard isScript, let first = scalars.first, columns(of: first) > 0 else { return nil }
        var pieces: [ClusterPiece] = []
        for scalar in scalars {
            // A joiner chooses among the forms of letters, as in Sinhala; between emoji it would make one of two.
            if scalar.value == 0x200D {
                guard let before = pieces.last?.text.last, before.properties.canonicalCombiningClass == .virama else {
                    return nil
                }
                continue
            }
            let width = columns(of: scalar)
            guard width >= 0 else { return nil }
            if width > 0 {
                pieces.append(ClusterPiece(width: width))
            } else if let last = pieces.last, last.text.count >= 5 {
                return nil
            }
            pieces[pieces.count - 1].text.append(scalar)
        }
        return pieces
    }

    /// The columns of one scalar: 0, 1 or 2; -1 for one that must not reach a terminal.
    public static func columns(of scalar: Unicode.Scalar) -> Int { scalar.cellWidth }

    private static func isSelector(_ scalar: Unicode.Scalar) -> Bool { (0xFE00...0xFE0F).contains(scalar.value) }

    /// Letters that make flags, and tags that make those of regions.
    private static func isFlag(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }
}
