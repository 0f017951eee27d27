/// One measured number, beside what it is compared with in the same run.
struct Figure: Sendable {
    /// What was measured.
    let name: String
    /// How much, in `unit`.
    let value: Double
    /// What one unit is: "events/s", "µs", "MiB".
    let unit: String
    /// What it is compared with, and how much that is; nil for a number that stands alone.
    var baseline: (name: String, value: Double)?
    /// The least ratio to the baseline that was asked for; nil when none was.
    var goal: Double?
    /// The greatest ratio to the baseline that is still right, where less is better; nil when none was asked for.
    var limit: Double?

    /// How many times the baseline; nil without one.
    var ratio: Double? { baseline.map { value / $0.value } }

    /// Whether the goal is met and the limit kept; true when there is neither.
    var isMet: Bool {
        guard let ratio else { return true }
        return ratio >= goal ?? -.infinity && ratio <= limit ?? .infinity
    }
}

extension Figure {
    /// The figures as a table in plain text, one line each.
    static func table(_ figures: [Figure]) -> String {
        let rows = [["figure", "value", "", "baseline", "", "ratio", "goal", ""]] + figures.map(\.cells)
        let widths = (0..<8).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated()
                .map { index, cell in index == 0 || index == 2 || index == 3 ? padded(cell) : padded(cell, right: true)
                }
                .joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private var cells: [String] {
        [
            name, Figure.number(value), unit, baseline?.name ?? "", baseline.map { Figure.number($0.value) } ?? "",
            ratio.map { Figure.number($0) + "x" } ?? "", wanted, wanted.isEmpty ? "" : isMet ? "met" : "MISSED",
        ]
    }

    /// The goal or the limit as it is printed.
    private var wanted: String {
        if let goal { return ">= " + Figure.number(goal) + "x" }
        return limit.map { "<= " + Figure.number($0) + "x" } ?? ""
    }

    private static func padded(_ cell: (String, Int), right: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
        return right ? space + cell.0 : cell.0 + space
    }

    /// Whole numbers in groups of three digits; small ones with two decimals, very small ones with four.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "-" }
        if abs(value) < 100 {
            let places = abs(value) < 0.1 ? 4 : 2
            let scale = places == 4 ? 10_000 : 100
            let scaled = Int((value.magnitude * Double(scale)).rounded())
            let fraction = String(scaled % scale)
            let padding = String(repeating: "0", count: places - fraction.count)
            return "\(value < 0 ? "-" : "")\(scaled / scale).\(padding)\(fraction)"
        }
        var digits = String(Int(value.rounded()))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
            index -= 3
        }
        return digits
    }
}
