import Language

/// The columns of a table at some width.
struct TableLayout {
    /// The columns that are shown, by their place in the table.
    let shown: [Int]
    /// Their widths, one for one.
    let widths: [Int]
    /// The columns of the focus mark.
    let markWidth: Int
    /// The columns of the signs before rows.
    let signWidth: Int
    /// For each row, the words of each shown column, broken into lines where the column may shrink.
    let cells: [[[TextLine]]]
    /// For each row, the words of the columns that are not shown, broken into lines.
    let overflow: [[TextLine]]
    /// The rows of the titles: one, or none where there are no titles.
    let headerRows: Int
    /// The columns in which every row is one line.
    let wholeWidth: Int
    private let scrolls: Bool
    private let air: Int

    static let gap = 2

    init(_ table: Table, width: Int) {
        let canFocus = table.rows.contains { $0.id != nil }
        markWidth = canFocus ? 2 : 0
        air = table.air
        signWidth = table.rows.contains { $0.mark != nil } ? 2 : 0
        headerRows = table.columns.allSatisfy { $0.title.isEmpty } ? 0 : 1
        scrolls = !table.isWhole && (canFocus || table.page != nil)
        let room = max(1, width - markWidth - signWidth)
        // Every cell is put into glyphs once: that is most of the work.
        let lines = table.rows.map { row in row.cells.map { TextLine($0) } }
        let natural = Self.natural(table.columns, lines)
        wholeWidth = markWidth + signWidth + natural.reduce(0, +) + Self.gap * (table.columns.count - 1)
        let shown = Self.fitting(table.columns, natural, room: room)
        self.shown = shown
        let widths = Self.widths(shown, table.columns, natural, room: room)
        self.widths = widths
        cells = lines.map { row in
            zip(shown, widths).map { column, width in
                table.columns[column].share > 0 ? row[column].wrapped(to: width) : [row[column]]
            }
        }
        let hidden = table.columns.indices.filter { !shown.contains($0) }
        overflow = table.rows.map { row in Self.lines(of: row, hidden, table.columns, room: room - 2) }
    }

    /// What each column would take, were there room.
    private static func natural(_ columns: [Table.Column], _ lines: [[TextLine]]) -> [Int] {
        columns.indices.map { column in
            max(
                columns[column].minimumWidth, TextWidth.columns(of: columns[column].title),
                lines.map { $0[column].width }.max() ?? 0)
        }
    }

    /// The rows of one entry, with the blank lines below it.
    func height(_ row: Int) -> Int {
        cellLines(row) + overflow[row].count + (row + 1 < cells.count ? air : 0)
    }

    /// The rows of an entry's shown columns.
    func cellLines(_ row: Int) -> Int { max(1, cells[row].map(\.count).max() ?? 1) }

    /// Heading and all rows, or a few with "More".
    var need: Need {
        guard !cells.isEmpty else { return Need(1 + headerRows) }
        let heights = cells.indices.map(height)
        let all = headerRows + heights.reduce(0, +)
        return Need(minimum: scrolls ? headerRows + max(4, (heights.max() ?? 1) + 2) : all, natural: all)
    }

    /// Leaves out columns of the lowest priority, from the right, until the others have what they need.
    private static func fitting(_ columns: [Table.Column], _ natural: [Int], room: Int) -> [Int] {
        var shown = Array(columns.indices)
        func needed() -> Int {
            shown.reduce(gap * (shown.count - 1)) { $0 + least(columns[$1], natural[$1]) }
        }
        while shown.count > 1, needed() > room {
            let lowest = shown.map { columns[$0].priority }.min() ?? .normal
            guard let victim = shown.last(where: { columns[$0].priority == lowest }) else { break }
            shown.removeAll { $0 == victim }
        }
        return shown
    }

    /// What a column needs: all of it, or twelve columns where it may shrink.
    private static func least(_ column: Table.Column, _ natural: Int) -> Int {
        column.share > 0 ? max(column.minimumWidth, min(natural, 12)) : natural
    }

    private static func widths(_ shown: [Int], _ columns: [Table.Column], _ natural: [Int], room: Int) -> [Int] {
        var widths = shown.map { least(columns[$0], natural[$0]) }
        var left = room - gap * (shown.count - 1) - widths.reduce(0, +)
        let flexible = shown.indices.filter { columns[shown[$0]].share > 0 }
        while left > 0 {
            let hungry = flexible.filter { widths[$0] < natural[shown[$0]] }
            guard !hungry.isEmpty else { break }
            for index in hungry where left > 0 {
                widths[index] += 1
                left -= 1
            }
        }
        if left > 0, let first = flexible.first { widths[first] += left }
        if left < 0, let last = widths.indices.last { widths[last] = max(1, widths[last] + left) }
        return widths
    }

    private static func lines(
        of row: Table.Row, _ hidden: [Int], _ columns: [Table.Column], room: Int
    ) -> [TextLine] {
        var text = Text("")
        for column in hidden where !row.cells[column].isEmpty {
            if !text.isEmpty { text += Text("  ") }
            text += Text("\(columns[column].title) ", .muted) + row.cells[column]
        }
        return text.isEmpty ? [] : TextLine(text).wrapped(to: room)
    }
}
