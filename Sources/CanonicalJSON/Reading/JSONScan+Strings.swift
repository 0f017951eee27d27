extension JSONScan {
    /// Reads a string, or a key, and checks its UTF-8 and its escapes.
    ///
    /// - Returns: whether it may hold anything but ASCII.
    mutating func string() throws(JSONFault) -> Bool {
        offset += 1
        let start = offset
        var (kind, isAccented) = (JSONNode.Kind.text, false)
        while true {
            skipPlain()
            guard let byte = peek else { throw fault(.endsEarly(offset: offset)) }
            switch byte {
            case UInt8(ascii: "\""):
                add(kind, from: start)
                offset += 1
                return isAccented
            case UInt8(ascii: "\\"):
                (kind, isAccented) = (.escapedText, true)
                try escape()
            case 0x80...:
                isAccented = true
                try character()
            default: throw fault(.unexpected(offset: offset))
            }
        }
    }

    /// Passes over bytes that stand for themselves, eight at a time.
    private mutating func skipPlain() {
        while offset &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard Self.isPlain(word) else { break }
            offset &+= 8
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return }
            offset &+= 1
        }
    }

    /// Whether eight bytes hold no control character, quotation mark, backslash or anything beyond ASCII: each test leaves
    /// the highest bit of a byte set that fails it (and may do so for the neighbour of one that does).
    private static func isPlain(_ word: UInt64) -> Bool {
        let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let controls = word &- (ones &* 0x20)
        return (word | controls | (quotes &- ones) | (slashes &- ones)) & highs == 0
    }

    private mutating func escape() throws(JSONFault) {
        let start = offset
        offset += 1
        guard let byte = peek else { throw fault(.endsEarly(offset: offset)) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return
        case UInt8(ascii: "u"): try codePoint(start)
        default: throw fault(.badEscape(offset: start))
        }
    }

    /// Reads four hexadecimal digits, and for the first half of a pair the second half as well.
    private mutating func codePoint(_ start: Int) throws(JSONFault) {
        let first = try hexadecimal(start)
        guard first & 0xf800 == 0xd800 else { return }
        guard first < 0xdc00 else { throw fault(.badEscape(offset: start)) }
        for byte in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
            guard let found = peek else { throw fault(.endsEarly(offset: offset)) }
            guard found == byte else { throw fault(.badEscape(offset: start)) }
            offset += 1
        }
        guard try hexadecimal(start) & 0xfc00 == 0xdc00 else { throw fault(.badEscape(offset: start)) }
    }

    private mutating func hexadecimal(_ start: Int) throws(JSONFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek else { throw fault(.endsEarly(offset: offset)) }
            guard let digit = JSONTree.hexadecimal(byte) else { throw fault(.badEscape(offset: start)) }
            value = value << 4 | UInt16(digit)
            offset += 1
        }
        return value
    }

    /// Passes over one character of two to four bytes: the shortest form only, no surrogates, nothing beyond U+10FFFF.
    private mutating func character() throws(JSONFault) {
        let first = bytes[offset]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case 0xc2...0xdf: (2, 0x80...0xbf)
            case 0xe0: (3, 0xa0...0xbf)
            case 0xed: (3, 0x80...0x9f)
            case 0xe1...0xef: (3, 0x80...0xbf)
            case 0xf0: (4, 0x90...0xbf)
            case 0xf1...0xf3: (4, 0x80...0xbf)
            case 0xf4: (4, 0x80...0x8f)
            default: throw fault(.badUTF8(offset: offset))
            }
        for index in 1..<length {
            guard offset + index < bytes.count else { throw fault(.endsEarly(offset: bytes.count)) }
            let allowed = index == 1 ? second : 0x80...0xbf
            guard allowed.contains(bytes[offset + index]) else { throw fault(.badUTF8(offset: offset)) }
        }
        offset += length
    }
}
