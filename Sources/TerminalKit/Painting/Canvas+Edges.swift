extension Canvas {
    /// The title line: name and parts at the left, what must not be overlooked and the clock at the right.
    mutating func paintTitle(_ title: TitleLine, in line: Area) {
        fill(line, .band)
        var right = TextLine()
        if let notice = title.notice {
            right = TextLine(notice.inked(.caution))
        }
        if let clock = title.clock {
            if right.width > 0 { right.append("   ", .text) }
            right.append(Sanitised.line(clock.words), .heading)
        }
        let inner = line.inset(left: 1, right: 1)
        write(right, in: inner, ground: .band, alignment: .trailing)
        let room = inner.inset(right: right.width > 0 ? right.width + 2 : 0)
        write(titleText(title, room: room.width), in: room, ground: .band)
    }

    /// Where there is too little room the name goes first, then the parts from the left: the state stays longest.
    private func titleText(_ title: TitleLine, room: Int) -> TextLine {
        let separator = Text("  \(glyphs.dot)  ", .faint)
        var pieces = [Text(title.name, .heading)] + title.parts
        while pieces.count > 1, TextLine(Self.joined(pieces, separator)).width > room { pieces.removeFirst() }
        return TextLine(Self.joined(pieces, separator))
    }

    private static func joined(_ pieces: [Text], _ separator: Text) -> Text {
        pieces.dropFirst().reduce(pieces.first ?? Text("")) { $0 + separator + $1 }
    }

    /// The key line, the most prominent first, as many as fit; help always has its place, and so has scrolling.
    mutating func paintKeys(_ keys: ActiveKeys, scroll: Frame.Scroll?, in line: Area) {
        var room = line.inset(left: 1, right: 1)
        if let scroll {
            let more = moreLine(scroll)
            write(more, in: room, ground: .page, alignment: .trailing)
            room = room.inset(right: more.width + 3)
        }
        let hints = keys.hints
        // What leads to everything else always has its place: help, and where there is room the list of all actions.
        let kept = hints.filter { ($0.prominence ?? 0) >= Self.keptProminence }.suffix(room.width < 60 ? 1 : 2)
        var left = room.width - kept.reduce(0) { $0 + hint($1).width + 3 }
        var shown: [Binding] = []
        for binding in hints where !kept.contains(binding) {
            let width = hint(binding).width + 3
            guard width <= left else { break }
            left -= width
            shown.append(binding)
        }
        shown += kept
        var column = 0
        for binding in shown {
            column += write(hint(binding), in: room.inset(left: column), ground: .page) + 3
        }
    }

    /// From here on a binding keeps its place at the end of the key line.
    private static let keptProminence = 85

    private func hint(_ binding: Binding) -> TextLine {
        let sign = binding.keys.first?.sign(glyphs) ?? .empty
        return TextLine((Text(sign, .key) + Text(" ") + Text(binding.label, .muted)).worded(in: order.language))
    }

    private func moreLine(_ scroll: Frame.Scroll) -> TextLine {
        var line = TextLine(Wording.more.worded(in: order.language), .caution)
        if scroll.offset > 0 {
            line.append(" \(glyphs.above) ", .muted)
            line.append(Key.pageUp.label.text(in: order.language), .key)
        }
        if scroll.offset < scroll.end {
            line.append(" \(glyphs.below) ", .muted)
            line.append(Key.pageDown.label.text(in: order.language), .key)
        }
        return line
    }

    /// Paints parts into an area, or, when they need more rows, the part of them that is in view.
    mutating func paintScrolling(_ parts: [Node], in area: Area, ground: Ground, scroll: Int?) -> Frame.Scroll? {
        guard !area.isEmpty else { return nil }
        let need = Measure.column(parts, width: area.width).minimum
        guard need > area.height else {
            paintColumn(parts, in: area, ground: ground)
            return nil
        }
        let size = Size(columns: area.width, rows: need)
        var page = fresh(size: size, focus: focus, ground: ground)
        page.paintColumn(Arrangement.folded(parts), in: Area(size), ground: ground)
        let end = need - area.height
        // What stands at the top stays there as long as the focus is in view without scrolling.
        let needed = page.focusCell.map { $0.row < area.height - 1 ? 0 : $0.row - area.height / 2 }
        let wished = scroll ?? needed ?? 0
        let offset = min(max(0, wished), end)
        copy(page, rows: offset..<(offset + area.height), to: area)
        // Of a page that was turned past its focus, what is in view is read next.
        if let cell = page.focusCell, (offset..<(offset + area.height)).contains(cell.row) {
            noteFocus(CellPosition(column: area.column + cell.column, row: area.row + cell.row - offset))
        }
        return Frame.Scroll(offset: offset, rows: area.height, total: need)
    }
}
