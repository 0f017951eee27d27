public import Language

/// The share of a base that a proposal must reach, as a fraction; decided in integers, never in rounded per cent.
public struct Majority: Hashable, Sendable, Codable, CustomStringConvertible {
    /// How the share is compared.
    public enum Comparator: String, Hashable, Codable, Sendable {
        case moreThan = ">"
        case atLeast = ">="
    }

    /// The numerator of the share.
    public let numerator: Int
    /// The denominator of the share.
    public let denominator: Int
    /// Strictly more, or at least.
    public let comparator: Comparator

    /// A share between nothing and everything.
    /// - Returns: `nil` unless 0 <= numerator <= denominator and denominator is between 1 and 1,000,000.
    public init?(_ comparator: Comparator, _ numerator: Int, over denominator: Int) {
        guard (1...1_000_000).contains(denominator), (0...denominator).contains(numerator) else { return nil }
        (self.comparator, self.numerator, self.denominator) = (comparator, numerator, denominator)
    }

    /// Reads `>N/D` or `>=N/D`.
    public init?(_ text: String) {
        let comparator: Comparator = text.hasPrefix(">=") ? .atLeast : .moreThan
        guard text.hasPrefix(comparator.rawValue) else { return nil }
        let parts = text.dropFirst(comparator.rawValue.count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Int(parts[0].trimmingSpaces),
            let denominator = Int(parts[1].trimmingSpaces)
        else { return nil }
        self.init(comparator, numerator, over: denominator)
    }

    /// More than half.
    public static let simple = Majority(unchecked: .moreThan, 1, 2)
    /// At least two thirds.
    public static let twoThirds = Majority(unchecked: .atLeast, 2, 3)

    private init(unchecked comparator: Comparator, _ numerator: Int, _ denominator: Int) {
        (self.comparator, self.numerator, self.denominator) = (comparator, numerator, denominator)
    }

    /// The smallest number that reaches this share of a base.
    /// - Parameter base: 0 or more.
    /// - Returns: floor(base·n/d) + 1 for "more than", ceil(base·n/d) for "at least"; `nil` when it cannot be represented.
    public func required(of base: Int) -> Int? {
        precondition(base >= 0, "a base is never negative")
        // 128 bits in between, so that no base overflows.
        let product = base.multipliedFullWidth(by: numerator)
        let (quotient, remainder) = denominator.dividingFullWidth(product)
        switch comparator {
        case .moreThan:
            let (sum, overflow) = quotient.addingReportingOverflow(1)
            return overflow ? nil : sum
        case .atLeast: return remainder == 0 ? quotient : quotient + 1
        }
    }

    /// `>1/2`, `>=2/3`.
    public var description: String { "\(comparator.rawValue)\(numerator)/\(denominator)" }

    /// `more than 1/2`, `at least 2/3`.
    public var words: Message {
        comparator == .moreThan
            ? "more than \(numerator)/\(denominator)" : "at least \(numerator)/\(denominator)"
    }

    /// Reads what `encode` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let majority = Majority(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a majority such as >=2/3")
        }
        self = majority
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Substring {
    /// The text without spaces at its ends.
    var trimmingSpaces: Substring {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
