import Language

extension Canvas {
    /// Paints a page to be read from afar.
    mutating func paintPoster(_ poster: Poster, in area: Area, ground: Ground) {
        // Letters that join, and a mirrored screen, have no block letters for every sign.
        let magnifies = glyphs == .unicode && !order.language.isRightToLeft
        let size = Size(columns: area.width, rows: area.height)
        for place in PosterLayout(poster, size: size, glyphs: glyphs, magnifies: magnifies).places {
            let room = Area(
                column: area.column + place.area.column, row: area.row + place.area.row, width: place.area.width,
                height: min(place.area.height, area.height - place.area.row))
            switch (place.form, place.node.content) {
            case (.magnified(let factor), _): paintMagnified(place.node, by: factor, in: room, ground: ground)
            case (.bars(let bars), .meters(let meters)): paintLargeBars(meters, bars, in: room, ground: ground)
            case (.ordinary, .meters(let meters)): paintMeters(meters, in: room, ground: ground, reserves: true)
            case (.ordinary, .mosaic(let mosaic)): paintMosaic(mosaic, in: room, ground: ground, scales: true)
            case (.spaced(let air), .table(var table)):
                table.air = air
                paintTable(table, in: room, ground: ground)
            case (.ordinary, _), (.bars, _), (.spaced, _): paint(place.node, in: room, ground: ground)
            }
        }
    }

    /// Paints a part with every sign of it as a block letter: as it would stand on a small screen.
    private mutating func paintMagnified(_ part: Node, by factor: Int, in area: Area, ground: Ground) {
        let (columns, rows) = (Magnified.columns(factor), Magnified.rows(factor))
        let small = Size(columns: area.width / columns, rows: area.height / rows)
        var page = fresh(size: small, focus: nil, ground: ground)
        page.paint(part, in: Area(small), ground: ground)
        for row in 0..<small.rows {
            for column in 0..<small.columns {
                let cell = page.surface[column, row]
                guard !cell.isContinuation, let pixels = BlockLetters.sign(cell.glyph.character) else { continue }
                let place = Area(
                    column: area.column + column * columns, row: area.row + row * rows, width: columns, height: rows)
                paintPixels((pixels[0].count * factor, 5 * factor), in: place, cell.ink, ground: ground) {
                    pixels[$1 / factor][$0 / factor]
                }
            }
        }
    }
}
