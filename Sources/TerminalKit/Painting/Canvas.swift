import Language

/// A surface while it is painted on.
struct Canvas {
    /// What has been painted so far.
    private(set) var surface: Surface
    /// The signs that may be used.
    let glyphs: GlyphSet
    /// What has the focus.
    let focus: NodeID?
    /// The first cell of what has the focus, once it has been painted.
    private(set) var focusCell: CellPosition?
    /// The rows that belong to it: those of its label, those of a field with what is wrong with it.
    private(set) var focusRows = 1
    /// Where what is decided stands: what must never leave the screen.
    private(set) var decided: [Area] = []
    /// The first title on it.
    private(set) var title: Area?

    /// The order in which letters are written.
    let order: TextOrder

    /// An empty canvas.
    init(size: Size, glyphs: GlyphSet, focus: NodeID?, order: TextOrder = .plain, ground: Ground = .page) {
        surface = Surface(size: size, fill: Cell(.space, ground: ground))
        self.glyphs = glyphs
        self.focus = focus
        self.order = order
    }

    /// An empty canvas of another size for the same terminal.
    func fresh(size: Size, focus: NodeID?, ground: Ground = .page) -> Canvas {
        Canvas(size: size, glyphs: glyphs, focus: focus, order: order, ground: ground)
    }

    /// Notes where the focused item begins, and how many rows it takes; the first note counts.
    mutating func noteFocus(_ position: CellPosition, rows: Int = 1) {
        if focusCell == nil { (focusCell, focusRows) = (position, rows) }
    }

    /// Notes where a part stands that must never leave the screen.
    mutating func noteDecided(_ area: Area) {
        if !area.isEmpty { decided.append(area) }
    }

    /// Notes where a title stands; the first note counts.
    mutating func noteTitle(_ area: Area) {
        if title == nil, !area.isEmpty { title = area }
    }

    /// Paints an area empty.
    mutating func fill(_ area: Area, _ ground: Ground) {
        for row in area.row..<(area.row + area.height) {
            for column in area.column..<(area.column + area.width) { set(column, row, Cell(.space, ground: ground)) }
        }
    }

    /// Writes a line, cut at the end of the area's width, on the area's first row.
    ///
    /// - Returns: the columns used.
    @discardableResult
    mutating func write(
        _ line: TextLine, in area: Area, ground: Ground, alignment: Alignment = .leading
    ) -> Int {
        guard !area.isEmpty else { return 0 }
        let line = order.arranged(line.truncated(to: area.width, glyphs))
        var column = area.column
        switch alignment {
        case .leading: break
        case .centre: column += (area.width - line.width) / 2
        case .trailing: column += area.width - line.width
        }
        for piece in line.pieces {
            put(piece, column, area.row, ground)
            column += Int(piece.width)
        }
        return line.width
    }

    /// Writes words of one ink.
    @discardableResult
    mutating func write(
        _ text: String, _ ink: Ink = .text, in area: Area, ground: Ground, alignment: Alignment = .leading
    ) -> Int {
        write(TextLine(text, ink), in: area, ground: ground, alignment: alignment)
    }

    /// Writes a message that has been put into its language.
    @discardableResult
    mutating func write(
        _ message: Message, _ ink: Ink = .text, in area: Area, ground: Ground, alignment: Alignment = .leading
    ) -> Int {
        write(TextLine(message, ink), in: area, ground: ground, alignment: alignment)
    }

    /// Repeats one sign along an area's first row.
    mutating func rule(_ sign: Character, _ ink: Ink, in area: Area, ground: Ground) {
        guard !area.isEmpty else { return }
        for column in area.column..<(area.column + area.width) {
            set(column, area.row, Cell(Glyph(sign), ink: ink, ground: ground))
        }
    }

    /// Sets one cell of width 1, keeping the ground that is there when none is given.
    mutating func set(_ column: Int, _ row: Int, _ sign: Character, _ ink: Ink, ground: Ground) {
        set(column, row, Cell(Glyph(sign), ink: ink, ground: ground))
    }

    /// Makes everything painted so far step back behind what comes next.
    mutating func quieten() {
        for row in 0..<surface.size.rows {
            for column in 0..<surface.size.columns where surface[column, row].ink != .faint {
                // Muted and not faint, which few colours show too dark to read.
                surface[column, row].ink = .muted
            }
        }
    }

    /// Copies rows of another canvas onto this one, or some of their columns.
    mutating func copy(_ other: Canvas, rows: Range<Int>, columns: Range<Int>? = nil, to area: Area) {
        let wanted = columns ?? 0..<min(area.width, other.surface.size.columns)
        for (line, row) in rows.enumerated() where line < area.height {
            for column in wanted {
                let cell = other.surface[column, row]
                let isCut = cell.width == 2 && column + 1 == wanted.upperBound
                set(area.column + column, area.row + line, isCut ? cell.emptied : cell)
            }
        }
    }

    private mutating func put(_ piece: TextLine.Piece, _ column: Int, _ row: Int, _ ground: Ground) {
        let glyph = glyphs == .unicode ? piece.glyph : Glyph(PlainLetters.plain(piece.glyph.character))
        guard piece.width == 2 else {
            set(column, row, Cell(glyph, ink: piece.ink, ground: ground))
            return
        }
        if glyphs == .ascii {
            set(column, row, Cell(glyph, ink: piece.ink, ground: ground))
            set(column + 1, row, Cell(.space, ink: piece.ink, ground: ground))
        } else if column + 1 < surface.size.columns {
            set(column, row, Cell(glyph, ink: piece.ink, ground: ground, width: 2))
            set(column + 1, row, .continuation(ink: piece.ink, ground: ground))
        }
    }

    /// Sets a cell. What it takes half of loses the other half too: half a wide letter is none, and a terminal would show
    /// it over what comes next.
    private mutating func set(_ column: Int, _ row: Int, _ cell: Cell) {
        let before = surface[column, row]
        surface[column, row] = cell
        if before.isContinuation, !cell.isContinuation {
            surface[column - 1, row] = surface[column - 1, row].emptied
        } else if before.width == 2, cell.width != 2, surface[column + 1, row].isContinuation {
            surface[column + 1, row] = surface[column + 1, row].emptied
        }
    }
}
