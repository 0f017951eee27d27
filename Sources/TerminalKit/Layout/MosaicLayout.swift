import Glibc

/// Where the cells of a mosaic stand.
struct MosaicLayout {
    /// The places of the cells, from the top left corner, in seating order; empty where there is no room at all.
    let places: [CellPosition]
    /// The first of the cells that have a place, where only a page of them has.
    private(set) var first = 0
    /// How many cells have none on this page.
    private(set) var left = 0
    /// Where the names stand.
    let label: Label
    /// The columns and rows from one seat to the next.
    let pitch: Size
    /// The columns and rows that are taken.
    private(set) var size: Size

    /// Where the names of seats stand.
    enum Label: Hashable {
        /// Nowhere.
        case none
        /// Beside the seat, in some columns.
        case beside(Int)
        /// Below the seat, in letters of some size; 0 for ordinary ones.
        case below(Int)
    }

    /// The pixels of a seat: columns, and half rows.
    var seat: Size {
        guard pitch.rows > 1 else { return Size(columns: 1, rows: 2) }
        let air = max(1, pitch.columns / 8)
        let below: Int
        if case .below(let size) = label {
            below = 2 * (size == 0 ? 1 : LetterSize.rows(size)) + 2 * airBelow
        } else {
            below = 0
        }
        return Size(columns: pitch.columns - air, rows: 2 * pitch.rows - max(1, air / 2 * 2) - below)
    }

    /// The rows below the name of a seat.
    var airBelow: Int { pitch.rows >= 5 ? 1 : 0 }

    /// The legend at least; at best every cell.
    static func need(of mosaic: Mosaic, width: Int) -> Need {
        let legend = legend(of: mosaic, width: width, glyphs: .unicode).count
        let full = MosaicLayout(mosaic, size: Size(columns: width, rows: 60))
        return Need(minimum: legend, natural: legend + full.size.rows + (legend > 0 && full.size.rows > 0 ? 1 : 0))
    }

    /// The room for the seats themselves: their legend stands below.
    /// - Parameter scales: whether the legend is large where there is room.
    static func room(for mosaic: Mosaic, in size: Size, glyphs: GlyphSet, scales: Bool = false) -> Size {
        var legend = legend(of: mosaic, width: size.columns, glyphs: glyphs).count
        if scales, let large = LargeLegend(mosaic, in: size, glyphs: glyphs) { legend = large.rows }
        return Size(columns: size.columns, rows: size.rows - legend - (legend == 0 ? 0 : 1))
    }

    /// The rows that seats as large as their room allows take with their legend.
    /// - Parameter wholly: whether it has all seats or none.
    static func rowsUsed(by mosaic: Mosaic, in size: Size, wholly: Bool) -> Int {
        let room = room(for: mosaic, in: size, glyphs: .unicode, scales: true)
        let layout = MosaicLayout(mosaic, size: room, scales: true)
        if wholly, layout.left > 0 || layout.size.rows == 0 { return 0 }
        return layout.size.rows == 0 ? size.rows : layout.size.rows + size.rows - room.rows
    }

    /// The kinds with their counts, broken into lines between two of them: a sign stands before its word.
    static func legend(of mosaic: Mosaic, width: Int, glyphs: GlyphSet) -> [TextLine] {
        guard mosaic.showsLegend else { return [] }
        var counts = Array(repeating: 0, count: mosaic.kinds.count)
        for cell in mosaic.cells { counts[cell.kind] += 1 }
        var lines: [Text] = []
        for (kind, count) in zip(mosaic.kinds, counts) {
            let sign = glyphs == .unicode ? kind.glyph : kind.ascii
            let entry =
                mosaic.showsCounts
                ? Text("\(String(sign), kind.ink) \(kind.label, .muted) \(count)")
                : Text(String(sign), kind.ink) + Text(" ") + Text(kind.label, .muted)
            let together = (lines.last ?? "") + Text("   ") + entry
            if lines.isEmpty || TextLine(together).width > width {
                lines.append(entry)
            } else {
                lines[lines.count - 1] = together
            }
        }
        return lines.flatMap { TextLine($0).wrapped(to: width) }
    }

    /// The arrangement in some room: the wished one, or the nearest that fits.
    /// - Parameter scales: whether the seats are as large as the room allows.
    init(_ mosaic: Mosaic, size: Size, scales: Bool = false) {
        if scales, let large = Self.largest(mosaic, in: size) {
            self = large
        } else if mosaic.shape == .hemicycle, let seats = Self.hemicycle(mosaic.cells.count, in: size) {
            self = seats
        } else if let grid = Self.grid(mosaic, labelled: true, in: size) {
            self = grid
        } else if let grid = Self.grid(mosaic, labelled: false, in: size) {
            self = grid
        } else {
            self = Self.page(of: mosaic, in: size)
        }
    }

    // MARK: Seats as large as their room

    /// A hemicycle, or lines of seats where those can be twice as large; `nil` where seats have one cell at most.
    private static func largest(_ mosaic: Mosaic, in size: Size) -> MosaicLayout? {
        let count = mosaic.cells.count
        guard count > 0 else { return nil }
        let ring = mosaic.shape == .hemicycle ? smallestRing(count) : nil
        let arc = ring.map { min(size.rows / ($0.radius + 1), size.columns / (2 * (2 * $0.radius + 1))) } ?? 0
        let line = largestPitch(of: count, in: size)
        guard max(arc, line) > 1 else { return nil }
        if let ring, arc > 1, line < 2 * arc {
            let pitch = stretched(
                Size(columns: 2 * arc, rows: arc),
                toColumns: size.columns / (2 * ring.radius + 1), rows: size.rows / (ring.radius + 1))
            let places = places(count, of: ring.seats, ring.radius, pitch: pitch)
            return MosaicLayout(places: places, label: label(of: mosaic, pitch), pitch: pitch)
        }
        // Wider apart as long as the lines still fit, up to thrice as wide as high: that fills the height.
        let lines = { (columns: Int) in (count + size.columns / columns - 1) / (size.columns / columns) }
        let columns = (2 * line...min(3 * line, size.columns)).last { lines($0) * line <= size.rows } ?? 2 * line
        let perLine = size.columns / columns
        let pitch = stretched(
            Size(columns: columns, rows: line), toColumns: size.columns / perLine, rows: size.rows / lines(columns))
        let places = mosaic.cells.indices.map { index in
            CellPosition(column: index % perLine * pitch.columns, row: index / perLine * pitch.rows)
        }
        return MosaicLayout(places: places, label: label(of: mosaic, pitch), pitch: pitch)
    }

    /// A pitch with what is left, as long as seats stay about as high as they are wide.
    private static func stretched(_ pitch: Size, toColumns columns: Int, rows: Int) -> Size {
        Size(columns: min(columns, pitch.columns * 5 / 4), rows: min(rows, pitch.rows * 5 / 4))
    }

    /// The largest seats, twice as many columns as rows, that fit in lines.
    private static func largestPitch(of count: Int, in size: Size) -> Int {
        var pitch = 0
        while true {
            let perLine = size.columns / (2 * (pitch + 1))
            guard perLine > 0, (count + perLine - 1) / perLine * (pitch + 1) <= size.rows else { return pitch }
            pitch += 1
        }
    }

    /// The most seats that have their names below them.
    private static let mostNamed = 64

    private static func label(of mosaic: Mosaic, _ pitch: Size) -> Label {
        guard mosaic.cells.count <= mostNamed, pitch.rows >= 3 else { return .none }
        let names = mosaic.cells.map(\.label)
        let room = pitch.columns - max(1, pitch.columns / 8)
        guard let widest = names.map({ TextWidth.columns(of: $0) }).max(), widest > 0, widest <= room else {
            return .none
        }
        let pixels = names.map { BlockLetters.width(of: $0) }
        guard let large = pixels.compactMap(\.self).max(), !pixels.contains(nil) else { return .below(0) }
        return .below(min(room / large, pitch.rows / 6))
    }

    /// The smallest half ring that holds everyone; `nil` for so few that nothing would bend.
    private static func smallestRing(_ count: Int) -> (radius: Int, seats: [Seat])? {
        guard count >= 12 else { return nil }
        for radius in 4..<120 {
            let seats = ring(radius: radius)
            if seats.count >= count { return (radius, seats) }
        }
        return nil
    }

    /// A page of a grid, where all do not fit; its last row is for the line that says so.
    private static func page(of mosaic: Mosaic, in size: Size) -> MosaicLayout {
        let perLine = (size.columns + 1) / 2
        let count = perLine * max(0, size.rows - 1)
        guard count > 0, !mosaic.cells.isEmpty else { return MosaicLayout(places: []) }
        let pages = (mosaic.cells.count + count - 1) / count
        let first = ((mosaic.page % pages) + pages) % pages * count
        let shown = min(count, mosaic.cells.count - first)
        var layout = MosaicLayout(
            places: (0..<shown).map { CellPosition(column: $0 % perLine * 2, row: $0 / perLine) })
        layout.first = first
        layout.left = mosaic.cells.count - shown
        layout.size.rows += 1
        return layout
    }

    private init(places: [CellPosition], label: Label = .none, pitch: Size = Size(columns: 2, rows: 1)) {
        (self.places, self.label, self.pitch) = (places, label, pitch)
        let width =
            switch label {
            case .beside(let columns): 2 + columns
            case .none, .below: pitch.rows > 1 ? pitch.columns : 1
            }
        let columns = places.map { $0.column + width }.max() ?? 0
        size = Size(columns: columns, rows: (places.map(\.row).max() ?? -pitch.rows) + pitch.rows)
    }

    /// Half a ring on a regular grid, the smallest that holds everyone; `nil` when it does not fit, or for so few
    /// that nothing would bend.
    private static func hemicycle(_ count: Int, in size: Size) -> MosaicLayout? {
        guard let (radius, seats) = smallestRing(count), radius < size.rows, radius * 4 + 1 <= size.columns else {
            return nil
        }
        return MosaicLayout(places: places(count, of: seats, radius))
    }

    /// The grid points of half a ring, two columns and one row apart, since a cell is twice as high as it is wide.
    private static func ring(radius: Int) -> [Seat] {
        let inner = radius * 2 / 5
        let range = (inner * inner)...(radius * radius + radius / 2)
        return (0...radius).flatMap { up in
            (-radius...radius).map { Seat(across: $0, up: up) }.filter { range.contains($0.distance) }
        }
    }

    /// The outermost seats, from left to right by their angle.
    private static func places(
        _ count: Int, of seats: [Seat], _ radius: Int, pitch: Size = Size(columns: 2, rows: 1)
    ) -> [CellPosition] {
        let taken = seats.sorted { ($1.distance, $0.angle) < ($0.distance, $1.angle) }.prefix(count)
        return taken.sorted { ($0.angle, $0.distance) < ($1.angle, $1.distance) }.map { seat in
            CellPosition(column: (radius + seat.across) * pitch.columns, row: (radius - seat.up) * pitch.rows)
        }
    }

    private struct Seat {
        let across: Int
        let up: Int

        var distance: Int { across * across + up * up }
        /// From 0 at the left end to pi at the right.
        var angle: Double { Double.pi - atan2(Double(up), Double(across)) }
    }

    private static func grid(_ mosaic: Mosaic, labelled: Bool, in size: Size) -> MosaicLayout? {
        guard !mosaic.cells.isEmpty else { return nil }
        let label = labelled ? mosaic.cells.map { TextWidth.columns(of: $0.label) }.max() ?? 0 : 0
        let step = label > 0 ? label + 4 : 2
        let perLine = (size.columns + (label > 0 ? 2 : 1)) / step
        guard perLine > 0 else { return nil }
        let rows = (mosaic.cells.count + perLine - 1) / perLine
        guard rows <= size.rows else { return nil }
        let places = mosaic.cells.indices.map { index in
            CellPosition(column: index % perLine * step, row: index / perLine)
        }
        return MosaicLayout(places: places, label: label > 0 ? .beside(label) : .none)
    }
}
