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

    /// Where there is too little room the pieces move together, then the name goes, then the parts from the left: the state
    /// stays longest.
    private func titleText(_ title: TitleLine, room: Int) -> TextLine {
        let (wide, close) = (Text("  \(glyphs.dot)  ", .faint), Text(" \(glyphs.dot) ", .faint))
        let pieces = [Text(title.name, .heading)] + title.parts
        for first in pieces.indices {
            for separator in [wide, close] {
                let line = TextLine(Self.joined(pieces[first...], separator))
                if line.width <= room { return line }
            }
        }
        return TextLine(pieces[pieces.count - 1])
    }

    private static func joined(_ pieces: ArraySlice<Text>, _ separator: Text) -> Text {
        pieces.dropFirst().reduce(pieces.first ?? Text("")) { $0 + separator + $1 }
    }

    /// The key line, the most prominent first, as many as fit. The key of what is decided and the one that leads out always
    /// have their place, and so has scrolling; then help.
    mutating func paintKeys(_ keys: ActiveKeys, scroll: Frame.Scroll?, in line: Area) {
        var room = line.inset(left: 1, right: 1)
        let hints = keys.hints
        // What leads to everything else always has its place: help, and where there is room the list of all actions.
        let leading = hints.filter { ($0.prominence ?? 0) >= Self.keptProminence }.suffix(room.width < 60 ? 1 : 2)
        // Where there is no room for both, the way out comes first.
        let needed = [keys.wayOut, hints.first].compactMap(\.self)
        if let scroll {
            let more = moreLine(scroll, beside: needed + leading.suffix(1), in: room.width)
            write(more, in: room, ground: .page, alignment: .trailing)
            room = room.inset(right: more.width + Self.hintGap)
        }
        var left = room.width + Self.hintGap
        var shown: [Binding] = []
        for binding in needed + leading.reversed() + hints where !shown.contains(binding) {
            let width = hint(binding).width + Self.hintGap
            guard width <= left else { continue }
            left -= width
            shown.append(binding)
        }
        var column = 0
        for binding in hints where shown.contains(binding) {
            column += write(hint(binding), in: room.inset(left: column), ground: .page) + Self.hintGap
        }
    }

    /// From here on a binding keeps its place at the end of the key line.
    private static let keptProminence = 85

    private func hint(_ binding: Binding) -> TextLine {
        let sign = binding.keys.first?.sign(glyphs) ?? .empty
        return TextLine((Text(sign, .key) + Text(" ") + Text(binding.label, .muted)).localized(in: order.language))
    }

    /// What says that a page goes on, in as many words as leave room for the keys that must stay beside it.
    private func moreLine(_ scroll: Frame.Scroll, beside kept: [Binding], in width: Int) -> TextLine {
        var bindings: [Binding] = []
        for binding in kept where !bindings.contains(binding) { bindings.append(binding) }
        let room = width - bindings.reduce(0) { $0 + hint($1).width + Self.hintGap }
        let lines = [
            moreLine(scroll, word: Wording.more.localized(in: order.language)), moreLine(scroll, word: .empty),
        ]
        return lines.first { $0.width <= room } ?? moreLine(scroll, word: .empty, hasKeys: false)
    }

    /// The columns between two hints.
    private static let hintGap = 3

    private func moreLine(_ scroll: Frame.Scroll, word: Message, hasKeys: Bool = true) -> TextLine {
        var line = TextLine(word, .caution)
        let directions = [
            (scroll.offset > 0, glyphs.above, Key.pageUp), (scroll.offset < scroll.end, glyphs.below, Key.pageDown),
        ]
        for (goesOn, arrow, key) in directions where goesOn {
            line.append(hasKeys ? " \(arrow) " : "\(arrow)", .muted)
            if hasKeys { line.append(key.label.text(in: order.language), .key) }
        }
        return line
    }
}
