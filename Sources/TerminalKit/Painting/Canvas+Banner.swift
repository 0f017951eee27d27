extension Canvas {
    mutating func paintBanner(_ banner: Banner, in area: Area, ground: Ground) {
        let caption = BannerLayout.captionLines(banner, width: area.width)
        let room = area.height - caption.count
        var rows = 1
        if let letters = BannerLayout.lettering(of: banner, width: area.width, rows: room, glyphs: glyphs) {
            for (place, line) in letters.lines.enumerated() {
                let area = area.inset(top: letters.row(ofLine: place))
                writeLarge(
                    line, size: letters.scale, height: letters.height, banner.ink, in: area, ground: ground,
                    alignment: banner.alignment)
            }
            rows = letters.rows
        } else {
            let lines = BannerLayout.plainLines(banner, width: area.width).prefix(max(1, room))
            paintLines(Array(lines), in: area, ground, alignment: banner.alignment)
            rows = max(1, lines.count)
        }
        paintLines(caption, in: area.inset(top: rows), ground, alignment: banner.alignment)
    }

    /// Paints seats with their legend.
    /// - Parameter scales: whether the seats are as large as their room allows.
    mutating func paintMosaic(_ mosaic: Mosaic, in area: Area, ground: Ground, scales: Bool = false) {
        let legend = MosaicLayout.legend(of: mosaic, width: area.width, glyphs: glyphs)
        let room = MosaicLayout.room(
            for: mosaic, in: Size(columns: area.width, rows: area.height), glyphs: glyphs, scales: scales)
        let layout = MosaicLayout(mosaic, size: room, scales: scales)
        let left = area.column + (area.width - layout.size.columns) / 2
        for (cell, place) in zip(mosaic.cells.dropFirst(layout.first), layout.places) {
            let corner = Area(
                column: left + place.column, row: area.row + place.row, width: layout.pitch.columns,
                height: layout.pitch.rows)
            paintSeat(cell, mosaic.kinds[cell.kind], layout, in: corner, ground: ground)
        }
        if layout.left > 0 {
            let line = area.line(layout.size.rows - 1)
            paintMore(glyphs.below, layout.left, in: line, indent: left - area.column, ground)
        }
        let gap = layout.size.rows > 0 && !legend.isEmpty ? 1 : 0
        let below = area.inset(top: layout.size.rows + gap)
        let size = Size(columns: area.width, rows: area.height)
        if scales, let large = LargeLegend(mosaic, in: size, glyphs: glyphs) {
            paintLegend(large, in: below, ground: ground)
        } else {
            paintLines(legend, in: below, ground, alignment: .centre)
        }
    }

    private mutating func paintLegend(_ legend: LargeLegend, in area: Area, ground: Ground) {
        let left = max(0, (area.width - legend.width) / 2)
        for entry in legend.entries {
            let place = area.inset(left: left + entry.column)
            let size = 5 * legend.scale
            if let shape = SeatShape(entry.kind.glyph) {
                paintPixels((size, size), in: place, entry.kind.ink, ground: ground) {
                    shape.covers($0, $1, of: size, size)
                }
            }
            let words = place.inset(left: legend.wordsColumn)
            writeLarge(entry.words, size: legend.scale, .muted, in: words, ground: ground)
        }
    }

    /// A seat as its sign, or as its shape where it is larger; its name beside or below it.
    private mutating func paintSeat(
        _ cell: Mosaic.Cell, _ kind: Mosaic.Kind, _ layout: MosaicLayout, in corner: Area, ground: Ground
    ) {
        let seat = layout.seat
        if seat.columns > 1, let shape = SeatShape(kind.glyph), glyphs == .unicode {
            paintPixels((seat.columns, seat.rows), in: corner, kind.ink, ground: ground) {
                shape.covers($0, $1, of: seat.columns, seat.rows)
            }
        } else {
            let sign = glyphs == .unicode ? kind.glyph : kind.ascii
            let middle = CellPosition(
                column: corner.column + max(0, seat.columns - 1) / 2, row: corner.row + max(0, seat.rows - 1) / 4)
            set(middle.column, middle.row, sign, kind.ink, ground: ground)
        }
        switch layout.label {
        case .none: break
        case .beside(let width):
            let words = Area(column: corner.column + 2, row: corner.row, width: width, height: 1)
            write(cell.label, .muted, in: words, ground: ground)
        case .below(let size):
            let rows = size == 0 ? 1 : LetterSize.rows(size)
            let words = Area(
                column: corner.column, row: corner.row + layout.pitch.rows - rows - layout.airBelow,
                width: seat.columns, height: rows)
            writeLarge(cell.label, size: size, .muted, in: words, ground: ground, alignment: .centre)
        }
    }
}
