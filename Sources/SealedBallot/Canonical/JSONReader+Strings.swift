extension JSONReader {
    /// Reads a string from its opening quotation mark.
    mutating func string() throws(Malformation) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw malformation
            default: text.append(byte)
            }
        }
        throw malformation
    }

    private mutating func escape(into text: inout [UInt8]) throws(Malformation) {
        guard let byte = next else { throw malformation }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
        default: throw malformation
        }
    }

    /// The character of a `\u` escape, or of a pair of them.
    private mutating func scalar() throws(Malformation) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xd800..<0xdc00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw malformation
        }
        let second = try unit()
        guard (0xdc00..<0xe000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
        else { throw malformation }
        return scalar
    }

    private mutating func unit() throws(Malformation) -> UInt32 {
        guard position + 4 <= bytes.count else { throw malformation }
        let digits = bytes[position..<position + 4]
        let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard isHex, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { throw malformation }
        position += 4
        return unit
    }
}
