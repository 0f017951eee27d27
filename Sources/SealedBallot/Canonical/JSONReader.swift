/// Reads a JSON text byte by byte.
struct JSONReader {
    /// Where and why a text is no JSON.
    struct Malformation: Error, Equatable {
        let offset: Int
        /// Whether it would be JSON if only a member were not there twice.
        var isRepeatedMember = false
    }

    let bytes: [UInt8]
    var position = 0
    private var depth = 0
    /// Nothing of the format nests deeper than six; the bound keeps a hostile text from exhausting the stack.
    private static let deepest = 64

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of a whole text.
    static func value(of bytes: [UInt8]) throws(Malformation) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Malformation(offset: firstInvalid(bytes)) }
        var reader = JSONReader(bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.malformation }
        return value
    }

    /// Where the first bytes are that are no UTF-8.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
        return offset
    }

    var malformation: Malformation { Malformation(offset: position) }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { position += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Malformation) -> JSONValue {
        for byte in text.description.utf8 {
            guard take(byte) else { throw malformation }
        }
        return value
    }

    private mutating func value() throws(Malformation) -> JSONValue {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard let first = next, depth <= JSONReader.deepest else { throw malformation }
        switch first {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws(Malformation) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            let start = position
            guard next == UInt8(ascii: "\"") else { throw malformation }
            let name = try string()
            guard names.insert(name).inserted else { throw Malformation(offset: start, isRepeatedMember: true) }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw malformation }
            members.append(JSONValue.Member(name: name, value: try value()))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw malformation }
        return .object(members)
    }

    private mutating func array() throws(Malformation) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            values.append(try value())
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw malformation }
        return .array(values)
    }

    private mutating func number() throws(Malformation) -> JSONValue {
        let start = position
        while let byte = next, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard let first = unsigned.first, (48...57).contains(first), Double(text) != nil else { throw malformation }
        guard first != 48 || unsigned.count == 1 || !(48...57).contains(unsigned.dropFirst().first ?? 0) else {
            throw malformation
        }
        // A decimal point or an exponent needs a digit after it; Double is more lenient there.
        guard let last = text.utf8.last, (48...57).contains(last), !text.contains(".e"), !text.contains(".E") else {
            throw malformation
        }
        return .number(text)
    }
}
