extension Canvas {
    /// Draws pixels of half a row and one column; where only ASCII is shown, of a whole row.
    ///
    /// - Parameters:
    ///   - size: the pixels from left to right, and the half rows.
    ///   - isOn: whether a pixel is drawn.
    mutating func paintPixels(
        _ size: (columns: Int, halfRows: Int), in area: Area, _ ink: Ink, ground: Ground, isOn: (Int, Int) -> Bool
    ) {
        for row in 0..<min((size.halfRows + 1) / 2, area.height) {
            for column in 0..<min(size.columns, area.width) {
                let upper = isOn(column, row * 2)
                let lower = row * 2 + 1 < size.halfRows && isOn(column, row * 2 + 1)
                guard let sign = pixels(upper, lower) else { continue }
                set(area.column + column, area.row + row, sign, ink, ground: ground)
            }
        }
    }

    /// Two pixels, one above the other, in one cell.
    private func pixels(_ upper: Bool, _ lower: Bool) -> Character? {
        guard glyphs == .unicode else { return upper ? "#" : nil }
        switch (upper, lower) {
        case (true, true): return "█"
        case (true, false): return "▀"
        case (false, true): return "▄"
        case (false, false): return nil
        }
    }

    /// Writes words in block letters; ordinary ones where the size is 0. What is not in the alphabet is left out.
    /// - Parameters:
    ///   - size: the columns of a pixel.
    ///   - height: the half rows of a pixel; as many when left out.
    mutating func writeLarge(
        _ text: String, size: Int, height: Int? = nil, _ ink: Ink, in area: Area, ground: Ground,
        alignment: Alignment = .leading
    ) {
        guard size > 0, let pixels = BlockLetters.pixels(of: text) else {
            write(text, ink, in: area, ground: ground, alignment: alignment)
            return
        }
        // What is drawn on a mirrored screen is turned round with it; letters must not be.
        let lines = order.isMirrored ? pixels.map { $0.reversed() } : pixels
        let columns = lines[0].count * size
        let place =
            switch alignment {
            case .leading: area
            case .centre: area.inset(left: max(0, (area.width - columns) / 2))
            case .trailing: area.inset(left: max(0, area.width - columns))
            }
        let height = height ?? size
        paintPixels((columns, 5 * height), in: place, ink, ground: ground) { column, row in
            lines[row / height][column / size]
        }
    }
}
