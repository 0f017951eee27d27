import CNcurses
import CTerminalGuard
import TerminalKit

/// Turns cells of a surface into those of ncurses.
struct CellEncoder {
    private var pairs: ColourPairs
    private var palette: Palette
    /// What draws each ink on each ground, found at first use.
    private var drawing: [(attributes: attr_t, pair: Int32)?]
    private let encodesEverything: Bool
    /// For locales that are not UTF-8: whether their encoding has the scalar.
    private var encodable: [UInt32: Bool] = [:]

    /// An encoder.
    ///
    /// - Parameters:
    ///   - pairs: the terminal's colour pairs.
    ///   - palette: the styles to begin with.
    ///   - encodesEverything: whether the locale's encoding is UTF-8.
    init(pairs: ColourPairs, palette: Palette, encodesEverything: Bool) {
        self.pairs = pairs
        self.palette = palette
        self.encodesEverything = encodesEverything
        drawing = Array(repeating: nil, count: Ink.allCases.count * Ground.allCases.count)
    }

    /// Uses other styles from now on; whatever is on the screen must be drawn anew.
    mutating func use(_ palette: Palette) {
        self.palette = palette
        pairs.removeAll()
        drawing = Array(repeating: nil, count: drawing.count)
    }

    /// Fills `target` with the cells of a run; the second halves of wide cells are left to ncurses.
    ///
    /// - Parameter room: the columns from the first cell to the right edge of the screen: a wide cell that sticks out
    ///   becomes a blank, since ncurses would refuse it and leave what stood there.
    mutating func encode(_ cells: ArraySlice<Cell>, room: Int, into target: inout [cchar_t]) {
        target.removeAll(keepingCapacity: true)
        var column = 0
        for cell in cells where !cell.isContinuation {
            if column >= room { break }
            let fits = column + Int(cell.width) <= room
            target.append(encoded(fits ? cell.glyph : .space, like: cell))
            column += fits ? Int(cell.width) : 1
        }
    }

    private mutating func encoded(_ glyph: Glyph, like cell: Cell) -> cchar_t {
        let (attributes, pair) = drawing(cell.ink, cell.ground)
        var result = cchar_t()
        if glyph.code < 0x80 {
            var scalar = glyph.code < 0x20 || glyph.code == 0x7F ? 0x20 : glyph.code
            if cn_set_cell(&result, &scalar, 1, attributes, pair) { return result }
        } else if set(glyph, in: &result, attributes, pair) {
            return result
        }
        // A cell that ncurses refuses would stay empty without a word.
        var substitute: UInt32 = 0x3F
        _ = cn_set_cell(&result, &substitute, 1, attributes, pair)
        return result
    }

    private mutating func set(
        _ glyph: Glyph, in result: inout cchar_t, _ attributes: attr_t, _ pair: Int32
    ) -> Bool {
        let scalars = glyph.scalars.map(\.value)
        guard encodesEverything || scalars.allSatisfy({ isEncodable($0) }) else { return false }
        return cn_set_cell(&result, scalars, Int32(scalars.count), attributes, pair)
    }

    private mutating func isEncodable(_ scalar: UInt32) -> Bool {
        if let known = encodable[scalar] { return known }
        let answer = ctg_can_encode(scalar)
        encodable[scalar] = answer
        return answer
    }

    private mutating func drawing(_ ink: Ink, _ ground: Ground) -> (attributes: attr_t, pair: Int32) {
        let index = Int(ground.rawValue) * Ink.allCases.count + Int(ink.rawValue)
        if let known = drawing[index] { return known }
        let found = pairs.resolve(palette.style(ink, on: ground))
        drawing[index] = found
        return found
    }
}
