import Glibc

/// Where the cells of a mosaic stand.
struct MosaicLayout {
    /// The places of the cells, from the top left corner, in seating order; empty where there is no room at all.
    let places: [CellPosition]
    /// The first of the cells that have a place, where only a page of them has.
    private(set) var first = 0
    /// How many cells have none on this page.
    private(set) var left = 0
    /// The columns of the labels in a grid; 0 without labels.
    let labelWidth: Int
    /// The columns and rows that are taken.
    private(set) var size: Size

    /// The legend at least; at best every cell.
    static func need(of mosaic: Mosaic, width: Int) -> Need {
        let legend = legend(of: mosaic, width: width, glyphs: .unicode).count
        let full = MosaicLayout(mosaic, size: Size(columns: width, rows: 60))
        return Need(minimum: legend, natural: legend + full.size.rows + (legend > 0 && full.size.rows > 0 ? 1 : 0))
    }

    /// The kinds with their counts, broken into lines.
    static func legend(of mosaic: Mosaic, width: Int, glyphs: GlyphSet) -> [TextLine] {
        guard mosaic.showsLegend else { return [] }
        var counts = Array(repeating: 0, count: mosaic.kinds.count)
        for cell in mosaic.cells { counts[cell.kind] += 1 }
        var text = Text("")
        for (kind, count) in zip(mosaic.kinds, counts) {
            if !text.isEmpty { text += Text("   ") }
            let sign = glyphs == .unicode ? kind.glyph : kind.ascii
            text += Text("\(String(sign), kind.ink) \(kind.label, .muted) \(count)")
        }
        return TextLine(text).wrapped(to: width)
    }

    /// The arrangement in some room: the wished one, or the nearest that fits.
    init(_ mosaic: Mosaic, size: Size) {
        if mosaic.shape == .hemicycle, let seats = Self.hemicycle(mosaic.cells.count, in: size) {
            self = seats
        } else if let grid = Self.grid(mosaic, labelled: true, in: size) {
            self = grid
        } else if let grid = Self.grid(mosaic, labelled: false, in: size) {
            self = grid
        } else {
            self = Self.page(of: mosaic, in: size)
        }
    }

    /// A page of a grid, where all do not fit; its last row is for the line that says so.
    private static func page(of mosaic: Mosaic, in size: Size) -> MosaicLayout {
        let perLine = (size.columns + 1) / 2
        let count = perLine * max(0, size.rows - 1)
        guard count > 0, !mosaic.cells.isEmpty else { return MosaicLayout(places: [], labelWidth: 0) }
        let pages = (mosaic.cells.count + count - 1) / count
        let first = ((mosaic.page % pages) + pages) % pages * count
        let shown = min(count, mosaic.cells.count - first)
        var layout = MosaicLayout(
            places: (0..<shown).map { CellPosition(column: $0 % perLine * 2, row: $0 / perLine) }, labelWidth: 0)
        layout.first = first
        layout.left = mosaic.cells.count - shown
        layout.size.rows += 1
        return layout
    }

    private init(places: [CellPosition], labelWidth: Int) {
        self.places = places
        self.labelWidth = labelWidth
        let columns = places.map { $0.column + 1 + (labelWidth > 0 ? labelWidth + 1 : 0) }.max() ?? 0
        size = Size(columns: columns, rows: (places.map(\.row).max() ?? -1) + 1)
    }

    /// Half a ring on a regular grid, the smallest that holds everyone; `nil` when it does not fit, or for so few
    /// that nothing would bend.
    private static func hemicycle(_ count: Int, in size: Size) -> MosaicLayout? {
        guard count >= 12 else { return nil }
        var radius = 4
        while radius < size.rows, radius * 4 + 1 <= size.columns {
            let seats = ring(radius: radius)
            if seats.count >= count { return MosaicLayout(places: places(count, of: seats, radius), labelWidth: 0) }
            radius += 1
        }
        return nil
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
    private static func places(_ count: Int, of seats: [Seat], _ radius: Int) -> [CellPosition] {
        let taken = seats.sorted { ($1.distance, $0.angle) < ($0.distance, $1.angle) }.prefix(count)
        return taken.sorted { ($0.angle, $0.distance) < ($1.angle, $1.distance) }.map { seat in
            CellPosition(column: (radius + seat.across) * 2, row: radius - seat.up)
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
        return MosaicLayout(places: places, labelWidth: label)
    }
}
