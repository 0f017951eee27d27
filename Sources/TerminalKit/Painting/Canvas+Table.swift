import Language

extension Canvas {
    mutating func paintTable(_ table: Table, in area: Area, ground: Ground) {
        let layout = TableLayout(table, width: area.width)
        if let flow = flow(of: table, layout, in: area) { return paintFlow(table, flow, in: area, ground: ground) }
        if layout.headerRows > 0 { paintHeader(of: table, layout, in: area.line(0), ground: ground) }
        let body = area.inset(top: layout.headerRows)
        guard !table.rows.isEmpty else {
            write(table.whenEmpty ?? Wording.nothing, .muted, in: body.inset(left: layout.markWidth), ground: ground)
            return
        }
        let heights = table.rows.indices.map(layout.height)
        let window = window(of: table, heights, rows: body.height)
        var row = 0
        if window.hasMoreAbove, table.page == nil {
            paintMore(glyphs.above, window.entries.lowerBound, in: body.line(0), indent: layout.markWidth, ground)
            row = 1
        }
        for index in window.entries {
            paintRow(index, of: table, layout, in: body.inset(top: row), ground: ground)
            row += heights[index]
        }
        let rest = heights.count - (table.page == nil ? window.entries.upperBound : window.entries.count)
        if window.hasMoreBelow || table.page != nil && rest > 0 {
            paintMore(glyphs.below, rest, in: body.line(row), indent: layout.markWidth, ground)
        }
    }

    private func window(of table: Table, _ heights: [Int], rows: Int) -> Window {
        if let page = table.page { return Window(heights: heights, rows: rows, page: page) }
        let kept =
            table.rows.firstIndex { $0.id != nil && $0.id == focus }
            ?? table.anchor.flatMap { anchor in table.rows.firstIndex { $0.id == anchor } }
        return Window(heights: heights, rows: rows, keeping: kept)
    }

    private func flow(of table: Table, _ layout: TableLayout, in area: Area) -> Flow? {
        guard !table.isWhole, table.air == 0, table.rows.count > area.height - layout.headerRows else { return nil }
        return Flow(
            count: table.rows.count, width: layout.wholeWidth,
            in: Size(columns: area.width, rows: area.height - layout.headerRows))
    }

    /// Paints a long table in several columns.
    private mutating func paintFlow(_ table: Table, _ flow: Flow, in area: Area, ground: Ground) {
        let layout = TableLayout(table, width: flow.width)
        let body = area.inset(top: layout.headerRows)
        let window = window(of: table, Array(repeating: 1, count: table.rows.count), rows: flow.capacity)
        let above = window.hasMoreAbove && table.page == nil ? 1 : 0
        for column in 0..<flow.columns where layout.headerRows > 0 && column * flow.rows < window.entries.count + above
        {
            var line = flow.place(of: column * flow.rows, in: body)
            line.row = area.row
            paintHeader(of: table, layout, in: line, ground: ground)
        }
        if above > 0 {
            let line = flow.place(of: 0, in: body)
            paintMore(glyphs.above, window.entries.lowerBound, in: line, indent: layout.markWidth, ground)
        }
        for (place, index) in window.entries.enumerated() {
            paintRow(index, of: table, layout, in: flow.place(of: place + above, in: body), ground: ground)
        }
        let rest = table.rows.count - (table.page == nil ? window.entries.upperBound : window.entries.count)
        if window.hasMoreBelow || table.page != nil && rest > 0 {
            let line = flow.place(of: min(flow.capacity - 1, window.entries.count + above), in: body)
            paintMore(glyphs.below, rest, in: line, indent: layout.markWidth, ground)
        }
    }

    private mutating func paintHeader(of table: Table, _ layout: TableLayout, in line: Area, ground: Ground) {
        var column = line.column + layout.markWidth + layout.signWidth
        for (place, width) in zip(layout.shown, layout.widths) {
            let cell = Area(column: column, row: line.row, width: width, height: line.height)
            let heading = table.columns[place]
            write(heading.title, .muted, in: cell, ground: ground, alignment: columnEnd(heading.alignment))
            column += width + TableLayout.gap
        }
    }

    /// Where a painted row begins: at its sign, else at its first word.
    private func firstCell(in line: Area) -> CellPosition {
        let columns = line.column..<(line.column + line.width)
        let first = columns.first { surface[$0, line.row].glyph != .space } ?? line.column
        return CellPosition(column: first, row: line.row)
    }

    private mutating func paintRow(
        _ index: Int, of table: Table, _ layout: TableLayout, in area: Area, ground: Ground
    ) {
        let row = table.rows[index]
        let hasFocus = row.id != nil && row.id == focus
        let ground = hasFocus ? .focus : ground
        let height = min(layout.height(index), area.height)
        guard height > 0 else { return }
        let block = Area(column: area.column, row: area.row, width: area.width, height: height)
        let start = layout.markWidth + layout.signWidth
        if hasFocus {
            fill(block, ground)
            write(String(glyphs.focusMark), .accent, in: block, ground: ground)
        }
        if let mark = row.mark {
            write(String(mark), .accent, in: block.inset(left: layout.markWidth), ground: ground)
        }
        var column = block.column + start
        for ((place, width), lines) in zip(zip(layout.shown, layout.widths), layout.cells[index]) {
            let cell = Area(column: column, row: block.row, width: width, height: height)
            paintLines(lines, in: cell, ground, alignment: columnEnd(table.columns[place].alignment))
            column += width + TableLayout.gap
        }
        if hasFocus { noteFocus(firstCell(in: block.line(0).inset(left: layout.markWidth))) }
        let below = block.inset(left: start + 2, top: layout.cellLines(index))
        paintLines(layout.overflow[index], in: below, ground)
    }
}
