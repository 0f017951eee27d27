/// How a list that is longer than its room goes on beside itself, where that is wide enough: down, then to the next column.
struct Flow: Hashable {
    /// The columns of entries, two at least.
    let columns: Int
    /// The width of each.
    let width: Int
    /// The entries of each.
    let rows: Int

    /// The columns between two columns of entries.
    static let gap = 4
    /// With fewer rows a column is no column.
    private static let fewestRows = 4
    /// In a narrow place everything stands below everything else.
    private static let fewestColumns = 60

    /// - Parameters:
    ///   - count: the entries, each on one line.
    ///   - width: the columns in which every entry is one line.
    ///   - room: the room for entries.
    /// - Returns: `nil` where all have room below one another, or no two columns have it beside one another.
    init?(count: Int, width: Int, in room: Size) {
        guard room.rows >= Self.fewestRows, room.columns >= Self.fewestColumns, count > room.rows, width > 0 else {
            return nil
        }
        let most = (room.columns + Self.gap) / (width + Self.gap)
        let columns = min(most, (count + room.rows - 1) / room.rows)
        guard columns > 1 else { return nil }
        (self.columns, rows) = (columns, room.rows)
        self.width = (room.columns - Self.gap * (columns - 1)) / columns
    }

    /// The entries that have room at once.
    var capacity: Int { columns * rows }

    /// Where an entry stands, of those in view.
    func place(of entry: Int, in area: Area) -> Area {
        let column = entry / rows
        return Area(
            column: area.column + column * (width + Self.gap), row: area.row + entry % rows, width: width, height: 1)
    }
}
