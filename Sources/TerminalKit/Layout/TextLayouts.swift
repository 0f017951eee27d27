/// Running text broken into lines.
struct ParagraphLayout {
    let lines: [TextLine]
    /// The columns before each line: the bar of text to be read aloud.
    let indent: Int

    init(_ paragraph: Paragraph, width: Int) {
        indent = paragraph.isSpoken && width > 12 ? 2 : 0
        let text = paragraph.isSpoken ? paragraph.text.inked(.heading) : paragraph.text
        lines = TextLine(text).wrapped(to: width - indent)
    }
}

/// A region's title and note: on one line, or the note on a line of its own where it does not fit.
struct PaneLayout {
    /// The columns of the note.
    let noteWidth: Int
    /// Whether the note stands at the right end of the title's line.
    let noteIsBeside: Bool
    /// The rows above the region's parts.
    let headerRows: Int

    init(_ pane: Pane, width: Int) {
        noteWidth = pane.note.map { TextLine($0).width } ?? 0
        noteIsBeside = noteWidth > 0 && TextLine(pane.title).width + noteWidth + 4 <= width
        headerRows = noteWidth > 0 && !noteIsBeside ? 2 : 1
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

/// A field's label, value and complaint.
struct FieldLayout {
    /// Whether the value stands below the label rather than beside it.
    let isStacked: Bool
    /// The columns before the value.
    let valueColumn: Int
    /// What is wrong, broken into lines.
    let complaint: [TextLine]

    init(_ field: TextField, width: Int) {
        let label = TextWidth.columns(of: field.label)
        isStacked = label + 16 > width
        valueColumn = isStacked ? 2 : label + 4
        complaint = field.complaint.map { TextLine($0, .danger).wrapped(to: max(1, width - 4)) } ?? []
    }

    var rows: Int { (isStacked ? 2 : 1) + complaint.count }
}
