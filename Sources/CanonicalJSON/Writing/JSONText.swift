/// Canonical JSON on its way: the pieces of a known form written one after the other, without a value tree between.
///
/// It writes what it is told; that brackets match and keys are in order is the caller's part.
public struct JSONText: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty text.
    ///
    /// - Parameter capacity: how many bytes are expected.
    public init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds JSON as it stands.
    public mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds bytes that are JSON already.
    public mutating func append(bytes more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Adds an integer in decimal digits.
    public mutating func append(_ number: some FixedWidthInteger) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits: UInt64(number.magnitude))
    }

    /// Adds a string in quotation marks; only `"`, `\` and the control characters below U+0020 are escaped, in their
    /// shortest form.
    ///
    /// - Complexity: O(length).
    public mutating func append(text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        // A string from Swift is valid UTF-8 in one piece; only what JSON forbids has to be looked for.
        text.withUTF8 { units in
            var clean = 0
            for index in units.indices where Self.mustBeEscaped(units[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[clean..<index]))
                escape(units[index])
                clean = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[clean...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(digits magnitude: UInt64) {
        // No 64-bit number has more than twenty digits.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var (first, rest) = (digits.count, magnitude)
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[first...]))
        }
    }

    private static func mustBeEscaped(_ unit: UInt8) -> Bool {
        unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\")
    }

    private mutating func escape(_ unit: UInt8) {
        switch unit {
        case UInt8(ascii: "\""): append(#"\""#)
        case UInt8(ascii: "\\"): append(#"\\"#)
        case 0x08: append(#"\b"#)
        case 0x09: append(#"\t"#)
        case 0x0a: append(#"\n"#)
        case 0x0c: append(#"\f"#)
        case 0x0d: append(#"\r"#)
        default:
            append(#"\u00"#)
            bytes.append(Self.hexadecimal(unit >> 4))
            bytes.append(Self.hexadecimal(unit & 15))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
