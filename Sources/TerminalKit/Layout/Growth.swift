/// How far a part of a poster can grow.
struct Growth {
    /// One of its sizes.
    struct Step: Hashable {
        /// The rows that it takes.
        let rows: Int
        /// The size of its largest letters; 0 for ordinary ones.
        var letters = 0
        /// Whether it only fills what nothing else has taken.
        var isLast = false
        /// How it is drawn.
        var form = Form.ordinary
    }

    /// How a part is drawn at a size.
    enum Form: Hashable {
        /// As on any other page, in the rows it is given.
        case ordinary
        /// The rows of a table with blank lines between them.
        case spaced(Int)
        /// Every sign of it as a block letter.
        case magnified(Int)
        /// Bars of some rows, with their words in block letters.
        case bars(LargeBars)
    }

    /// Its sizes, the smallest first; one at least.
    let steps: [Step]

    /// The sizes of a part at some width.
    /// - Parameters:
    ///   - rows: the most rows there are.
    ///   - magnifies: whether every sign can be drawn large: letters that join cannot.
    init(of part: Node, width: Int, rows: Int, glyphs: GlyphSet, magnifies: Bool) {
        var steps: [Step]
        switch part.content {
        case .banner(let banner): steps = Self.steps(of: banner, width: width, glyphs: glyphs)
        case .meters(let meters): steps = Self.steps(of: meters, width: width, rows: rows, glyphs: glyphs)
        case .mosaic:
            let least = Measure.need(of: part, width: width).minimum
            steps = (least...max(least, rows)).map { Step(rows: $0) }
        default: steps = Self.steps(of: part, width: width, rows: rows, magnifies: magnifies)
        }
        if part.layout.priority == .ornament { steps.insert(Step(rows: 0), at: 0) }
        self.steps = steps.filter { $0.rows <= rows || $0 == steps[0] }
    }

    private static func steps(of banner: Banner, width: Int, glyphs: GlyphSet) -> [Step] {
        let caption = BannerLayout.captionLines(banner, width: width).count
        let plain = BannerLayout.plainLines(banner, width: width).count
        let large = BannerLayout.letterings(of: banner, width: width, glyphs: glyphs)
        return [Step(rows: plain + caption)]
            + large.map {
                Step(rows: $0.rows + caption, letters: $0.height, isLast: $0.height > $0.scale)
            }
    }

    private static func steps(of meters: [Meter], width: Int, rows: Int, glyphs: GlyphSet) -> [Step] {
        var steps = [Step(rows: MetersLayout(meters, width: width, reserves: true).rows)]
        for scale in 1...LetterSize.largest where LetterSize.isDrawn(scale, glyphs) {
            guard let bars = LargeBars(meters, width: width, scale: scale, glyphs: glyphs), bars.rows <= rows else {
                break
            }
            steps.append(Step(rows: bars.rows, letters: bars.letters, form: .bars(bars)))
        }
        return steps
    }

    /// The fewest columns in which a table or a list is read when every sign of it is large.
    private static let fewestLargeColumns = 48
    /// The fewest rows of a table that are worth more than all of it in small letters.
    private static let fewestLargeRows = 12

    /// The most blank lines between the rows of a table: with more they fall apart.
    private static let mostAir = 2

    private static func steps(of part: Node, width: Int, rows: Int, magnifies: Bool) -> [Step] {
        let need = Measure.need(of: part, width: width)
        var steps = (need.minimum...max(need.minimum, need.natural)).map { Step(rows: $0) }
        if case .table(let table) = part.content, !table.rows.isEmpty {
            for air in 1...mostAir {
                steps.append(Step(rows: need.natural + air * (table.rows.count - 1), form: .spaced(air)))
            }
        }
        for factor in 1...LetterSize.largest where magnifies {
            let columns = width / Magnified.columns(factor)
            guard columns >= fewestLargeColumns else { break }
            // A table that turns its pages shows as many rows as there is room for.
            let whole = Measure.need(of: part, width: columns)
            let least = whole.minimum < whole.natural ? max(whole.minimum, fewestLargeRows) : whole.natural
            let large = Array(min(least, whole.natural)...whole.natural).map { $0 * Magnified.rows(factor) }
            guard let first = large.first, first <= rows else { break }
            steps.removeAll { $0.rows >= first }
            steps += large.map { Step(rows: $0, letters: factor, form: .magnified(factor)) }
        }
        return steps
    }
}

/// The cells that one sign takes where every sign is a block letter.
enum Magnified {
    static func columns(_ factor: Int) -> Int { 6 * factor }
    static func rows(_ factor: Int) -> Int { 3 * factor }
}
