/// A number from a file that may have decimals, kept exactly: `1.75` is 175 hundredths.
struct DecimalFigure: Hashable {
    /// The number without its point.
    let digits: Int
    /// How many of the digits stand behind the point; the last of them is not 0.
    let decimals: Int
    /// Whether it was written with a point, even if only zeros stand behind it.
    private let hasPoint: Bool

    /// The most digits behind the point.
    static let mostDecimals = 6

    /// One vote.
    static let one = DecimalFigure(digits: 1, decimals: 0)

    /// Reads a number in the digits of any script; `nil` for anything else, and for what is not certain: `1,750` may be
    /// more than a thousand or less than two.
    /// - Parameter separator: what separates the fields of the file: where it is not the comma, the comma marks decimals,
    ///   and `1.750` is not certain either.
    init?(_ text: String, in separator: CSVSeparator = .comma) {
        var digits = 0
        var decimals: Int?
        var sign: Unicode.Scalar?
        for scalar in text.trimmed.unicodeScalars {
            if [".", ",", "\u{66B}"].contains(scalar), decimals == nil {
                (decimals, sign) = (0, scalar)
                continue
            }
            guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                return nil
            }
            let (tens, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
            let (sum, isTooLargeNow) = tens.addingReportingOverflow(Int(value))
            guard !isTooLarge, !isTooLargeNow else { return nil }
            digits = sum
            decimals = decimals.map { $0 + 1 }
        }
        guard !text.isBlank, decimals != 0, !(decimals == 3 && (sign == "," || sign == "." && separator != .comma)),
            text.trimmed.first != "."
        else {
            return nil
        }
        var places = decimals ?? 0
        while places > 0, digits.isMultiple(of: 10) { (digits, places) = (digits / 10, places - 1) }
        guard places <= Self.mostDecimals else { return nil }
        (self.digits, self.decimals, hasPoint) = (digits, places, decimals != nil)
    }

    /// The number where it was written without a point: `83.000` may be many thousands.
    var whole: Int? { hasPoint ? nil : digits }

    /// The number in units of so many decimals; `nil` where it is too large.
    func units(of decimals: Int) -> Int? {
        var units = digits
        for _ in self.decimals..<max(decimals, self.decimals) {
            let (tens, isTooLarge) = units.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            units = tens
        }
        return units
    }

    /// What the units are called: `hundredths`.
    static func unit(of decimals: Int) -> String {
        let names = ["whole votes", "tenths", "hundredths", "thousandths"]
        return decimals < names.count
            ? names[decimals] : "units of 0." + String(repeating: "0", count: decimals - 1) + "1"
    }

    /// Tells that weights with decimals are counted in small units; `nil` where they are whole.
    static func note(on decimals: Int) -> String? {
        guard decimals > 0 else { return nil }
        let one = Shown.number(DecimalFigure(digits: 1, decimals: 0).units(of: decimals) ?? 1)
        return "Weights have decimals and are counted in \(unit(of: decimals)): a weight of 1 counts as \(one)."
    }

    private init(digits: Int, decimals: Int) {
        (self.digits, self.decimals, hasPoint) = (digits, decimals, false)
    }
}
