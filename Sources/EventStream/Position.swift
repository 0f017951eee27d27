/// The place of an event or a record in its sequence: contiguous, the first one is 1.
///
/// Zero (``origin``) is the place before the first one: the head of a sequence that is still empty.
public struct Position: Hashable, Comparable, Sendable {
    /// The number itself; never negative, and small enough for SQLite's signed integers.
    public let number: Int

    /// The head of an empty sequence.
    public static let origin = Position(unchecked: 0)
    /// The last place that is read from outside; those after it can still be counted.
    static let largest = Int.max / 2
    /// The place of the first event or record.
    public static let first = Position(unchecked: 1)

    @usableFromInline
    init(unchecked number: Int) {
        self.number = number
    }

    /// A position.
    ///
    /// - Parameter number: 0 for the place before the first, 1 for the first, and so on; a negative number is a mistake
    ///   of the caller.
    @inlinable
    public init(_ number: Int) {
        precondition(number >= 0, "a position is never negative")
        self.init(unchecked: number)
    }

    /// A position read from outside.
    ///
    /// - Parameter number: the number as it came; a negative one gives nil, and so does one so large that no place could
    ///   follow it.
    public init?(validating number: Int) {
        guard (0...Self.largest).contains(number) else { return nil }
        self.number = number
    }

    /// The place right after this one.
    @inlinable public var next: Position { Position(unchecked: number + 1) }

    /// The place right before this one; nil at the origin.
    public var previous: Position? { Position(validating: number - 1) }

    /// The place `count` further on.
    ///
    /// - Parameter count: how many places; may be negative as long as the result is not.
    @inlinable
    public func advanced(by count: Int) -> Position { Position(number + count) }

    /// How many places lie between this one and a later one.
    @inlinable
    public func distance(to later: Position) -> Int { later.number - number }

    /// Whether the left place comes before the right one.
    @inlinable
    public static func < (left: Position, right: Position) -> Bool { left.number < right.number }
}

extension Position: ExpressibleByIntegerLiteral {
    /// A position written as a number in the source.
    public init(integerLiteral number: Int) { self.init(number) }
}

extension Position: CustomStringConvertible {
    /// The number in decimal digits.
    public var description: String { String(number) }
}

extension Position: Codable {
    /// Reads the position as one number.
    ///
    /// - Throws: `DecodingError` when the number is negative.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let position = Position(validating: try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a position is never negative")
        }
        self = position
    }

    /// Writes the position as one number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
