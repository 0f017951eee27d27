/// How many rows parts need at some width; the painter asks before it paints.
enum Measure {
    /// The rows that a part needs.
    static func need(of part: Node, width: Int) -> Need {
        if let rows = part.layout.fixedRows { return Need(rows) }
        return switch part.content {
        case .column(let parts): column(parts, width: width)
        case .row(let parts): row(parts, width: width)
        case .pane(let pane): self.pane(pane, width: width)
        case .heading(let text): Need(TextLine(text).wrapped(to: width).count)
        case .paragraph(let paragraph): Need(ParagraphLayout(paragraph, width: width).lines.count)
        case .facts(let facts): Need(FactsLayout(facts, width: width).rows)
        case .list(let list): ListLayout(list, width: width).need
        case .table(let table): TableLayout(table, width: width).need
        case .meters(let meters): Need(MetersLayout(meters, width: width).rows)
        case .banner(let banner): BannerLayout.need(of: banner, width: width)
        case .mosaic(let mosaic): MosaicLayout.need(of: mosaic, width: width)
        case .poster(let poster): Need(PosterLayout.fewestRows(of: poster, width: width))
        case .field(let field): Need(FieldLayout(field, width: width).rows)
        case .gap: Need(minimum: 0, natural: 1)
        }
    }

    /// The rows of parts one below the other; ornaments need none.
    static func column(_ parts: [Node], width: Int) -> Need {
        let parts = Arrangement.spaced(parts)
        return total(parts, parts.map { need(of: $0, width: width) })
    }

    /// The rows of parts one below the other, each with its own.
    static func total(_ parts: [Node], _ needs: [Need]) -> Need {
        var total = Need(0)
        for (part, need) in zip(parts, needs) {
            if part.layout.priority != .ornament { total.minimum += need.minimum }
            total.natural += need.natural
        }
        return total
    }

    private static func row(_ parts: [Node], width: Int) -> Need {
        guard let widths = Arrangement.widths(of: parts, in: width) else { return column(parts, width: width) }
        let needs = zip(parts, widths).map { need(of: $0, width: $1) }
        return Need(
            minimum: needs.map(\.minimum).max() ?? 0, natural: needs.map(\.natural).max() ?? 0)
    }

    private static func pane(_ pane: Pane, width: Int) -> Need {
        let need = column(pane.parts, width: width)
        let header = PaneLayout(pane, width: width).headerRows
        return Need(minimum: need.minimum + header, natural: need.natural + header)
    }
}

/// The rows that a part needs at some width.
struct Need: Hashable {
    /// The fewest rows in which nothing is lost: lists may scroll within them.
    var minimum: Int
    /// The rows that show everything at once.
    var natural: Int

    init(minimum: Int, natural: Int) {
        self.minimum = min(minimum, natural)
        self.natural = natural
    }

    /// Exactly this many rows.
    init(_ rows: Int) { self.init(minimum: rows, natural: rows) }
}
