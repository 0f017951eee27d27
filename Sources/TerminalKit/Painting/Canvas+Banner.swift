extension Canvas {
    mutating func paintBanner(_ banner: Banner, in area: Area, ground: Ground) {
        let caption = BannerLayout.captionLines(banner, width: area.width)
        let room = area.height - caption.count
        var rows = 1
        if let letters = BannerLayout.lettering(of: banner, width: area.width, rows: room, glyphs: glyphs) {
            for (place, line) in letters.lines.enumerated() {
                let area = area.inset(top: letters.row(ofLine: place))
                if let pixels = BlockLetters.pixels(of: line) {
                    // What is drawn on a mirrored screen is turned round with it; letters must not be.
                    let pixels = order.isMirrored ? pixels.map { $0.reversed() } : pixels
                    paint(pixels, banner, size: letters.size, in: area, ground: ground)
                }
            }
            rows = letters.rows
        } else {
            write(banner.text, banner.ink, in: area, ground: ground, alignment: banner.alignment)
        }
        paintLines(caption, in: area.inset(top: rows), ground, alignment: banner.alignment)
    }

    private mutating func paint(_ pixels: [[Bool]], _ banner: Banner, size: Int, in area: Area, ground: Ground) {
        let columns = BannerLayout.columns(pixels[0].count, size)
        let offset: Int
        switch banner.alignment {
        case .leading: offset = 0
        case .centre: offset = (area.width - columns) / 2
        case .trailing: offset = area.width - columns
        }
        let scale = max(1, size / 5)
        for row in 0..<size {
            for column in 0..<columns {
                let sign: Character? =
                    size == 3
                    ? Self.halves(pixels, row: row, column: column)
                    : pixels[row / scale][column / (2 * scale)] ? (glyphs == .unicode ? "█" : "#") : nil
                if let sign {
                    set(area.column + offset + column, area.row + row, sign, banner.ink, ground: ground)
                }
            }
        }
    }

    /// Two pixels, one above the other, in one cell.
    private static func halves(_ pixels: [[Bool]], row: Int, column: Int) -> Character? {
        let upper = pixels[row * 2][column]
        let lower = row * 2 + 1 < pixels.count && pixels[row * 2 + 1][column]
        switch (upper, lower) {
        case (true, true): return "█"
        case (true, false): return "▀"
        case (false, true): return "▄"
        case (false, false): return nil
        }
    }

    mutating func paintMosaic(_ mosaic: Mosaic, in area: Area, ground: Ground) {
        let legend = MosaicLayout.legend(of: mosaic, width: area.width, glyphs: glyphs)
        let room = Size(columns: area.width, rows: area.height - legend.count - (legend.isEmpty ? 0 : 1))
        let layout = MosaicLayout(mosaic, size: room)
        let left = area.column + (area.width - layout.size.columns) / 2
        for (cell, place) in zip(mosaic.cells.dropFirst(layout.first), layout.places) {
            let kind = mosaic.kinds[cell.kind]
            let sign = glyphs == .unicode ? kind.glyph : kind.ascii
            set(left + place.column, area.row + place.row, sign, kind.ink, ground: ground)
            if layout.labelWidth > 0 {
                let words = Area(
                    column: left + place.column + 2, row: area.row + place.row, width: layout.labelWidth, height: 1)
                write(cell.label, .muted, in: words, ground: ground)
            }
        }
        if layout.left > 0 {
            let line = area.line(layout.size.rows - 1)
            paintMore(glyphs.below, layout.left, in: line, indent: left - area.column, ground)
        }
        let gap = layout.size.rows > 0 && !legend.isEmpty ? 1 : 0
        paintLines(legend, in: area.inset(top: layout.size.rows + gap), ground, alignment: .centre)
    }
}
