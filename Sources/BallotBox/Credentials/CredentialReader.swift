import AssemblyCore
import Glibc
import SealedBallot

/// Reads a text of the registrar, which has one form only: what is not a value is known beforehand, so reading is
/// comparing.
struct CredentialReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything has been read.
    var isAtEnd: Bool { position == bytes.count }

    /// Skips a literal text if it is there.
    mutating func skip(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard length <= bytes.count - position else { return false }
        let isThere = bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + position, text.utf8Start, length) == 0 } ?? false
        }
        if isThere { position += length }
        return isThere
    }

    /// Reads a string; `nil`, without moving, unless it is written exactly as ``quoted(_:)`` writes it.
    mutating func text(limit: Int) -> String? {
        var text: [UInt8] = []
        var place = position + 1
        while place < bytes.count, place - position <= limit, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\") { place += 1 }
            if place < bytes.count { text.append(bytes[place]) }
            place += 1
        }
        guard place < bytes.count, let text = String(validating: text, as: UTF8.self),
            Self.quoted(text).elementsEqual(bytes[position...place])
        else { return nil }
        position = place + 1
        return text
    }

    /// Reads a member's code.
    mutating func code() -> MemberCode? {
        let start = position
        guard let text = text(limit: 64), !text.isEmpty, text.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
            position = start
            return nil
        }
        return MemberCode(rawValue: text)
    }

    /// Reads a public key: canonical digits of a number from 2 to p - 1.
    /// - Returns: where the digits stand, and their value.
    mutating func key() -> (digits: Range<Int>, value: GroupElement)? {
        guard skip("\"") else { return nil }
        // No key has more than 617 digits.
        let window = min(640, bytes.count - position)
        let length = bytes.withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress.map({ $0 + position }) else { return nil }
            return memchr(start, Int32(UInt8(ascii: "\"")), window).map { UnsafeRawPointer($0) - start }
        }
        // 1 is in the group, and anybody knows its secret half.
        guard let length, length > 1 || bytes[position] != UInt8(ascii: "1"),
            let value = GroupElement(decimal: bytes[position..<(position + length)])
        else { return nil }
        let digits = position..<(position + length)
        position += length + 1
        return (digits, value)
    }

    /// A string as these texts write it; control characters become spaces.
    static func quoted(_ text: String) -> [UInt8] {
        var quoted = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
            quoted.append(byte < 0x20 ? 0x20 : byte)
        }
        return quoted + [UInt8(ascii: "\"")]
    }
}
