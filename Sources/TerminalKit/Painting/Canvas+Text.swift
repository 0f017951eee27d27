extension Canvas {
    mutating func paintParagraph(_ paragraph: Paragraph, in area: Area, ground: Ground) {
        let layout = ParagraphLayout(paragraph, width: area.width)
        if layout.indent > 0 {
            for row in 0..<min(layout.lines.count, area.height) {
                write(glyphs == .unicode ? "┃" : "|", .accent, in: area.line(row), ground: ground)
            }
        }
        paintLines(layout.lines, in: area.inset(left: layout.indent), ground, alignment: paragraph.alignment)
    }

    mutating func paintFacts(_ facts: [Fact], in area: Area, ground: Ground) {
        let layout = FactsLayout(facts, width: area.width)
        var row = 0
        for (fact, value) in zip(facts, layout.values) {
            let line = area.line(row)
            write(
                fact.label, .muted,
                in: Area(column: area.column, row: line.row, width: layout.labelWidth, height: line.height),
                ground: ground)
            let rest = area.inset(left: layout.labelWidth + 2, top: row)
            if fact.isNumber, let number = value.first {
                let place = Area(
                    column: rest.column, row: rest.row, width: min(layout.numberWidth, rest.width), height: rest.height)
                write(number, in: place, ground: ground, alignment: columnEnd(.trailing))
            } else {
                paintLines(value, in: rest, ground)
            }
            row += value.count
        }
    }

    mutating func paintField(_ field: TextField, in area: Area, ground: Ground) {
        let layout = FieldLayout(field, width: area.width)
        let hasFocus = focus == field.id
        let label = area.line(0)
        write(field.label, hasFocus ? .heading : .muted, in: label.inset(left: 2), ground: ground)
        let place = layout.isStacked ? area.line(1).inset(left: 2) : label.inset(left: layout.valueColumn)
        if let text = layout.text {
            let area = area.inset(left: layout.valueColumn, top: layout.isStacked ? 1 : 0)
            let rows = layout.rows - (layout.isStacked ? 1 : 0)
            paintLongText(text, of: field, in: area, rows: rows, hasFocus, ground: ground)
            if hasFocus { markFocus(in: label.line(0), row: area.row + text.caret.row, ground: ground) }
        } else {
            if hasFocus { markFocus(in: label, row: place.row, ground: ground) }
            paintValue(of: field, in: place, rows: layout.rows, hasFocus: hasFocus, ground: ground)
        }
        let below = area.inset(left: 2, top: layout.valueRows + (layout.isStacked ? 1 : 0))
        paintLines(layout.note + layout.complaint, in: below, ground)
    }

    /// The mark stands on the row where one types: there is the cursor, too.
    private mutating func markFocus(in label: Area, row: Int, ground: Ground) {
        let line = Area(column: label.column, row: row, width: label.width, height: 1)
        write(String(glyphs.focusMark), .accent, in: line, ground: ground)
    }

    private mutating func paintLongText(
        _ text: LongText, of field: TextField, in area: Area, rows: Int, _ hasFocus: Bool, ground: Ground
    ) {
        for (row, words) in text.lines.enumerated() {
            let line = area.line(row)
            rule("_", .faint, in: line, ground: ground)
            if field.value.isEmpty, let hint = field.hint {
                write(hint, .muted, in: line, ground: ground)
            } else {
                write(words, hasFocus ? .accent : .text, in: line, ground: ground)
            }
        }
        guard hasFocus else { return }
        noteFocus(
            CellPosition(column: area.column + text.caret.column, row: area.row + text.caret.row),
            rows: max(1, rows))
    }

    /// A field shows the end of a value that is too long, since that is where people type.
    private mutating func paintValue(of field: TextField, in area: Area, rows: Int, hasFocus: Bool, ground: Ground) {
        let mask = glyphs == .unicode ? "•" : "*"
        let shown = field.isMasked ? String(repeating: mask, count: field.value.count) : Sanitised.line(field.value)
        // Room for a long name; a longer line would look like a ruled page.
        let width = min(area.width, max(32, area.width - 2))
        let caret = min(field.caret ?? shown.count, shown.count)
        let before = TextWidth.columns(of: shown.prefix(caret))
        var visible = shown[...]
        var dropped = 0
        while before - dropped >= width, let first = visible.first {
            dropped += TextWidth.columns(of: String(first))
            visible = visible.dropFirst()
        }
        let box = Area(column: area.column, row: area.row, width: width, height: area.height)
        // A badge typed on a mirrored screen still grows from left to right, a name in Arabic does not.
        let readsForward = !order.isMirrored || TextOrder.direction(of: TextLine(shown)) ?? shown.isEmpty
        rule("_", .faint, in: box, ground: ground)
        if shown.isEmpty, let hint = field.hint {
            write(hint, .muted, in: box, ground: ground)
        } else {
            write(
                String(visible), hasFocus ? .accent : .text, in: box, ground: ground,
                alignment: readsForward ? .leading : .trailing)
        }
        guard hasFocus else { return }
        let column = readsForward ? box.column + before - dropped : box.column + box.width - 1 - (before - dropped)
        noteFocus(CellPosition(column: column, row: area.row), rows: rows)
    }
}
