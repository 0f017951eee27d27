import Language

/// The lines of a list's items, before it is known which of them are in view.
struct ListLayout {
    /// One item.
    struct Entry {
        let id: NodeID?
        let key: TextLine
        let depth: Int
        let mark: Character?
        /// The label with the state, then the notes.
        let lines: [TextLine]
        /// How many of the lines are the label's.
        let labelRows: Int
        let detail: TextLine
        /// Whether the detail stands at the right end of the first line.
        let detailIsBeside: Bool

        var height: Int { lines.count }
    }

    let entries: [Entry]
    /// The columns of the focus mark; none where nothing can have the focus.
    let markWidth: Int
    /// The columns of the keys, with the gap after them.
    let keyWidth: Int
    /// The columns of the signs before labels.
    let signWidth: Int
    /// Whether something can have the focus, or pages are turned: then fewer rows will do.
    let scrolls: Bool
    let emptyText: Message?
    /// The blank lines between two items.
    let air: Int

    init(_ list: ItemList, width: Int) {
        let canFocus = list.items.contains { $0.id != nil }
        let keys = list.items.map { TextLine($0.keyName ?? .verbatim($0.key?.name ?? ""), .key) }
        let widestKey = keys.map(\.width).max() ?? 0
        markWidth = canFocus ? 2 : 0
        keyWidth = widestKey == 0 ? 0 : widestKey + 2
        signWidth = list.items.contains { $0.mark != nil } ? 2 : 0
        scrolls = canFocus || list.page != nil
        air = list.air
        emptyText = list.items.isEmpty ? list.whenEmpty ?? Wording.nothing : nil
        let room = width - markWidth - keyWidth - signWidth
        entries = zip(list.items, keys).map { Self.entry($0, key: $1, room: room) }
    }

    /// The columns in which every entry is one line; `nil` where one of them has more than one.
    var wholeWidth: Int? {
        guard air == 0, entries.allSatisfy({ $0.height == 1 }) else { return nil }
        return entries.map { entry in
            let detail = entry.detailIsBeside ? entry.detail.width + 2 : 0
            return labelColumn(entry) + (entry.lines.first?.width ?? 0) + detail
        }.max()
    }

    /// The rows of each item, with the blank lines below it.
    var heights: [Int] {
        entries.indices.map { entries[$0].height + ($0 + 1 < entries.count ? air : 0) }
    }

    /// All lines at once, or a few with "More".
    var need: Need {
        let all = emptyText == nil ? heights.reduce(0, +) : 1
        let tallest = entries.map(\.height).max() ?? 1
        let whole = all - air * max(0, entries.count - 1)
        return Need(minimum: scrolls ? max(4, tallest + 2) : whole, natural: all)
    }

    /// The columns before the label of an entry.
    func labelColumn(_ entry: Entry) -> Int { markWidth + keyWidth + entry.depth * 2 + signWidth }

    private static func entry(_ item: Item, key: TextLine, room: Int) -> Entry {
        let depth = min(item.depth, max(0, room / 8))
        let room = max(4, room - depth * 2)
        let detail = item.detail.map { TextLine($0.inked(.muted)) } ?? TextLine()
        let isBeside = detail.width > 0 && room - detail.width - 2 >= min(14, TextLine(item.label).width)
        var label = item.label
        if let state = item.state { label += Text("  (") + state + Text(")") }
        if detail.width > 0, !isBeside, let words = item.detail { label += Text("  ") + words.inked(.muted) }
        let first = isBeside ? room - detail.width - 2 : room
        var lines = TextLine(label).wrapped(to: isBeside ? first : room)
        if lines.isEmpty { lines = [TextLine()] }
        let labelRows = lines.count
        for note in item.notes { lines += TextLine(note.inked(.muted)).wrapped(to: room) }
        return Entry(
            id: item.id, key: key, depth: depth, mark: item.mark, lines: lines, labelRows: labelRows, detail: detail,
            detailIsBeside: isBeside)
    }
}
