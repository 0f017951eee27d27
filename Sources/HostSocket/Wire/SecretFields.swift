import Glibc
import NIOCore
import Secrets

/// Takes PINs and passwords out of a line before it is read as JSON, and overwrites them there.
enum SecretFields {
    private static let names = ["\"pin\"", "\"password\""]
    /// More than any message has; what comes after them stays where it is, and is not understood.
    private static let most = 9

    /// The secrets of a line, in their order. In the line, in the memory that all copies of it share, the place of each
    /// among them stands instead. O(bytes), and a moment for a line that names no secret.
    static func extract(from line: ByteBuffer) -> [TypedSecret] {
        line.withUnsafeReadableBytes { bytes in
            guard bytes.count > 1, names.contains(where: { holds($0, bytes) }) else { return [] }
            return extract(from: UnsafeMutableRawBufferPointer(mutating: bytes))
        }
    }

    private static func holds(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard var place = bytes.baseAddress else { return false }
        let (end, length) = (place + bytes.count, name.utf8.count)
        // By the C library, which looks through megabytes in a moment; quotation marks would stop it too often.
        while let found = memchr(place + 1, Int32(name.utf8.dropFirst().first ?? 0), max(0, end - place - 1)) {
            place = UnsafeRawPointer(found)
            if place - 1 + length <= end, memcmp(place - 1, name, length) == 0 { return true }
        }
        return false
    }

    private static func extract(from bytes: UnsafeMutableRawBufferPointer) -> [TypedSecret] {
        var taken: [TypedSecret] = []
        var place = 0
        while taken.count < most, let name = string(in: bytes, from: place) {
            place = name.upperBound + 1
            guard isSecret(name, in: bytes), let value = value(in: bytes, after: place) else { continue }
            if !value.isEmpty, let length = unescape(value, in: bytes) {
                let secret = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[value].prefix(length))
                taken.append(TypedSecret(utf8: secret))
                for place in value { bytes[place] = UInt8(ascii: " ") }
                bytes[value.lowerBound] = UInt8(ascii: "0") + UInt8(taken.count - 1)
            }
            place = value.upperBound + 1
        }
        return taken
    }

    /// What stands within the next quotation marks.
    private static func string(in bytes: UnsafeMutableRawBufferPointer, from start: Int) -> Range<Int>? {
        guard start < bytes.count, let opening = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        var place = opening + 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return place < bytes.count ? opening + 1..<place : nil
    }

    private static func isSecret(_ name: Range<Int>, in bytes: UnsafeMutableRawBufferPointer) -> Bool {
        names.contains { $0.utf8.dropFirst().dropLast().elementsEqual(bytes[name]) }
    }

    /// The string that is the value of a name which ends just before a place.
    private static func value(in bytes: UnsafeMutableRawBufferPointer, after place: Int) -> Range<Int>? {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let colon = bytes[place...].firstIndex(where: { !isBlank($0) }), bytes[colon] == UInt8(ascii: ":"),
            let opening = bytes[(colon + 1)...].firstIndex(where: { !isBlank($0) }),
            bytes[opening] == UInt8(ascii: "\"")
        else { return nil }
        return string(in: bytes, from: opening)
    }

    /// Resolves the escapes of a string where it stands.
    /// - Returns: how many bytes are left; `nil` where an escape is none, which the reader of JSON will say.
    private static func unescape(_ range: Range<Int>, in bytes: UnsafeMutableRawBufferPointer) -> Int? {
        guard bytes[range].contains(UInt8(ascii: "\\")) else { return range.count }
        var (from, to) = (range.lowerBound, range.lowerBound)
        while from < range.upperBound {
            guard bytes[from] == UInt8(ascii: "\\") else {
                bytes[to] = bytes[from]
                (from, to) = (from + 1, to + 1)
                continue
            }
            guard let escape = escape(in: bytes[range], at: from) else { return nil }
            for byte in Unicode.UTF8.encode(escape.scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
                bytes[to] = byte
                to += 1
            }
            from += escape.length
        }
        return to - range.lowerBound
    }

    private static func escape(
        in bytes: Slice<UnsafeMutableRawBufferPointer>, at place: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard place + 1 < bytes.endIndex else { return nil }
        let sign = bytes[place + 1]
        if sign == UInt8(ascii: "u") {
            guard let unit = unit(in: bytes, at: place) else { return nil }
            if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
            guard unit < 0xDC00, let low = self.unit(in: bytes, at: place + 6), (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
            else { return nil }
            return (scalar, 12)
        }
        let plain: [UInt8: Unicode.Scalar] = [
            0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
        ]
        return plain[sign].map { ($0, 2) }
    }

    private static func unit(in bytes: Slice<UnsafeMutableRawBufferPointer>, at place: Int) -> UInt16? {
        guard place + 6 <= bytes.endIndex, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt16 = 0
        for digit in bytes[(place + 2)..<(place + 6)] {
            guard let figure = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(figure)
        }
        return value
    }
}
