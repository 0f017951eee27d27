import Bytes

/// Reads a text that must be canonical byte by byte, such as a ballot: every byte that is not a value is known
/// beforehand, so reading is comparing.
struct CanonicalReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Demands a literal text.
    mutating func expect(_ text: StaticString) throws(ObjectRefusal) {
        guard skip(text) else { throw .notCanonical(offset: position) }
    }

    /// Skips a literal text if it is there.
    mutating func skip(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for index in 0..<length where bytes[position + index] != text.utf8Start[index] { return false }
        position += length
        return true
    }

    /// Reads what stands between quotation marks; the values of the format need no escapes.
    mutating func quoted() throws(ObjectRefusal) -> ArraySlice<UInt8> {
        try expect("\"")
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else {
            throw .notCanonical(offset: position)
        }
        let text = bytes[position..<end]
        guard text.allSatisfy({ (0x20..<0x7f).contains($0) && $0 != UInt8(ascii: "\\") }) else {
            throw .notCanonical(offset: position)
        }
        position = end + 1
        return text
    }

    /// Reads a string in which quotation marks and backslashes are escaped: a text within a text. The caller wipes it
    /// if it is secret.
    mutating func unescaped() throws(ObjectRefusal) -> [UInt8] {
        try expect("\"")
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count - position)
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 1
                guard position < bytes.count, "\"\\".utf8.contains(bytes[position]) else {
                    throw .notCanonical(offset: position)
                }
            }
            text.append(bytes[position])
            position += 1
        }
        try expect("\"")
        return text
    }

    mutating func element() throws(ObjectRefusal) -> GroupElement {
        let start = position
        guard let element = GroupElement(decimal: try quoted()) else { throw .notANumber(offset: start) }
        return element
    }

    mutating func scalar() throws(ObjectRefusal) -> Scalar {
        let start = position
        guard let scalar = Scalar(decimal: try quoted()) else { throw .notANumber(offset: start) }
        return scalar
    }

    /// Reads the hexadecimal hash of an object.
    mutating func digest() throws(ObjectRefusal) -> Digest {
        let start = position
        guard let digest = Digest(lowerCase: try quoted()) else { throw .notCanonical(offset: start) }
        return digest
    }

    /// Reads a count: digits without quotation marks up to 2^30 - 1, in quotation marks above.
    mutating func count() throws(ObjectRefusal) -> UInt64 {
        let start = position
        let isQuoted = bytes.indices.contains(position) && bytes[position] == UInt8(ascii: "\"")
        var digits: ArraySlice<UInt8>
        if isQuoted {
            digits = try quoted()
        } else {
            digits = bytes[position...].prefix { (48...57).contains($0) }
            position += digits.count
        }
        guard let value = UInt64(String(decoding: digits, as: UTF8.self)), String(value).utf8.elementsEqual(digits),
            isQuoted == (value > 1_073_741_823)
        else { throw .notCanonical(offset: start) }
        return value
    }

    /// Reads an array.
    mutating func array<Element>(
        _ read: (inout CanonicalReader) throws(ObjectRefusal) -> Element
    ) throws(ObjectRefusal) -> [Element] {
        try expect("[")
        if skip("]") { return [] }
        var elements: [Element] = []
        repeat { elements.append(try read(&self)) } while skip(",")
        try expect("]")
        return elements
    }

    /// Demands the end of the text.
    func expectEnd() throws(ObjectRefusal) {
        guard isAtEnd else { throw .notCanonical(offset: position) }
    }
}
