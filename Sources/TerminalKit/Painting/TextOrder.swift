import CFriBidi
import Language

/// The order in which the letters of a screen are written, line by line: each column of a table and each line of a
/// paragraph is put in order by itself, so that tables stay tables.
///
/// The screen of a right-to-left language is laid out like any other and turned round as a whole at the end: what
/// comes first stands at the right, bars grow from the right. Lines are therefore written backwards on such a screen.
struct TextOrder: Sendable, Hashable {
    /// The language of the screen.
    let language: WorkingLanguage
    /// Whether letters are put in order here.
    let isActive: Bool
    /// Whether the screen is turned round at the end.
    let isMirrored: Bool

    /// Left to right, as a terminal writes.
    static let plain = TextOrder(language: .english, reordering: .plenary, glyphs: .unicode)

    init(language: WorkingLanguage, reordering: Reordering, glyphs: GlyphSet) {
        self.language = language
        // Where only ASCII is shown there is no Arabic to put in order.
        isActive = reordering == .plenary && glyphs == .unicode
        isMirrored = isActive && language.isRightToLeft
    }

    /// A line as its cells are written; lines without right-to-left letters are as they were.
    func arranged(_ line: TextLine) -> TextLine {
        guard isActive else { return line }
        let holdsArabic = line.pieces.contains(where: Self.isRightToLeft)
        guard isMirrored || holdsArabic else { return line }
        let isRightToLeft = readsRightToLeft(line)
        let pieces = holdsArabic || isRightToLeft ? Self.ordered(line.pieces, isRightToLeft) : line.pieces
        return isMirrored ? TextLine(pieces.reversed()) : TextLine(pieces)
    }

    /// Whether a line reads the other way than its screen, and so begins at the other end of its place.
    func readsAgainstThePage(_ line: TextLine) -> Bool {
        guard isActive, !isMirrored else { return false }
        return readsRightToLeft(line)
    }

    /// A frame as it is seen.
    func seen(_ frame: Frame) -> Frame {
        guard isMirrored else { return frame }
        let last = frame.surface.size.columns - 1
        return Frame(
            surface: frame.surface.mirrored,
            cursor: CellPosition(column: max(0, last - frame.cursor.column), row: frame.cursor.row),
            isCursorHidden: frame.isCursorHidden, scroll: frame.scroll)
    }

    /// The letters of a text by the way they read.
    struct Letters: Sendable, Hashable {
        var rightToLeft = 0
        var leftToRight = 0

        init(of line: TextLine) {
            // A name that is filled in says nothing of the line around it.
            let isOnlyName = line.pieces.allSatisfy { $0.isolate > 0 || $0.isSpace }
            for piece in line.pieces where isOnlyName || piece.isolate == 0 {
                if TextOrder.isRightToLeft(piece) {
                    rightToLeft += 1
                } else if plenary_fribidi_is_left_to_right(piece.base) != 0 {
                    leftToRight += 1
                }
            }
        }
    }

    /// Which way a line reads: as the language of its screen does, whatever name is filled in at its beginning. A text that
    /// is not of that language shows by its letters: on an Arabic screen by having no Arabic ones, on others by hardly
    /// having any but Arabic ones.
    private func readsRightToLeft(_ line: TextLine) -> Bool {
        let letters = line.paragraph ?? Letters(of: line)
        if isMirrored { return letters.rightToLeft > 0 || letters.leftToRight == 0 }
        return letters.rightToLeft > 0 && letters.leftToRight * 8 <= letters.rightToLeft
    }

    /// Which way what is typed reads, by its first letter; `nil` without letters.
    static func direction(of line: TextLine) -> Bool? {
        for piece in line.pieces {
            if isRightToLeft(piece) { return true }
            if plenary_fribidi_is_left_to_right(piece.base) != 0 { return false }
        }
        return nil
    }

    private static func isRightToLeft(_ piece: TextLine.Piece) -> Bool {
        // Everything below has no right-to-left letters, and is nearly everything that is ever painted.
        piece.base >= 0x590 && plenary_fribidi_is_right_to_left(piece.base) != 0
    }

    /// The pieces from left to right, Arabic letters joined. A name that is filled in is put in order by itself, in the
    /// direction of its own letters, and stands in its line like one sign without a direction.
    private static func ordered(_ pieces: [TextLine.Piece], _ isRightToLeft: Bool) -> [TextLine.Piece] {
        guard pieces.contains(where: { $0.isolate > 0 }) else { return joined(pieces, isRightToLeft) }
        var outer: [TextLine.Piece] = []
        var names: [UInt16: [TextLine.Piece]] = [:]
        for piece in pieces {
            guard piece.isolate > 0 else {
                outer.append(piece)
                continue
            }
            if names[piece.isolate] == nil { outer.append(piece.standIn) }
            names[piece.isolate, default: []].append(piece)
        }
        return joined(outer, isRightToLeft).flatMap { piece -> [TextLine.Piece] in
            guard let name = names[piece.isolate] else { return [piece] }
            return joined(name, direction(of: TextLine(name)) ?? isRightToLeft)
        }
    }

    private static func joined(_ pieces: [TextLine.Piece], _ isRightToLeft: Bool) -> [TextLine.Piece] {
        var letters = pieces.map(\.base)
        var places = [Int32](repeating: 0, count: letters.count)
        let count = Int32(clamping: letters.count)
        guard plenary_fribidi_order(&letters, &places, count, isRightToLeft ? 1 : 0) != 0 else { return pieces }
        return zip(letters, places).compactMap { letter, place in
            // A letter that became part of a ligature has no cell of its own any more.
            letter == 0xFEFF ? nil : pieces[Int(place)].shaped(as: letter)
        }
    }
}

extension TextLine.Piece {
    /// A sign without a direction in the place of a name.
    fileprivate var standIn: TextLine.Piece {
        var piece = self
        piece.glyph = Glyph("\u{FFFC}" as Unicode.Scalar)
        return piece
    }

    /// The scalar that carries the marks.
    fileprivate var base: UInt32 { glyph.base }

    /// The same piece with another base, its marks kept.
    fileprivate func shaped(as letter: UInt32) -> TextLine.Piece {
        guard letter != base, let scalar = Unicode.Scalar(letter) else { return self }
        var piece = self
        var scalars = glyph.scalars
        scalars[0] = scalar
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let text = String(view)
        piece.glyph = scalars.count == 1 ? Glyph(scalar) : text.first.map(Glyph.init) ?? Glyph(scalar)
        return piece
    }
}

extension Surface {
    /// The cells of every row from right to left, with signs that point turned round.
    fileprivate var mirrored: Surface {
        var turned = self
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                var cell = self[column, row]
                cell.glyph = MirroredSigns.turned(cell.glyph)
                // The second half of a wide cell must stand at its right again.
                let width = max(1, Int(cell.width))
                if cell.isContinuation { continue }
                let place = size.columns - column - width
                turned[place, row] = cell
                if width == 2 { turned[place + 1, row] = .continuation(ink: cell.ink, ground: cell.ground) }
            }
        }
        return turned
    }
}

/// Signs that point one way, and those that point the other. Arrows stay as they are: they name keys; brackets and the
/// like have been mirrored with their line.
private enum MirroredSigns {
    static func turned(_ glyph: Glyph) -> Glyph { table[glyph] ?? glyph }

    private static let table: [Glyph: Glyph] = {
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
            ("╭", "╮"), ("╰", "╯"), ("▸", "◂"), ("▌", "▐"),
        ]
        // There are no blocks of eighths that grow from the right but these two.
        let nearest: [(Unicode.Scalar, Unicode.Scalar)] = [
            ("▏", "▕"), ("▎", "▕"), ("▍", "▐"), ("▋", "▐"), ("▊", "█"), ("▉", "█"),
        ]
        var table: [Glyph: Glyph] = [:]
        for (left, right) in pairs { (table[Glyph(left)], table[Glyph(right)]) = (Glyph(right), Glyph(left)) }
        for (sign, other) in nearest { table[Glyph(sign)] = Glyph(other) }
        return table
    }()
}

/// Who puts right-to-left text into the order of the eye: terminals disagree on it.
public enum Reordering: String, Sendable, Hashable, CaseIterable {
    /// Plenary does, cell by cell, and mirrors the screens of right-to-left languages.
    case plenary
    /// The terminal does: it gets letters in reading order, in their plain forms.
    case terminal

    /// The one that suits a terminal.
    ///
    /// Konsole and mlterm reorder by themselves, line by line, and cannot be told to leave it. VTE (GNOME and its kin)
    /// does so too, but leaves letters where they are put when it is told to: its lines go across the columns of a screen
    /// and would mix them. Whatever runs within tmux or screen meets none of them: those pass on cells as they are, so
    /// that the variables of the terminal outside say nothing.
    ///
    /// - Parameters:
    ///   - wish: `plenary`, `terminal`, or anything else for what is detected.
    ///   - environment: the environment variables.
    public static func suited(_ wish: String, environment: [String: String]) -> Reordering {
        if let wished = Reordering(rawValue: wish) { return wished }
        let name = environment["TERM"] ?? ""
        let isSet = { (variable: String) in !(environment[variable] ?? "").isEmpty }
        if isSet("KONSOLE_VERSION") || name.hasPrefix("mlterm") || isSet("MLTERM") { return .terminal }
        return .plenary
    }
}
