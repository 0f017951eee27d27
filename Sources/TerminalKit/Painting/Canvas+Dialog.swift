extension Canvas {
    /// Paints a question in a box over the middle of an area. A title that is longer than its frame stands inside, whole;
    /// where rows are few the box does without the lower side of its frame.
    mutating func paintDialog(_ dialog: Dialog, over area: Area, scroll: Int?) -> Frame.Scroll? {
        let ground: Ground = dialog.isAlert ? .alert : .dialog
        let width = dialog.isWide ? area.width : min(68, area.width)
        let isFramed = TextLine(dialog.title).width <= width - 6
        let parts = isFramed ? dialog.parts : [Heading(dialog.title).inSight()] + dialog.parts
        let need = Measure.column(parts, width: width - 4)
        let air = area.height >= need.natural + 4 ? 1 : 0
        let isOpen = need.minimum > area.height - 2
        let height = min(area.height, max(need.natural, 1) + 2 + 2 * air)
        let box = Area(
            column: area.column + (area.width - width) / 2, row: area.row + (area.height - height) / 3, width: width,
            height: height)
        fill(box, ground)
        paintFrame(of: box, title: isFramed ? dialog.title : Text(""), isOpen: isOpen, ground: ground)
        return paintScrolling(
            parts, in: box.inset(left: 2, top: 1 + air, right: 2, bottom: isOpen ? 0 : 1 + air), ground: ground,
            scroll: scroll)
    }

    private mutating func paintFrame(of box: Area, title: Text, isOpen: Bool, ground: Ground) {
        let corners: [Character] = glyphs == .unicode ? ["╭", "╮", "╰", "╯"] : ["+", "+", "+", "+"]
        let side: Character = glyphs == .unicode ? "│" : "|"
        let ink: Ink = ground == .alert ? .danger : .accent
        let right = box.column + box.width - 1
        let bottom = box.row + box.height - 1
        rule(glyphs.line, ink, in: box.line(0), ground: ground)
        for row in box.row...max(box.row, bottom) {
            set(box.column, row, side, ink, ground: ground)
            set(right, row, side, ink, ground: ground)
        }
        set(box.column, box.row, corners[0], ink, ground: ground)
        set(right, box.row, corners[1], ink, ground: ground)
        if !isOpen {
            rule(glyphs.line, ink, in: box.line(box.height - 1), ground: ground)
            set(box.column, bottom, corners[2], ink, ground: ground)
            set(right, bottom, corners[3], ink, ground: ground)
        }
        guard !title.isEmpty else { return }
        write(Text(" ") + title.inked(.heading) + Text(" "), in: box.line(0).inset(left: 2, right: 2), ground: ground)
    }

    private mutating func write(_ text: Text, in area: Area, ground: Ground) {
        write(TextLine(text), in: area, ground: ground)
    }
}
