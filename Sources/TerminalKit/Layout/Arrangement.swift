/// Where the parts of a column or a row go.
enum Arrangement {
    /// The columns between parts side by side.
    static let gap = 2
    /// The fewest columns of a part in a row that does not say otherwise.
    static let usualMinimum = 20

    /// The parts of a column with a blank line before every region and between parts of different kinds, to be left
    /// out where room is short.
    static func spaced(_ parts: [Node]) -> [Node] {
        var spaced: [Node] = []
        for part in parts {
            if let last = spaced.last, last.content != .gap && opensRegion(part) || areApart(last.content, part.content)
            {
                spaced.append(Gap().node)
            }
            spaced.append(part)
        }
        return spaced
    }

    /// The parts of a column that scrolls: ornaments left out, what is secondary behind everything else.
    static func folded(_ parts: [Node]) -> [Node] {
        parts.filter { $0.layout.priority > .secondary } + parts.filter { $0.layout.priority == .secondary }
    }

    /// The columns of a page that ends with columns side by side, each with its area, and what stands above them; `nil`
    /// where it has none, or too much stands above.
    static func apart(_ parts: [Node], in area: Area) -> (head: [Node], columns: [(parts: [Node], area: Area)])? {
        let parts = parts.filter { $0.layout.priority > .ornament }
        guard case .row(let row)? = parts.last?.content, let widths = widths(of: row, in: area.width), row.count > 1
        else { return nil }
        let head = Array(parts.dropLast())
        let above = Measure.column(head, width: area.width).minimum
        guard above <= area.height / 4 else { return nil }
        var column = area.column
        let columns = zip(row, widths).map { part, width in
            defer { column += width + gap }
            let place = Area(column: column, row: area.row + above, width: width, height: area.height - above)
            if case .column(let parts) = part.content { return (parts: parts, area: place) }
            return (parts: [part], area: place)
        }
        return (head, columns)
    }

    /// The widths of parts side by side, or `nil` when they do not fit and stand one below the other.
    static func widths(of parts: [Node], in columns: Int) -> [Int]? {
        guard parts.count > 1 else { return parts.isEmpty ? nil : [columns] }
        let minima = parts.map(minimumWidth)
        let gaps = gap * (parts.count - 1)
        guard minima.reduce(gaps, +) <= columns else { return nil }
        let shares = parts.map { $0.layout.fixedWidth == nil ? max(1, $0.layout.share) : 0 }
        return Shares.columns(columns - gaps, minima: minima, shares: shares)
    }

    /// The fewest columns in which a part makes sense.
    static func minimumWidth(_ part: Node) -> Int {
        if let fixed = part.layout.fixedWidth { return fixed }
        let own = part.layout.minimumWidth
        switch part.content {
        case .column(let parts): return max(own, parts.map(minimumWidth).max() ?? 0)
        default: return own > 0 ? own : usualMinimum
        }
    }

    /// Whether two neighbours are of kinds that need air between them; a heading belongs to what follows it.
    private static func areApart(_ above: Content, _ below: Content) -> Bool {
        switch (above, below) {
        case (.gap, _), (_, .gap), (.heading, _): false
        case (.paragraph, .paragraph), (.facts, .facts), (.field, .field), (.column, .column): false
        case (.list, .list), (.meters, .meters), (.facts, .paragraph), (.paragraph, .facts): false
        default: true
        }
    }

    private static func opensRegion(_ part: Node) -> Bool {
        switch part.content {
        case .pane: true
        case .row(let parts): parts.contains(where: opensRegion)
        case .column(let parts): parts.first.map(opensRegion) ?? false
        default: false
        }
    }
}
