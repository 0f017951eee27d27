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
        // A string from Swift is valid UTF-8 in one piece; only what JSON forbids has to be looked for.
        text.withUTF8 { Self.quote($0, into: &bytes) }
    }

    /// Adds UTF-8 to bytes that are JSON, as a string in quotation marks. Where the bytes have room for it, no copy is left
    /// behind: a secret may be written so.
    ///
    /// - Complexity: O(length).
    package static func quote(_ units: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var clean = 0
        for index in units.indices where mustBeEscaped(units[index]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[clean..<index]))
            escape(units[index], into: &bytes)
            clean = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[clean...]))
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

    private static func escape(_ unit: UInt8, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch unit {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(unit)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0a: bytes.append(UInt8(ascii: "n"))
        case 0x0c: bytes.append(UInt8(ascii: "f"))
        case 0x0d: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(hexadecimal(unit >> 4))
            bytes.append(hexadecimal(unit & 15))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
