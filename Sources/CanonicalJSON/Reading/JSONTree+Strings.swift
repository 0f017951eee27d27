extension JSONTree {
    /// The bytes of a string or number as they stand in the text.
    func slice(_ node: Int) -> UnsafeRawBufferPointer {
        let start = Int(nodes[node].start)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(nodes[node].count)])
    }

    /// The string at a node that holds one.
    func string(_ node: Int) -> String {
        let slice = slice(node)
        guard nodes[node].kind == .escapedText else { return String(decoding: slice, as: UTF8.self) }
        // An escape is never shorter than what it stands for.
        return String(unsafeUninitializedCapacity: slice.count) { Self.unescape(slice, into: $0) }
    }

    /// Writes a string without its escapes, which have been checked.
    ///
    /// - Returns: how many bytes it has.
    private static func unescape(_ slice: UnsafeRawBufferPointer, into target: UnsafeMutableBufferPointer<UInt8>) -> Int
    {
        var (offset, count) = (0, 0)
        while offset < slice.count {
            guard slice[offset] == UInt8(ascii: "\\") else {
                target[count] = slice[offset]
                (offset, count) = (offset + 1, count + 1)
                continue
            }
            let (scalar, length) = character(slice, at: offset)
            offset += length
            for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                target[count] = unit
                count += 1
            }
        }
        return count
    }

    /// What an escape stands for, and its length.
    private static func character(_ slice: UnsafeRawBufferPointer, at start: Int) -> (Unicode.Scalar, length: Int) {
        switch slice[start + 1] {
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{c}", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "u"):
            let first = unit(slice, at: start + 2)
            guard first & 0xfc00 == 0xd800 else { return (Unicode.Scalar(first) ?? "\u{fffd}", 6) }
            let value = 0x10000 + (first & 0x3ff) << 10 + unit(slice, at: start + 8) & 0x3ff
            return (Unicode.Scalar(value) ?? "\u{fffd}", 12)
        case let plain: return (Unicode.Scalar(plain), 2)
        }
    }

    private static func unit(_ slice: UnsafeRawBufferPointer, at start: Int) -> UInt32 {
        slice[start..<start + 4].reduce(0) { $0 << 4 | UInt32(hexadecimal($1) ?? 0) }
    }

    /// The value of a hexadecimal digit.
    static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
