extension Canvas {
    /// Paints bars to be read from afar.
    mutating func paintLargeBars(_ meters: [Meter], _ bars: LargeBars, in area: Area, ground: Ground) {
        var row = 0
        for meter in meters {
            let block = area.inset(top: row)
            paintLabel(of: meter, bars, in: block, ground: ground)
            paintFigure(of: meter, bars, in: block, ground: ground)
            let top = bars.isStacked ? bars.rowsOfOne - bars.barRows : 0
            let left = bars.isStacked ? 0 : bars.labelWidth + 2
            let bar = Area(
                column: area.column + left, row: block.row + top, width: bars.barWidth,
                height: min(bars.barRows, max(0, block.height - top)))
            for line in 0..<bar.height { paintBar(meter, in: bar.line(line), ground: ground) }
            row += bars.rowsOfOne
            if let threshold = meter.threshold {
                paintRequired(threshold, of: meter, bars, bar: bar, in: area.inset(top: row), ground: ground)
                row += bars.wordRows
            }
            row += LargeBars.gap
        }
    }

    private mutating func paintLabel(of meter: Meter, _ bars: LargeBars, in block: Area, ground: Ground) {
        let rows = bars.labels == 0 ? 1 : LetterSize.rows(bars.labels)
        let top = bars.isStacked ? 0 : (bars.rowsOfOne - rows) / 2
        let place = Area(
            column: block.column, row: block.row + top, width: bars.isStacked ? block.width : bars.labelWidth,
            height: min(rows, max(0, block.height - top)))
        if let mark = meter.mark {
            if bars.labels > 0, let shape = SeatShape(mark) {
                let size = 5 * bars.labels
                paintPixels((size, size), in: place, meter.ink, ground: ground) { shape.covers($0, $1, of: size, size) }
            } else {
                let sign = glyphs == .ascii ? meter.plainMark ?? mark : mark
                write(String(sign), meter.ink, in: place, ground: ground)
            }
        }
        let words = Sanitised.line(meter.label.words)
        writeLarge(words, size: bars.labels, .text, in: place.inset(left: bars.markWidth), ground: ground)
    }

    private mutating func paintFigure(of meter: Meter, _ bars: LargeBars, in block: Area, ground: Ground) {
        let rows = bars.figures == 0 ? 1 : LetterSize.rows(bars.figures)
        let top = bars.isStacked ? 0 : (bars.rowsOfOne - rows) / 2
        let place = Area(
            column: block.column + block.width - bars.figureWidth, row: block.row + top, width: bars.figureWidth,
            height: min(rows, max(0, block.height - top)))
        let caption = meter.caption ?? Text(String(meter.value))
        let ink = caption.spans.first.map { $0.ink == .text ? .heading : $0.ink } ?? .heading
        writeLarge(
            Sanitised.line(caption.plain), size: bars.figures, ink, in: place, ground: ground,
            alignment: columnEnd(.trailing))
    }

    /// Says what is required where the mark on the bar points to it.
    private mutating func paintRequired(
        _ threshold: Meter.Threshold, of meter: Meter, _ bars: LargeBars, bar: Area, in area: Area, ground: Ground
    ) {
        guard let column = thresholdColumn(of: meter, in: bar), !area.isEmpty else { return }
        let words = MetersLayout.words(threshold)
        let isLarge = bars.labels > 0 && (BlockLetters.width(of: words) ?? .max) * bars.labels <= area.width
        let size = isLarge ? bars.labels : 0
        let width = size == 0 ? TextWidth.columns(of: words) : (BlockLetters.width(of: words) ?? 0) * size
        let (left, right) = (area.column, area.column + area.width)
        // Behind the mark, else before it, else wherever there is room, without it.
        var start = column + 2
        if start + width > right { start = column - 1 - width }
        let isBeside = start >= left
        if !isBeside { start = max(left, right - width) }
        if isBeside { set(column, area.row, glyphs == .unicode ? "▲" : "^", .heading, ground: ground) }
        writeLarge(words, size: size, .muted, in: area.inset(left: start - left), ground: ground)
    }
}
