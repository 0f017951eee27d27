import Language

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
            let more = moreLine(scroll, beside: keys.hints.first, in: room.width)
            write(more, in: room, ground: .page, alignment: .trailing)
            room = room.inset(right: more.width + 3)
        }
        let hints = keys.hints
        // What leads to everything else always has its place: help, and where there is room the list of all actions.
        let kept = hints.filter { ($0.prominence ?? 0) >= Self.keptProminence }.suffix(room.width < 60 ? 1 : 2)
        var left = room.width - kept.reduce(0) { $0 + hint($1).width + Self.hintGap }
        var shown: [Binding] = []
        for binding in hints where !kept.contains(binding) {
            let width = hint(binding).width + (kept.isEmpty && shown.isEmpty ? 0 : Self.hintGap)
            guard width <= left + (kept.isEmpty ? 0 : Self.hintGap) else { continue }
            left -= width
            shown.append(binding)
        }
        shown += kept
        var column = 0
        for binding in shown {
            column += write(hint(binding), in: room.inset(left: column), ground: .page) + Self.hintGap
        }
    }

    /// From here on a binding keeps its place at the end of the key line.
    private static let keptProminence = 85

    private func hint(_ binding: Binding) -> TextLine {
        let sign = binding.keys.first?.sign(glyphs) ?? .empty
        return TextLine((Text(sign, .key) + Text(" ") + Text(binding.label, .muted)).worded(in: order.language))
    }

    /// What says that a page goes on. The most prominent key has its place before the word for it.
    private func moreLine(_ scroll: Frame.Scroll, beside first: Binding?, in width: Int) -> TextLine {
        let more = moreLine(scroll, word: Wording.more.worded(in: order.language))
        guard let first, hint(first).width + more.width + Self.hintGap + Self.helpWidth > width else { return more }
        return moreLine(scroll, word: .empty)
    }

    /// The columns that help needs at the end of the line, with the gap before it.
    private static let helpWidth = 9
    /// The columns between two hints.
    private static let hintGap = 3

    private func moreLine(_ scroll: Frame.Scroll, word: Message) -> TextLine {
        var line = TextLine(word, .caution)
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
}
