extension Canvas {
    /// Paints a part into an area; what does not fit is cut off, so give it what ``Measure`` says.
    mutating func paint(_ part: Node, in area: Area, ground: Ground) {
        guard !area.isEmpty else { return }
        noteSight(of: part, in: area)
        switch part.content {
        case .column(let parts): paintColumn(parts, in: area, ground: ground)
        case .row(let parts): paintRow(parts, in: area, ground: ground)
        case .pane(let pane): paintPane(pane, in: area, ground: ground)
        case .heading(let text): paintLines(TextLine(text.inked(.heading)).wrapped(to: area.width), in: area, ground)
        case .paragraph(let paragraph): paintParagraph(paragraph, in: area, ground: ground)
        case .facts(let facts): paintFacts(facts, in: area, ground: ground)
        case .list(let list): paintList(list, in: area, ground: ground)
        case .table(let table): paintTable(table, in: area, ground: ground)
        case .meters(let meters): paintMeters(meters, in: area, ground: ground)
        case .banner(let banner): paintBanner(banner, in: area, ground: ground)
        case .mosaic(let mosaic): paintMosaic(mosaic, in: area, ground: ground)
        case .poster(let poster): paintPoster(poster, in: area, ground: ground)
        case .field(let field): paintField(field, in: area, ground: ground)
        case .gap: break
        }
    }

    private mutating func noteSight(of part: Node, in area: Area) {
        guard part.layout.sight != .ordinary else { return }
        var rows = min(area.height, Measure.need(of: part, width: area.width).natural)
        if part.layout.sight == .heading, case .pane(let pane) = part.content {
            rows = min(rows, PaneLayout(pane, width: area.width).headerRows)
        }
        noteDecided(Area(column: area.column, row: area.row, width: area.width, height: rows))
    }

    /// Paints parts one below the other.
    mutating func paintColumn(_ parts: [Node], in area: Area, ground: Ground) {
        let parts = Arrangement.spaced(parts)
        paintColumn(parts, parts.map { Measure.need(of: $0, width: area.width) }, in: area, ground: ground)
    }

    /// Paints parts one below the other that have been measured, the lines between them too.
    mutating func paintColumn(_ parts: [Node], _ needs: [Need], in area: Area, ground: Ground) {
        let claims = zip(parts, needs).map { part, need in
            Shares.Claim(need: need, share: part.layout.share, priority: part.layout.priority)
        }
        let heights = Shares.rows(area.height, among: claims)
        var row = area.row
        for (part, height) in zip(parts, heights) {
            let room = min(height, area.row + area.height - row)
            paint(part, in: Area(column: area.column, row: row, width: area.width, height: room), ground: ground)
            row += height
        }
    }

    private mutating func paintRow(_ parts: [Node], in area: Area, ground: Ground) {
        guard let widths = Arrangement.widths(of: parts, in: area.width) else {
            paintColumn(parts, in: area, ground: ground)
            return
        }
        var column = area.column
        for (part, width) in zip(parts, widths) {
            paint(part, in: Area(column: column, row: area.row, width: width, height: area.height), ground: ground)
            column += width + Arrangement.gap
        }
    }

    private mutating func paintPane(_ pane: Pane, in area: Area, ground: Ground) {
        let layout = PaneLayout(pane, width: area.width)
        noteTitle(Area(column: area.column, row: area.row, width: area.width, height: layout.headerRows))
        let hasFocus = focus.map { FocusOrder(pane.parts).contains($0) } ?? false
        let ink: Ink = hasFocus ? .accent : .heading
        let title = TextLine(pane.title.inked(ink)).wrapped(to: area.width).prefix(layout.titleRows)
        paintLines(Array(title.dropLast()), in: area, ground)
        let line = area.line(layout.titleRows - 1)
        let used = title.last.map { write($0, in: line, ground: ground) } ?? 0
        let right = layout.noteIsBeside ? layout.noteWidth + 1 : 0
        rule(glyphs.line, .faint, in: line.inset(left: used > 0 ? used + 1 : 0, right: right), ground: ground)
        if layout.noteIsBeside {
            for note in layout.note { write(note, in: line, ground: ground, alignment: .trailing) }
        } else {
            for (index, note) in layout.note.enumerated() {
                write(note, in: area.inset(top: layout.titleRows).line(index), ground: ground)
            }
        }
        paintColumn(pane.parts, in: area.inset(top: layout.headerRows), ground: ground)
    }

    /// Where the cells of a column of figures stand: units below units, which is the right end on a mirrored screen too.
    func columnEnd(_ alignment: Alignment) -> Alignment {
        order.isMirrored && alignment == .trailing ? .leading : alignment
    }

    /// Paints lines one below the other, as many as fit.
    mutating func paintLines(_ lines: [TextLine], in area: Area, _ ground: Ground, alignment: Alignment = .leading) {
        for (index, line) in lines.enumerated() {
            let isOpposite = alignment == .leading && order.readsAgainstThePage(line)
            write(line, in: area.line(index), ground: ground, alignment: isOpposite ? .trailing : alignment)
        }
    }
}
