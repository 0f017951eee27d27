/// How room is divided among neighbours.
enum Shares {
    /// One neighbour along a column.
    struct Claim {
        var need: Need
        var share: Int
        var priority: Priority
    }

    /// Divides rows among the parts of a column: everyone's minimum, then up to what each needs, the important ones
    /// first, then the rest by shares.
    ///
    /// The sum never exceeds `rows` unless the minima do; the caller has then to scroll. Complexity: linear in parts
    /// times rows.
    static func rows(_ rows: Int, among claims: [Claim]) -> [Int] {
        var given = claims.map { $0.priority == .ornament ? 0 : $0.need.minimum }
        var left = rows - given.reduce(0, +)
        for priority in Priority.allCases.reversed() {
            left = fill(&given, claims, of: priority, from: left)
        }
        spread(left, over: &given, shares: claims.map(\.share))
        return given
    }

    /// Divides columns among the parts of a row.
    ///
    /// - Parameters:
    ///   - columns: the columns, gaps already taken off.
    ///   - minima: the fewest columns of each part.
    ///   - shares: the shares of each part in what is left; 0 for parts of fixed width.
    static func columns(_ columns: Int, minima: [Int], shares: [Int]) -> [Int] {
        let total = max(1, shares.reduce(0, +))
        var given = zip(minima, shares).map { minimum, share in max(minimum, share == 0 ? 0 : columns * share / total) }
        var excess = given.reduce(0, +) - columns
        while excess > 0,
            let widest = given.indices.filter({ given[$0] > minima[$0] }).max(by: {
                given[$0] - minima[$0] < given[$1] - minima[$1]
            })
        {
            given[widest] -= 1
            excess -= 1
        }
        spread(-excess, over: &given, shares: shares)
        return given
    }

    /// Gives rows one at a time to the parts of one priority that still need some.
    private static func fill(_ given: inout [Int], _ claims: [Claim], of priority: Priority, from rows: Int) -> Int {
        var left = rows
        var hungry = claims.indices.filter { claims[$0].priority == priority && given[$0] < claims[$0].need.natural }
        while left > 0, !hungry.isEmpty {
            for index in hungry where left > 0 {
                given[index] += 1
                left -= 1
            }
            hungry = hungry.filter { given[$0] < claims[$0].need.natural }
        }
        return left
    }

    /// Spreads what is left by shares, what cannot be divided going to the first.
    private static func spread(_ left: Int, over given: inout [Int], shares: [Int]) {
        let total = shares.reduce(0, +)
        guard left > 0, total > 0 else { return }
        var rest = left
        for index in given.indices {
            let part = left * shares[index] / total
            given[index] += part
            rest -= part
        }
        for index in given.indices where shares[index] > 0 && rest > 0 {
            given[index] += 1
            rest -= 1
        }
    }
}
