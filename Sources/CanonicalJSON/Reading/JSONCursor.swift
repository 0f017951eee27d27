/// Reads JSON of one known form piece by piece, without a tree: for the few forms that come by the hundred thousand.
///
/// Every step answers nil or false when it finds anything but the plainest spelling, and then stays where it was; the
/// caller falls back on ``CanonicalJSON/decode(_:from:unknownFields:knowing:)``, which knows all spellings and says what is
/// wrong.
@frozen
public struct JSONCursor {
    @usableFromInline let bytes: UnsafeRawBufferPointer

    @usableFromInline var place = 0

    /// How many bytes have been read.
    @inlinable
    public var offset: Int { place }

    /// A cursor before the first byte.
    ///
    /// - Parameter bytes: must outlive the cursor and every slice it has given.
    @inlinable
    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Whether everything has been read.
    @inlinable
    public var isAtEnd: Bool { place == bytes.count }

    /// The next byte, which stays unread; nil at the end.
    @inlinable
    public var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Reads past an exact piece of JSON.
    ///
    /// - Returns: false when something else stands there.
    @inlinable
    public mutating func skip(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - place >= count else { return false }
        let start = literal.utf8Start
        for index in 0..<count where bytes[place &+ index] != start[index] { return false }
        place &+= count
        return true
    }

    /// Reads a string of printable ASCII without escapes.
    ///
    /// - Returns: what stands between the quotation marks; nil when it is no such string.
    @inlinable
    public mutating func text() -> UnsafeRawBufferPointer? {
        guard next == UInt8(ascii: "\"") else { return nil }
        var index = place &+ 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let slice = UnsafeRawBufferPointer(rebasing: bytes[(place &+ 1)..<index])
                place = index &+ 1
                return slice
            }
            guard byte >= 0x20, byte < 0x7f, byte != UInt8(ascii: "\\") else { return nil }
            index &+= 1
        }
        return nil
    }

    /// Reads an integer in its shortest digits.
    ///
    /// - Returns: nil when it has a fraction, an exponent, a needless zero, or more than 64 bits.
    @inlinable
    public mutating func integer() -> Int64? {
        let isNegative = next == UInt8(ascii: "-")
        let first = isNegative ? place &+ 1 : place
        var (index, value) = (first, Int64(0))
        while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 {
            let digit = Int64(bytes[index] &- UInt8(ascii: "0"))
            let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
            // Counted downwards below zero: the smallest number has no positive twin.
            let (sum, overflowsToo) =
                isNegative ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
            guard !overflows, !overflowsToo else { return nil }
            value = sum
            index &+= 1
        }
        guard index > first, bytes[first] != UInt8(ascii: "0") || (index == first &+ 1 && !isNegative) else {
            return nil
        }
        if index < bytes.count {
            let after = bytes[index]
            guard after != UInt8(ascii: "."), after | 0x20 != UInt8(ascii: "e") else { return nil }
        }
        place = index
        return value
    }
}
