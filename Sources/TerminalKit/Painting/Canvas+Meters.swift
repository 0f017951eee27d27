import Language

extension Canvas {
    mutating func paintMeters(_ meters: [Meter], in area: Area, ground: Ground, reserves: Bool = false) {
        let layout = MetersLayout(meters, width: area.width, reserves: reserves)
        var row = 0
        for meter in meters { row += paint(meter, layout, in: area.inset(top: row), ground: ground) }
    }

    /// Paints one bar and says how many rows it took.
    private mutating func paint(_ meter: Meter, _ layout: MetersLayout, in area: Area, ground: Ground) -> Int {
        let line = area.line(0)
        paintLabel(of: meter, in: line, width: layout.labelWidth, ground: ground)
        let caption = MetersLayout.caption(meter)
        let barLine = layout.isStacked ? area.line(1) : line
        let start = layout.isStacked ? 0 : layout.labelWidth + 2
        let bar = Area(
            column: barLine.column + start, row: barLine.row, width: min(layout.barWidth, barLine.width - start),
            height: barLine.height)
        paintBar(meter, in: bar, ground: ground)
        if layout.isStacked {
            write(caption, in: line, ground: ground, alignment: .trailing)
        } else {
            let place = Area(
                column: bar.column + layout.barWidth + 2, row: line.row, width: layout.captionWidth, height: 1)
            write(caption, in: place, ground: ground, alignment: columnEnd(.trailing))
        }
        return (layout.isStacked ? 2 : 1) + paintThreshold(of: meter, layout, bar: bar, in: area, ground: ground)
    }

    private mutating func paintLabel(of meter: Meter, in line: Area, width: Int, ground: Ground) {
        let place = Area(column: line.column, row: line.row, width: min(width, line.width), height: line.height)
        guard let mark = meter.mark else {
            write(meter.label, in: place, ground: ground)
            return
        }
        write(String(glyphs == .ascii ? meter.plainMark ?? mark : mark), meter.ink, in: place, ground: ground)
        write(meter.label, in: place.inset(left: 2), ground: ground)
    }

    /// Full blocks, one of eighths at the end, the rest a quiet line, and the mark of what is required.
    mutating func paintBar(_ meter: Meter, in bar: Area, ground: Ground) {
        guard !bar.isEmpty else { return }
        let maximum = max(1, meter.maximum)
        let value = min(max(0, meter.value), maximum)
        let eighths = bar.width * 8 * value / maximum
        rule(glyphs == .unicode ? "─" : ".", .faint, in: bar, ground: ground)
        for column in 0..<bar.width {
            let filled = min(8, max(0, eighths - column * 8))
            guard filled > 0 else { break }
            let sign: Character = glyphs == .unicode ? Self.blocks[filled - 1] : "#"
            if glyphs == .unicode || filled >= 4 {
                set(bar.column + column, bar.row, sign, meter.ink, ground: ground)
            }
        }
        if let place = thresholdColumn(of: meter, in: bar) {
            set(place, bar.row, glyphs == .unicode ? "┃" : "|", .heading, ground: ground)
        }
    }

    /// Says what is required: beside the bar, or below it, where the mark points to it. Returns the rows it took.
    private mutating func paintThreshold(
        of meter: Meter, _ layout: MetersLayout, bar: Area, in area: Area, ground: Ground
    ) -> Int {
        guard let threshold = meter.threshold, let column = thresholdColumn(of: meter, in: bar) else {
            return meter.threshold == nil || layout.thresholdIsBeside ? 0 : 1
        }
        let words = TextLine(MetersLayout.words(threshold), .muted)
        if layout.thresholdIsBeside {
            let start = bar.column - area.column + layout.barWidth + 2 + layout.captionWidth + 2
            write(words, in: area.line(0).inset(left: start), ground: ground)
            return 0
        }
        let line = area.line(bar.row - area.row + 1)
        guard !line.isEmpty else { return 1 }
        set(column, line.row, glyphs == .unicode ? "▲" : "^", .heading, ground: ground)
        let right = column + 2
        if right + words.width <= line.column + line.width {
            write(words, in: line.inset(left: right - line.column), ground: ground)
        } else {
            let room = Area(column: line.column, row: line.row, width: column - line.column - 1, height: 1)
            write(words, in: room, ground: ground, alignment: .trailing)
        }
        return 1
    }

    func thresholdColumn(of meter: Meter, in bar: Area) -> Int? {
        guard let threshold = meter.threshold, !bar.isEmpty, threshold.figure?.isEmpty != true else { return nil }
        let maximum = max(1, meter.maximum)
        let value = min(max(0, threshold.value), maximum)
        return bar.column + min(bar.width - 1, bar.width * value / maximum)
    }

    private static let blocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}
