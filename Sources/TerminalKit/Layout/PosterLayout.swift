/// Where the parts of a poster stand, and how large they are.
struct PosterLayout {
    /// A part in its place, counted from the top left corner of the poster.
    struct Place {
        let node: Node
        let area: Area
        let form: Growth.Form
    }

    /// The parts that have room.
    private(set) var places: [Place] = []

    /// The fewest columns in which what stands beside has a column of its own.
    private static let leastForTwo = 108
    /// The columns between what stands side by side.
    private static let between = 4

    /// The rows in which nothing is lost.
    static func fewestRows(of poster: Poster, width: Int) -> Int {
        let bands = bands(of: poster, size: Size(columns: width, rows: .max >> 1), glyphs: .unicode, magnifies: false)
        return bands.reduce(0) { $0 + $1.rows }
    }

    /// The parts of a poster in some room.
    init(_ poster: Poster, size: Size, glyphs: GlyphSet, magnifies: Bool) {
        var bands = Self.bands(of: poster, size: size, glyphs: glyphs, magnifies: magnifies)
        guard !bands.isEmpty, size.rows > 0 else { return }
        let gap = Self.gap(bands, rows: size.rows)
        Self.grow(&bands, in: size.rows, gap: gap)
        // Seats take whole steps: what they leave goes to the others.
        for place in bands.indices {
            guard case .mosaic(let mosaic) = bands[place].node.content else { continue }
            let room = Size(columns: bands[place].width, rows: bands[place].rows)
            let isOrnament = bands[place].node.layout.priority == .ornament
            let used = MosaicLayout.rowsUsed(by: mosaic, in: room, wholly: isOrnament)
            bands[place].settle(on: min(used, bands[place].rows))
        }
        Self.grow(&bands, in: size.rows, gap: gap)
        Self.grow(&bands, in: size.rows, gap: gap, toTheLast: true)
        Self.grow(&bands, in: size.rows, gap: gap)
        place(bands, in: size, gap: gap)
    }

    // MARK: Bands

    /// A part on its way to its size.
    private struct Band {
        enum Zone { case full, figures, beside }

        let node: Node
        let zone: Zone
        let isLargest: Bool
        let width: Int
        private(set) var steps: [Growth.Step]
        private(set) var step = 0

        init(_ node: Node, _ zone: Zone, isLargest: Bool = false, width: Int, steps: [Growth.Step]) {
            (self.node, self.zone, self.isLargest, self.width, self.steps) = (node, zone, isLargest, width, steps)
        }

        var current: Growth.Step { steps[step] }
        /// The next size.
        /// - Parameter last: also one that only fills what nothing else has taken.
        func next(last: Bool) -> Int? {
            steps.indices.first { $0 > step && (last || !steps[$0].isLast) }
        }
        var rows: Int { current.rows }
        /// How much it has, by what it is to have: first of all letters that are read from afar.
        var fill: Int {
            let fill = rows * 60 / max(1, node.layout.share)
            return current.letters == 0 && steps.last?.letters != 0 ? fill / 4 : fill
        }
        /// Whether it is a line that has its size together with others.
        var isOfRank: Bool {
            guard !isLargest, node.layout.priority != .ornament, case .banner = node.content else { return false }
            return steps.count > 1
        }
        mutating func grow(to next: Int) { step = next }
        mutating func settle(on rows: Int) { (steps, step) = ([Growth.Step(rows: rows)], 0) }
    }

    private static func bands(of poster: Poster, size: Size, glyphs: GlyphSet, magnifies: Bool) -> [Band] {
        let isWide = poster.beside != nil && size.columns >= leastForTwo
        let left = isWide ? (size.columns - between) * 11 / 20 : size.columns
        let band = { (node: Node, zone: Band.Zone, width: Int, isLargest: Bool) in
            let growth = Growth(of: node, width: width, rows: min(size.rows, 400), glyphs: glyphs, magnifies: magnifies)
            return Band(node, zone, isLargest: isLargest, width: width, steps: growth.steps)
        }
        var bands = poster.above.map { band($0, .full, size.columns, false) }
        if let largest = poster.largest {
            bands.append(band(stretching(largest).share(largestShare), .full, size.columns, true))
        }
        bands += poster.caption.map { band($0, .full, size.columns, false) }
        bands += poster.below.map { band($0, isWide ? .figures : .full, left, false) }
        if let beside = poster.beside {
            let node = beside.share(max(besideShare, beside.layout.share))
            let width = isWide ? size.columns - left - between : size.columns
            bands.append(band(node, isWide ? .beside : .full, width, false))
        }
        return bands + poster.foot.map { band($0, .full, size.columns, false) }
    }

    /// What the room wants to know may be drawn higher than wide.
    private static func stretching(_ part: Node) -> Node {
        guard case .banner(var banner) = part.content else { return part }
        banner.stretches = true
        return Node(.banner(banner), layout: part.layout)
    }

    /// What the room wants to know has several times the rows of its neighbours.
    private static let largestShare = 8
    private static let besideShare = 6

    // MARK: Rows

    /// The rows between two parts that have any; none where room is short.
    private static func gap(_ bands: [Band], rows: Int) -> Int {
        let gaps = bands.count - 1
        return gaps > 0 && rows >= 14 && total(bands, gap: 1) + gaps <= rows ? max(1, rows / 40) : 0
    }

    /// The rows of all, side by side where they are.
    private static func total(_ bands: [Band], gap: Int) -> Int {
        var rows = 0
        var figures = 0
        var beside = 0
        for band in bands where band.rows > 0 {
            switch band.zone {
            case .full: rows += band.rows + gap
            case .figures: figures += band.rows + gap
            case .beside: beside += band.rows + gap
            }
        }
        return max(0, rows + max(figures, beside) - gap)
    }

    /// Lets the parts grow, always the one that has the least of its share, while there is room and none becomes as large
    /// as the largest.
    private static func grow(_ bands: inout [Band], in rows: Int, gap: Int, toTheLast last: Bool = false) {
        var growing = Set(bands.indices.filter { bands[$0].next(last: last) != nil })
        while let place = growing.min(by: { (fill($0, bands, gap), $0) < (fill($1, bands, gap), $1) }) {
            let rank = rank(of: place, bands)
            guard let steps = next(for: rank, bands, last: last) else {
                growing.subtract(rank)
                continue
            }
            let before = bands
            for (place, step) in zip(rank, steps) { bands[place].grow(to: step) }
            if bands[place].current.letters > limit(for: place, bands) || total(bands, gap: gap) > rows {
                bands = before
                growing.subtract(rank)
            }
            // What waited for the largest may go on when it has grown.
            if bands[place].isLargest, bands[place].step > before[place].step {
                growing.formUnion(bands.indices.filter { bands[$0].next(last: last) != nil })
            }
        }
    }

    /// The lines of the same rank, which grow together: what means the same is as large everywhere on a page.
    private static func rank(of place: Int, _ bands: [Band]) -> [Int] {
        guard bands[place].isOfRank else { return [place] }
        let (zone, share) = (bands[place].zone, bands[place].node.layout.share)
        return bands.indices.filter {
            bands[$0].isOfRank && bands[$0].zone == zone && bands[$0].node.layout.share == share
        }
    }

    /// The next size that all of a rank have; `nil` where one of them has no larger one.
    private static func next(for rank: [Int], _ bands: [Band], last: Bool) -> [Int]? {
        let steps = rank.compactMap { bands[$0].next(last: last) }
        guard steps.count == rank.count else { return nil }
        guard rank.count > 1 else { return steps }
        let letters = zip(rank, steps).map { bands[$0].steps[$1].letters }.max() ?? 0
        let same = rank.compactMap { place in
            bands[place].steps.indices.first { bands[place].steps[$0].letters == letters }
        }
        return same.count == rank.count ? same : nil
    }

    /// How much of its share a part has. What stands beside the figures costs nothing as far down as they reach, and more
    /// only once nothing else grows.
    private static func fill(_ place: Int, _ bands: [Band], _ gap: Int) -> Int {
        guard bands[place].zone == .beside else { return bands[place].fill }
        let figures = bands.filter { $0.zone == .figures && $0.rows > 0 }
        let rows = figures.reduce(0) { $0 + $1.rows + gap } - gap
        return bands[place].rows < rows ? 0 : .max
    }

    /// The largest letters that a part may have: two thirds of the largest, whose language may
    /// have no large ones at all.
    private static func limit(for place: Int, _ bands: [Band]) -> Int {
        guard !bands[place].isLargest, let largest = bands.first(where: \.isLargest),
            case .banner(let told) = largest.node.content, BlockLetters.width(of: told.text.words) != nil
        else { return .max }
        let letters = largest.current.letters
        return letters > 1 ? max(1, letters * 2 / 3) : 0
    }

    // MARK: Places

    /// Puts the parts below one another, what is left as air between them, and as much above and below all.
    private mutating func place(_ bands: [Band], in size: Size, gap: Int) {
        let shown = bands.filter { $0.rows > 0 }
        let air = max(0, size.rows - Self.total(bands, gap: gap))
        let figures = shown.filter { $0.zone == .figures }
        let groups =
            shown.count { $0.zone == .full } + (figures.isEmpty && !shown.contains { $0.zone == .beside } ? 0 : 1)
        let more = groups > 0 ? air / (groups + 1) : 0
        var row = min(more, air)
        var isMiddlePlaced = false
        for band in shown {
            if band.zone == .full {
                add(band, at: CellPosition(column: 0, row: row), rows: band.rows)
                row += band.rows + gap + more
            } else if !isMiddlePlaced {
                isMiddlePlaced = true
                row += placeMiddle(shown, at: row, gap: gap, width: size.columns) + gap + more
            }
        }
    }

    /// Figures and what stands beside them, each in the middle of the rows of both. Returns the rows.
    private mutating func placeMiddle(_ shown: [Band], at row: Int, gap: Int, width: Int) -> Int {
        let figures = shown.filter { $0.zone == .figures }
        let left = figures.reduce(0) { $0 + $1.rows } + gap * max(0, figures.count - 1)
        let beside = shown.first { $0.zone == .beside }
        let rows = max(left, beside?.rows ?? 0)
        let air = (rows - left) / (figures.count + 1)
        var place = row + air
        for band in figures {
            add(band, at: CellPosition(column: 0, row: place), rows: band.rows)
            place += band.rows + gap + air
        }
        if let beside {
            let top = row + (rows - beside.rows) / 2
            add(beside, at: CellPosition(column: width - beside.width, row: top), rows: beside.rows)
        }
        return rows
    }

    private mutating func add(_ band: Band, at position: CellPosition, rows: Int) {
        let area = Area(column: position.column, row: position.row, width: band.width, height: rows)
        places.append(Place(node: band.node, area: area, form: band.current.form))
    }
}
