/// Where the seats of a hemicycle stand, computed in integers so that every machine draws the same picture.
struct Hemicycle: Equatable {
    /// The middle of a seat, in hundredths of a seat's width, from the left and from the top.
    struct Seat: Equatable {
        let x: Int
        let y: Int
    }

    /// The seats from the left end to the right; those in one direction from the inside out.
    let seats: [Seat]
    /// The width of the whole, in hundredths of a seat's width.
    let width: Int
    /// The height of the whole, in hundredths of a seat's width.
    let height: Int

    /// Seats in concentric rows, the fewest rows that hold them.
    /// - Parameter count: how many seats, at least one.
    /// - Complexity: O(n log n).
    init(count: Int) {
        precondition(count > 0, "a hemicycle has a seat")
        let inner = Self.innerRadius(count: count, rows: Self.rows(count: count))
        let capacities = Self.capacities(rows: Self.rows(count: count), inner: inner)
        let outer = inner + (capacities.count - 1) * Self.spacing
        var placed: [(angle: Int, row: Int, seat: Seat)] = []
        for (row, number) in Self.shares(of: count, among: capacities).enumerated() {
            let radius = inner + row * Self.spacing
            for place in 0..<number {
                // Hundredths of a degree from the left end; a seat alone in its row stands in the middle.
                let angle = number == 1 ? 9_000 : 18_000 * place / (number - 1)
                let seat = Seat(
                    x: outer + Self.margin - radius * Self.cosine(angle) / Self.one,
                    y: outer + Self.margin - radius * Self.sine(angle) / Self.one)
                placed.append((angle, row, seat))
            }
        }
        seats = placed.sorted { ($0.angle, $0.row) < ($1.angle, $1.row) }.map(\.seat)
        (width, height) = (2 * (outer + Self.margin), outer + 2 * Self.margin)
    }

    private static let spacing = 100
    private static let margin = 60

    /// The fewest rows that hold the seats around a floor as deep as they are.
    private static func rows(count: Int) -> Int {
        (1...).first { capacities(rows: $0, inner: $0 * spacing).reduce(0, +) >= count } ?? 1
    }

    /// The smallest radius of the innermost row at which the rows hold the seats, so that they stand close.
    private static func innerRadius(count: Int, rows: Int) -> Int {
        stride(from: spacing / 2, to: rows * spacing, by: spacing / 10)
            .first { capacities(rows: rows, inner: $0).reduce(0, +) >= count } ?? rows * spacing
    }

    /// How many seats fit into each row: half a circle's length in seats, and one more.
    private static func capacities(rows: Int, inner: Int) -> [Int] {
        (0..<rows).map { (inner + $0 * spacing) * 355 / (113 * spacing) + 1 }
    }

    /// Shares out the seats in proportion to what fits, the largest remainders first.
    private static func shares(of count: Int, among capacities: [Int]) -> [Int] {
        let total = capacities.reduce(0, +)
        var shares = capacities.map { $0 * count / total }
        let byRemainder = capacities.indices.sorted {
            (-(capacities[$0] * count % total), $0) < (-(capacities[$1] * count % total), $1)
        }
        for row in byRemainder.prefix(count - shares.reduce(0, +)) { shares[row] += 1 }
        return shares
    }

    // MARK: Angles

    /// The unit of sines.
    private static let one = 10_000

    /// The sine of an angle in hundredths of a degree from 0 to 180, in ten-thousandths, within 17 of the true one:
    /// 4a(180-a) / (40500 - a(180-a)) (Bhaskara I, Mahabhaskariya VII, 17-19).
    static func sine(_ angle: Int) -> Int {
        let product = angle * (18_000 - angle)
        return 4 * product * one / (405_000_000 - product)
    }

    /// The cosine of an angle in hundredths of a degree from 0 to 180, in ten-thousandths.
    private static func cosine(_ angle: Int) -> Int {
        angle <= 9_000 ? sine(9_000 - angle) : -sine(angle - 9_000)
    }
}
