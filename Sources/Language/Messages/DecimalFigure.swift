/// A number that may have decimals, kept exactly in integers: `1.75` is 175 hundredths.
///
/// It is the one form in which votes by weight are read and written: weights are counted in their smallest unit, and a
/// person reads and types them with the decimal mark of the language.
public struct DecimalFigure: Hashable, Sendable {
    /// The number without its mark.
    public let digits: Int
    /// How many of the digits stand behind the mark; the last of them is not 0.
    public let decimals: Int
    /// Whether it was written with a mark, even if only zeros stand behind it.
    private let hasMark: Bool

    /// The most digits behind the mark.
    public static let mostDecimals = 6

    /// One vote.
    public static let one = DecimalFigure(1)

    /// So many units, of which one is the last of so many decimals: 175 with two decimals is 1.75.
    public init(_ units: Int, decimals: Int = 0) {
        var (digits, places) = (units, decimals)
        while places > 0, digits.isMultiple(of: 10) { (digits, places) = (digits / 10, places - 1) }
        (self.digits, self.decimals, hasMark) = (digits, places, false)
    }

    /// Reads a number in the digits of any script; `nil` for anything else.
    /// - Parameter unsure: marks that may stand between thousands: `1,750` may be more than a thousand or less than two,
    ///   and is then no number.
    public init?(_ text: some StringProtocol, unsure: [Unicode.Scalar] = []) {
        var digits = 0
        var decimals: Int?
        var sign: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if [".", ",", "\u{66B}"].contains(scalar), decimals == nil {
                (decimals, sign) = (0, scalar)
                continue
            }
            guard let digit = scalar.asciiDigit else { return nil }
            let (tens, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
            let (sum, isTooLargeNow) = tens.addingReportingOverflow(Int(digit.value - 48))
            guard !isTooLarge, !isTooLargeNow else { return nil }
            digits = sum
            decimals = decimals.map { $0 + 1 }
        }
        guard let first = text.unicodeScalars.first, first != sign, decimals != 0,
            !(decimals == 3 && sign.map(unsure.contains) == true)
        else { return nil }
        let number = DecimalFigure(digits, decimals: decimals ?? 0)
        guard number.decimals <= Self.mostDecimals else { return nil }
        (self.digits, self.decimals, hasMark) = (number.digits, number.decimals, decimals != nil)
    }

    /// The number where it was written without a mark: `83.000` may be many thousands.
    public var whole: Int? { hasMark || decimals > 0 ? nil : digits }

    /// The number in units of so many decimals; `nil` where it is too large, or has more decimals.
    public func units(of decimals: Int) -> Int? {
        guard decimals >= self.decimals else { return nil }
        var units = digits
        for _ in self.decimals..<decimals {
            let (tens, isTooLarge) = units.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            units = tens
        }
        return units
    }

    /// One, in units of so many decimals: 100 with two.
    public static func unitsOfOne(decimals: Int) -> Int { one.units(of: decimals) ?? 1 }

    /// Numbers are equal when they are the same number.
    public static func == (left: DecimalFigure, right: DecimalFigure) -> Bool {
        left.digits == right.digits && left.decimals == right.decimals
    }

    /// Hashes the number.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(digits)
        hasher.combine(decimals)
    }
}

// MARK: - Writing

extension DecimalFigure: CustomStringConvertible {
    /// The number for files and programs: `1.75`.
    public var description: String { written(with: ".") }

    /// The number for people, with the decimal mark of their language: `1,75` in French.
    public var words: Message {
        guard decimals > 0 else { return .verbatim("\(digits)") }
        let texts = WorkingLanguage.allCases.map { ($0, written(with: Self.mark(in: $0))) }
        return .own(Dictionary(uniqueKeysWithValues: texts))
    }

    /// What decides between the forms for one and for several; a number with decimals takes that for several.
    public var pluralCount: Int { decimals == 0 ? digits : 100 }

    private static func mark(in language: WorkingLanguage) -> String {
        switch language {
        case .english: "."
        case .french, .spanish: ","
        case .arabic: "\u{66B}"
        }
    }

    private func written(with mark: String) -> String {
        guard decimals > 0 else { return "\(digits)" }
        let text = "\(digits.magnitude)"
        let padded = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
        return (digits < 0 ? "-" : "") + padded.dropLast(decimals) + mark + padded.suffix(decimals)
    }
}

extension DecimalFigure: Codable {
    /// Reads a number, or its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let whole = try? container.decode(Int.self) {
            self.init(whole)
            return
        }
        let text = try (try? container.decode(Double.self)).map { "\($0)" } ?? container.decode(String.self)
        guard let number = DecimalFigure(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a number")
        }
        self = number
    }

    /// Writes a number; where more digits than a program's floating point holds, its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if decimals == 0 {
            try container.encode(digits)
        } else if digits.magnitude < 1_000_000_000_000_000, let number = Double(description) {
            try container.encode(number)
        } else {
            try container.encode(description)
        }
    }
}

extension DecimalFigure: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension DecimalFigure: Comparable {
    /// Compares the numbers, exactly.
    public static func < (left: DecimalFigure, right: DecimalFigure) -> Bool {
        // The larger number of decimals is at most six, so that 128 bits hold both.
        let (first, second) = (
            left.scaled(to: max(left.decimals, right.decimals)), right.scaled(to: max(left.decimals, right.decimals))
        )
        return (first.high, first.low) < (second.high, second.low)
    }

    private func scaled(to places: Int) -> (high: Int, low: UInt) {
        let factor = (decimals..<places).reduce(1) { product, _ in product * 10 }
        return digits.multipliedFullWidth(by: factor)
    }
}

extension Message.Interpolation {
    /// Fills in a number, with the decimal mark of the language.
    public mutating func appendInterpolation(_ figure: DecimalFigure) { appendInterpolation(figure.words) }
}
