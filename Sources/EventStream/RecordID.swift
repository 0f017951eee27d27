import Bytes

/// The name of a record or a command: 128 bits, chosen by the client before its first attempt, so that repeating the
/// attempt is recognised and gets the first answer.
public struct RecordID: Hashable, Sendable {
    /// The first eight bytes, most significant first.
    public let high: UInt64
    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// An id from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new id from the system's cryptographic randomness.
    public static func random() -> RecordID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// A new id from the given randomness; a seeded generator gives the same ids again.
    public static func random(using generator: inout some RandomNumberGenerator) -> RecordID {
        RecordID(high: generator.next(), low: generator.next())
    }

    /// An id from its sixteen bytes, most significant first; nil for any other number of bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in bytes.enumerated() {
            if index < 8 { halves.0 = halves.0 << 8 | UInt64(byte) } else { halves.1 = halves.1 << 8 | UInt64(byte) }
        }
        self.init(high: halves.0, low: halves.1)
    }

    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
    }
}

extension RecordID: LosslessStringConvertible {
    /// An id from its 32 hexadecimal digits; nil for any other text.
    public init?(_ description: String) {
        guard let bytes = Hexadecimal.bytes(description) else { return nil }
        self.init(bytes: bytes)
    }

    /// The id as 32 hexadecimal digits.
    public var description: String { Hexadecimal.string(bytes) }
}

extension RecordID: Codable {
    /// Reads the id from its 32 hexadecimal digits.
    ///
    /// - Throws: `DecodingError` when the text is anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = RecordID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "an id is 32 hexadecimal digits")
        }
        self = id
    }

    /// Writes the id as 32 hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
