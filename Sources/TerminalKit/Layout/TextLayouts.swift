/// Running text broken into lines.
struct ParagraphLayout {
    let lines: [TextLine]
    /// The columns before each line: the bar of text to be read aloud.
    let indent: Int

    init(_ paragraph: Paragraph, width: Int) {
        indent = paragraph.isSpoken && width > 12 ? 2 : 0
        let text = paragraph.isSpoken ? paragraph.text.inked(.heading) : paragraph.text
        let (line, room) = (TextLine(text), width - indent)
        lines = paragraph.isInClauses ? line.clauses().flatMap { $0.wrapped(to: room) } : line.wrapped(to: room)
    }
}

/// A region's title and note: on one line, or the note below where it does not fit. A title that is longer than its line
/// goes on below: two drafts often differ in their last words only. So does a note.
struct PaneLayout {
    /// The rows of the title.
    let titleRows: Int
    /// The columns of the note.
    let noteWidth: Int
    /// Whether the note stands at the right end of the title's line.
    let noteIsBeside: Bool
    /// The note, broken into lines where it stands below the title.
    let note: [TextLine]
    /// The rows above the region's parts.
    let headerRows: Int

    /// A title that would fill the screen is cut.
    private static let mostTitleRows = 4
    /// A note leaves room for what it is about.
    private static let mostNoteRows = 2

    init(_ pane: Pane, width: Int) {
        let line = pane.note.map { TextLine($0.inked(.muted)) } ?? TextLine()
        noteWidth = line.width
        let title = TextLine(pane.title).wrapped(to: width).prefix(Self.mostTitleRows)
        titleRows = max(1, title.count)
        noteIsBeside = noteWidth > 0 && (title.last?.width ?? 0) + noteWidth + 4 <= width
        note = noteIsBeside || noteWidth == 0 ? [line] : Array(line.wrapped(to: width).prefix(Self.mostNoteRows))
        headerRows = titleRows + (noteWidth > 0 && !noteIsBeside ? note.count : 0)
    }
}

/// Names with values, aligned in one block.
struct FactsLayout {
    /// The columns of the names.
    let labelWidth: Int
    /// The columns of the widest number, at the end of which all numbers stand.
    let numberWidth: Int
    /// The values, each broken into lines.
    let values: [[TextLine]]

    init(_ facts: [Fact], width: Int) {
        let widest = facts.map { TextWidth.columns(of: $0.label) }.max() ?? 0
        labelWidth = min(widest, max(8, width / 2))
        numberWidth = facts.filter(\.isNumber).map { TextLine($0.value).width }.max() ?? 0
        let room = max(1, width - labelWidth - 2)
        values = facts.map { $0.value.isEmpty ? [TextLine()] : TextLine($0.value).wrapped(to: room) }
    }

    var rows: Int { values.reduce(0) { $0 + $1.count } }
}

/// A field's label, value, note and complaint.
struct FieldLayout {
    /// Whether the value stands below the label rather than beside it.
    let isStacked: Bool
    /// The columns before the value.
    let valueColumn: Int
    /// The lines of a text that needs more than one, or may.
    let text: LongText?
    /// What it stands for, broken into lines.
    let note: [TextLine]
    /// What is wrong, broken into lines.
    let complaint: [TextLine]

    init(_ field: TextField, width: Int) {
        let label = TextWidth.columns(of: field.label)
        isStacked = field.isLong || label + 16 > width
        let aligned = field.labelWidth + 16 > width ? label : max(label, field.labelWidth)
        valueColumn = isStacked ? 2 : aligned + 4
        let room = max(1, width - valueColumn)
        // Room for a long name on one line; what is longer goes on below, rather than out of sight.
        let isWider = !field.isMasked && TextWidth.columns(of: field.value) >= max(1, room - 2)
        text = field.isLong || isWider ? LongText(field, width: room) : nil
        note = field.note.map { TextLine($0, .muted).wrapped(to: max(1, width - 4)) } ?? []
        complaint = field.complaint.map { TextLine($0, .danger).wrapped(to: max(1, width - 4)) } ?? []
    }

    var rows: Int { (isStacked ? 1 : 0) + valueRows + note.count + complaint.count }

    /// The rows of the value.
    var valueRows: Int { text?.lines.count ?? 1 }
}

/// A text of several lines as far as it is in view: around the caret, the end of it where there is none.
struct LongText {
    /// The most lines at once.
    static let most = 8
    /// The lines in view, one at least.
    let lines: [String]
    /// Where the caret stands among them.
    let caret: CellPosition

    init(_ field: TextField, width: Int) {
        var all: [String] = [""]
        var place = CellPosition(column: 0, row: 0)
        let caret = min(field.caret ?? field.value.count, field.value.count)
        for (index, character) in field.value.enumerated() {
            if index == caret {
                place = CellPosition(column: TextWidth.columns(of: all[all.count - 1]), row: all.count - 1)
            }
            if character.isNewline {
                all.append("")
                continue
            }
            let line = all[all.count - 1]
            if TextWidth.columns(of: line + String(character)) >= width {
                // Between words where there are any.
                let space = line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.endIndex
                all[all.count - 1] = String(line[..<space])
                all.append(String(line[space...]))
            }
            all[all.count - 1].append(character)
        }
        if caret == field.value.count {
            place = CellPosition(column: TextWidth.columns(of: all[all.count - 1]), row: all.count - 1)
        }
        let first = min(max(0, place.row - Self.most + 1), max(0, all.count - Self.most))
        lines = all[first..<min(all.count, first + Self.most)].map { Sanitised.line($0) }
        self.caret = CellPosition(column: place.column, row: place.row - first)
    }
}
