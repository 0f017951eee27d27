extension Canvas {
    /// Paints parts into an area, or, when they need more rows, the part of them that is in view; what is about to be decided
    /// stays above it.
    mutating func paintScrolling(_ parts: [Node], in area: Area, ground: Ground, scroll: Int?) -> Frame.Scroll? {
        guard !area.isEmpty else { return nil }
        let spaced = Arrangement.spaced(parts)
        let needs = spaced.map { Measure.need(of: $0, width: area.width) }
        let need = Measure.total(spaced, needs).minimum
        guard need > area.height else {
            paintColumn(spaced, needs, in: area, ground: ground)
            return nil
        }
        if let (head, columns) = Arrangement.apart(parts, in: area) {
            paintColumn(
                head,
                in: Area(column: area.column, row: area.row, width: area.width, height: columns[0].area.row - area.row),
                ground: ground)
            return paintApart(columns, ground: ground, scroll: scroll)
        }
        let size = Size(columns: area.width, rows: need)
        var page = fresh(size: size, focus: focus, ground: ground)
        page.paintColumn(Arrangement.folded(parts), in: Area(size), ground: ground)
        let opens = focus == nil || FocusOrder(parts).first == focus
        let view = PageView(of: page, rows: area.height, scroll: scroll, opens: opens)
        var top = 0
        for part in view.kept {
            copy(
                page, rows: part.row..<(part.row + part.height), columns: part.column..<(part.column + part.width),
                to: area.inset(top: top))
            top += part.height
        }
        if view.marksGap {
            paintMore(glyphs.above, view.above, in: area.line(top), indent: 0, ground)
            top += 1
        }
        copy(page, rows: view.offset..<(view.offset + view.rows), to: area.inset(top: top))
        // Of a page that was turned past its focus, what is in view is read next.
        if let cell = page.focusCell, (view.offset..<(view.offset + view.rows)).contains(cell.row) {
            noteFocus(
                CellPosition(column: area.column + cell.column, row: area.row + top + cell.row - view.offset),
                rows: page.focusRows)
        }
        return Frame.Scroll(offset: view.offset, rows: view.rows, total: need)
    }

    /// Paints columns side by side of which some do not fit: each of these goes its own way, and one that has room stays
    /// where it is.
    private mutating func paintApart(
        _ columns: [(parts: [Node], area: Area)], ground: Ground, scroll: Int?
    ) -> Frame.Scroll? {
        let scrolls = columns.compactMap { paintScrolling($0.parts, in: $0.area, ground: ground, scroll: scroll) }
        guard let longest = scrolls.max(by: { $0.end < $1.end }) else { return nil }
        // Where the focus has led one of them is where the page is.
        let offset = min(longest.end, scrolls.map(\.offset).max() ?? 0)
        return Frame.Scroll(offset: offset, rows: longest.rows, total: longest.total)
    }
}

/// What of a page that does not fit is in view.
private struct PageView {
    /// The parts that stay above everything else because they would be out of sight, in reading order.
    private(set) var kept: [Area] = []
    /// The first row in view below them.
    private(set) var offset = 0
    /// The rows in view below them.
    private(set) var rows: Int
    /// The lines of words between what is kept and what is in view below it, which are out of sight.
    private(set) var above = 0
    /// Whether a line says so: what is kept and what follows would look like one text.
    private(set) var marksGap = false

    /// - Parameters:
    ///   - page: the whole page, painted.
    ///   - rows: the rows there are.
    ///   - scroll: the first row that is wished for; `nil` follows the focus.
    ///   - opens: whether the focus is where a page begins.
    init(of page: Canvas, rows: Int, scroll: Int?, opens: Bool) {
        self.rows = rows
        let focusRows = page.focusCell == nil ? 1 : page.focusRows
        repeat {
            self.rows = rows - kept.reduce(0) { $0 + $1.height } - (marksGap ? 1 : 0)
            offset = offset(on: page, scroll: scroll)
            let mustStay = page.decided + title(of: page, scroll: scroll, opens: opens)
            let hidden = mustStay.filter { part in !isInView(part) && !kept.contains { $0.row == part.row } }
            if let next = hidden.first(where: { $0.height <= self.rows - focusRows }) {
                kept.append(next)
            } else if scroll == nil, opens, let first = hidden.first, self.rows > focusRows {
                // What is too long to stay is at least what the page begins with.
                kept.append(
                    Area(column: first.column, row: first.row, width: first.width, height: self.rows - focusRows))
            } else if !kept.isEmpty, !marksGap, self.rows > focusRows + 1, hiddenLines(on: page) > 0 {
                // What is in focus keeps its room, and the line above it.
                marksGap = true
            } else {
                break
            }
        } while true
        kept.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        above = hiddenLines(on: page)
    }

    /// The lines with words above what is in view that nothing keeps.
    private func hiddenLines(on page: Canvas) -> Int {
        (0..<offset).count { row in
            !kept.contains { ($0.row..<($0.row + $0.height)).contains(row) }
                && page.surface.text(ofRow: row).contains { !$0.isWhitespace }
        }
    }

    /// What the page is about, unless it names that itself, as long as nobody turns it: in a window of a few lines only where the page begins.
    private func title(of page: Canvas, scroll: Int?, opens: Bool) -> [Area] {
        guard scroll == nil, page.decided.isEmpty, let title = page.title, title.row <= Self.rowsAboveTitle,
            opens || rows >= Self.rowsForTitle
        else { return [] }
        return [title]
    }

    /// A title further down is that of a part of the page.
    private static let rowsAboveTitle = 2
    private static let rowsForTitle = 8

    private func offset(on page: Canvas, scroll: Int?) -> Int {
        let end = page.surface.size.rows - rows
        let focus = page.focusCell?.row ?? 0
        let offset = min(max(0, scroll ?? wished(on: page)), end)
        // What stays above is not repeated below.
        let below = kept.filter { $0.row <= offset && $0.row + $0.height > offset }.map { $0.row + $0.height }.max()
        return min(end, max(offset, min(below ?? 0, focus)))
    }

    /// What stands at the top stays there as long as the focus is in view without scrolling.
    private func wished(on page: Canvas) -> Int {
        guard let row = page.focusCell?.row else { return 0 }
        guard row >= rows - 1 || row + page.focusRows > rows else { return 0 }
        return row - max(0, min(rows / 2, rows - page.focusRows))
    }

    private func isInView(_ part: Area) -> Bool { part.row >= offset && part.row + part.height <= offset + rows }
}
