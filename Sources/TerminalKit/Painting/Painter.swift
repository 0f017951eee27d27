import Language

/// Makes cells of a scene: the one reading of the tree that people see.
public struct Painter: Sendable, Hashable {
    /// The signs that the terminal can show.
    public let glyphs: GlyphSet
    /// Who puts right-to-left text into the order of the eye.
    public let reordering: Reordering

    /// A painter.
    public init(glyphs: GlyphSet = .unicode, reordering: Reordering = .plenary) {
        self.glyphs = glyphs
        self.reordering = reordering
    }

    /// Paints a scene.
    ///
    /// Below 40×12 it paints one sentence; any size is harmless, 0×0 too. Complexity: the number of cells plus the
    /// length of all text in the scene.
    ///
    /// - Parameters:
    ///   - scene: what is to be shown.
    ///   - size: the cells there are.
    ///   - scroll: the first row in view of a page that does not fit; `nil` follows the focus.
    public func paint(_ scene: Scene, size: Size, scroll: Int? = nil) -> Frame {
        var scene = scene
        // Where only ASCII is shown there are no Arabic letters; English says more than question marks.
        if glyphs == .ascii, scene.language.isRightToLeft { scene.language = .english }
        let order = TextOrder(language: scene.language, reordering: reordering, glyphs: glyphs)
        guard Wording.isEnough(size) else {
            return order.seen(paintApology(size, order))
        }
        scene = Isolation.$isActive.withValue(order.isActive) { scene.localized() }
        var canvas = Canvas(size: size, glyphs: glyphs, focus: scene.focus, order: order)
        let whole = Area(size)
        canvas.paintTitle(scene.title, in: whole.line(0))
        let notice = StatusLayout(scene.status, width: size.columns - 2, glyphs: glyphs)
        let keyRow = whole.line(size.rows - 1)
        let statusArea = Area(
            column: 1, row: size.rows - 1 - notice.rows, width: size.columns - 2, height: notice.rows)
        canvas.paintLines(notice.lines, in: statusArea, .page)
        let air = size.rows >= 20 ? 1 : 0
        let margin = size.columns >= 60 ? 2 : 0
        let body = Area(
            column: margin, row: 1 + air, width: size.columns - 2 * margin,
            height: size.rows - 2 - notice.rows - 2 * air)
        let shown = paintBody(scene, in: body, on: &canvas, scroll: scroll)
        canvas.paintKeys(scene.keys, scroll: shown, in: keyRow)
        let status = CellPosition(column: statusArea.column, row: statusArea.row)
        let cursor = canvas.focusCell ?? (scene.hidesCursor ? status : firstCell(of: canvas.surface, in: body))
        var frame = Frame(surface: canvas.surface, cursor: inside(cursor, size), scroll: shown)
        frame.isCursorHidden = scene.hidesCursor
        return order.seen(frame)
    }

    /// The first cell of the page in which something stands: what a screen reader or a braille display says next.
    private func firstCell(of surface: Surface, in body: Area) -> CellPosition {
        let columns = body.column..<(body.column + body.width)
        let rows = body.row..<(body.row + body.height)
        // What stands in front is read before the page behind it; its frame says nothing.
        let grounds: [Set<Ground>] = [[.dialog, .alert], Set(Ground.allCases)]
        let frame = Set("╭╮╰╯│─+|-".map { Glyph($0) })
        for ground in grounds {
            for row in rows {
                for column in columns {
                    let cell = surface[column, row]
                    guard cell.glyph != .space, !cell.isContinuation, ground.contains(cell.ground) else { continue }
                    if ground.contains(.page) || !frame.contains(cell.glyph) {
                        return CellPosition(column: column, row: row)
                    }
                }
            }
        }
        return CellPosition(column: body.column, row: body.row)
    }

    private func paintBody(_ scene: Scene, in body: Area, on canvas: inout Canvas, scroll: Int?) -> Frame.Scroll? {
        guard let dialog = scene.dialog else {
            return canvas.paintScrolling(scene.body, in: body, ground: .page, scroll: scroll)
        }
        var behind = canvas.fresh(size: canvas.surface.size, focus: nil)
        _ = behind.paintScrolling(scene.body, in: body, ground: .page, scroll: nil)
        behind.quieten()
        canvas.copy(
            behind, rows: body.row..<(body.row + body.height),
            to: Area(
                column: 0, row: body.row, width: canvas.surface.size.columns, height: body.height))
        return canvas.paintDialog(dialog, over: body, scroll: scroll)
    }

    private func paintApology(_ size: Size, _ order: TextOrder) -> Frame {
        var canvas = Canvas(size: size, glyphs: glyphs, focus: nil, order: order)
        let lines = TextLine(Wording.tooSmall(size).localized(in: order.language)).wrapped(to: size.columns)
        canvas.paintLines(lines, in: Area(size), .page)
        return Frame(surface: canvas.surface, cursor: CellPosition(column: 0, row: 0), scroll: nil)
    }

    private func inside(_ position: CellPosition, _ size: Size) -> CellPosition {
        CellPosition(
            column: min(max(0, position.column), size.columns - 1), row: min(max(0, position.row), size.rows - 1))
    }
}

/// The one fixed line for notices: its mark, its sentence, on a second line where one is too short.
struct StatusLayout {
    let lines: [TextLine]
    /// Whether the sentence is longer than its rows, and says so by its end.
    let isCut: Bool

    init(_ status: StatusLine?, width: Int, glyphs: GlyphSet) {
        guard let status else {
            (lines, isCut) = ([TextLine()], false)
            return
        }
        var line = TextLine()
        line.append(Self.mark(status.kind, glyphs) + " ", Self.ink(status.kind))
        line.append(Sanitised.line(status.text.words), status.kind == .danger ? .danger : .text)
        let all = line.wrapped(to: width)
        isCut = all.count > Self.mostRows
        var kept = Array(all.prefix(Self.mostRows))
        if isCut, var last = kept.popLast() {
            last = last.truncated(to: width - 1, glyphs)
            last.append(glyphs.ellipsis, .muted)
            kept.append(last)
        }
        lines = kept
    }

    /// A page needs the other rows.
    private static let mostRows = 3

    var rows: Int { lines.count }

    private static func mark(_ kind: StatusLine.Kind, _ glyphs: GlyphSet) -> String {
        switch kind {
        case .notice: String(glyphs.dot)
        case .success: String(glyphs.tick)
        case .caution: "!"
        case .danger: String(glyphs.cross)
        }
    }

    private static func ink(_ kind: StatusLine.Kind) -> Ink {
        switch kind {
        case .notice: .muted
        case .success: .success
        case .caution: .caution
        case .danger: .danger
        }
    }
}

/// A painted scene.
public struct Frame: Sendable, Hashable {
    /// The cells.
    public let surface: Surface
    /// Where the hardware cursor stands: the first cell of what has the focus, else of the first line of the page.
    public let cursor: CellPosition
    /// Whether the hardware cursor is not to be seen.
    public var isCursorHidden = false
    /// How far the page is scrolled, when it does not fit; `nil` when it does.
    public let scroll: Scroll?

    /// How far a page that does not fit is scrolled.
    public struct Scroll: Sendable, Hashable {
        /// The first row in view.
        public let offset: Int
        /// The rows in view.
        public let rows: Int
        /// All rows.
        public let total: Int

        /// The last row that can be the first in view.
        public var end: Int { max(0, total - rows) }
    }
}
