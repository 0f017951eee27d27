/// The shape of a seat, drawn in pixels: as different from the others as its sign.
enum SeatShape {
    case disc, cross, half, square, dot, box, ring, diamond, dash

    /// The shape of a sign; `nil` for signs that have none.
    init?(_ sign: Character) {
        switch sign {
        case "●": self = .disc
        case "✕": self = .cross
        case "◐": self = .half
        case "■": self = .square
        case "·": self = .dot
        case "□": self = .box
        case "○": self = .ring
        case "◇": self = .diamond
        case "-": self = .dash
        default: return nil
        }
    }

    /// Whether a pixel belongs to the shape, drawn as large as a rectangle of pixels.
    func covers(_ column: Int, _ row: Int, of columns: Int, _ rows: Int) -> Bool {
        // Twice the distance from the middle, in pixels of a square of 2,000.
        let across = (2 * column + 1 - columns) * 1_000 / max(1, columns)
        let down = (2 * row + 1 - rows) * 1_000 / max(1, rows)
        let (right, low) = (abs(across), abs(down))
        let distance = across * across + down * down
        let edge = 2_000 / max(1, min(columns, rows))
        switch self {
        case .disc: return distance <= 1_000_000
        case .cross: return abs(right - low) < max(300, edge / 2 + 1)
        case .half: return across < 0
        case .square: return true
        case .dot: return right <= max(260, edge / 2) && low <= max(260, edge / 2)
        case .box: return right > 1_000 - edge || low > 1_000 - edge
        case .ring:
            return columns < 4 ? right + low > 400 && right + low < 1_000 : (360_000...1_000_000).contains(distance)
        case .diamond:
            // Of four pixels a diamond would be a disc: a stroke is neither.
            return columns == 4 || rows == 4 ? abs(across + down) <= 250 : right + low <= 1_000
        case .dash: return low <= max(160, edge / 2)
        }
    }
}
