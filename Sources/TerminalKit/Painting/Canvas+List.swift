import Language

extension Canvas {
    mutating func paintList(_ list: ItemList, in area: Area, ground: Ground) {
        let layout = ListLayout(list, width: area.width)
        if layout.air > 0, layout.need.natural > area.height {
            var dense = list
            dense.air = 0
            return paintList(dense, in: area, ground: ground)
        }
        if let words = layout.emptyText {
            write(words, .muted, in: area, ground: ground)
            return
        }
        if let width = layout.wholeWidth,
            let flow = Flow(
                count: list.items.count, width: width, in: Size(columns: area.width, rows: area.height))
        {
            return paintFlow(list, flow, in: area, ground: ground)
        }
        let heights = layout.heights
        let window = window(of: list, layout, heights, rows: area.height)
        var row = 0
        if window.hasMoreAbove, list.page == nil {
            paintMore(glyphs.above, window.entries.lowerBound, in: area.line(0), indent: layout.markWidth, ground)
            row = 1
        }
        for index in window.entries {
            paintEntry(layout.entries[index], layout, in: area.inset(top: row), ground: ground)
            row += heights[index]
        }
        let below = list.page == nil ? heights.count - window.entries.upperBound : heights.count - window.entries.count
        if window.hasMoreBelow || list.page != nil && below > 0 {
            paintMore(glyphs.below, below, in: area.line(row), indent: layout.markWidth, ground)
        }
    }

    private func window(of list: ItemList, _ layout: ListLayout, _ heights: [Int], rows: Int) -> Window {
        if let page = list.page { return Window(heights: heights, rows: rows, page: page) }
        let kept = layout.entries.firstIndex { $0.id != nil && $0.id == focus } ?? index(of: list.anchor, in: layout)
        return Window(heights: heights, rows: rows, keeping: kept)
    }

    /// Paints a long list in several columns.
    private mutating func paintFlow(_ list: ItemList, _ flow: Flow, in area: Area, ground: Ground) {
        let layout = ListLayout(list, width: flow.width)
        let window = window(of: list, layout, layout.entries.map { _ in 1 }, rows: flow.capacity)
        let above = window.hasMoreAbove && list.page == nil ? 1 : 0
        if above > 0 {
            let line = flow.place(of: 0, in: area)
            paintMore(glyphs.above, window.entries.lowerBound, in: line, indent: layout.markWidth, ground)
        }
        for (place, index) in window.entries.enumerated() {
            paintEntry(layout.entries[index], layout, in: flow.place(of: place + above, in: area), ground: ground)
        }
        let rest = layout.entries.count - (list.page == nil ? window.entries.upperBound : window.entries.count)
        if window.hasMoreBelow || list.page != nil && rest > 0 {
            let line = flow.place(of: min(flow.capacity - 1, window.entries.count + above), in: area)
            paintMore(glyphs.below, rest, in: line, indent: layout.markWidth, ground)
        }
    }

    /// The line that says that a list goes on.
    mutating func paintMore(_ arrow: String, _ count: Int, in line: Area, indent: Int, _ ground: Ground) {
        let words = Wording.more(count).text(in: order.language)
        write("\(arrow) \(words)", .muted, in: line.inset(left: indent), ground: ground)
    }

    private func index(of id: NodeID?, in layout: ListLayout) -> Int? {
        id.flatMap { id in layout.entries.firstIndex { $0.id == id } }
    }

    private mutating func paintEntry(_ entry: ListLayout.Entry, _ layout: ListLayout, in area: Area, ground: Ground) {
        let hasFocus = entry.id != nil && entry.id == focus
        let ground = hasFocus ? .focus : ground
        let rows = min(entry.height, area.height)
        guard rows > 0 else { return }
        let block = Area(column: area.column, row: area.row, width: area.width, height: rows)
        if hasFocus { fill(block, ground) }
        let line = block.line(0)
        let start = layout.labelColumn(entry)
        if hasFocus {
            write(String(glyphs.focusMark), .accent, in: line, ground: ground)
            let label = entry.mark == nil ? start : start - layout.signWidth
            let first = entry.key.width > 0 ? layout.markWidth : label
            noteFocus(CellPosition(column: line.column + first, row: line.row), rows: entry.labelRows)
        }
        write(entry.key, in: line.inset(left: layout.markWidth), ground: ground)
        if let mark = entry.mark {
            write(String(mark), .accent, in: line.inset(left: start - layout.signWidth), ground: ground)
        }
        paintLines(entry.lines, in: block.inset(left: start), ground)
        if entry.detailIsBeside { write(entry.detail, in: line, ground: ground, alignment: .trailing) }
    }
}
