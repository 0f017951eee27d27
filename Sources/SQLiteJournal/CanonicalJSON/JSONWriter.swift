/// Turns slots into bytes.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init() {
        // A ballot has about 150 bytes.
        bytes.reserveCapacity(256)
    }

    /// Writes a value with everything in it.
    mutating func write(_ slot: JSONSlot) {
        switch slot {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .signed(let value): write(value.magnitude, isNegative: value < 0)
        case .unsigned(let value): write(value, isNegative: false)
        case .decimal(let digits): bytes += digits.utf8
        case .string(let text): write(text)
        case .array(let array): write(array)
        case .object(let object): write(object)
        case .pending(let encoder): write(encoder.result)
        }
    }

    private mutating func write(_ array: JSONArray) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for slot in array.slots {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(slot)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ object: JSONObject) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in object.sorted {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(member.key)
            bytes.append(UInt8(ascii: ":"))
            write(member.slot)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func write(_ magnitude: UInt64, isNegative: Bool) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        // A string from Swift is valid UTF-8 in one piece; only what JSON forbids has to be looked for.
        text.withUTF8 { units in
            var clean = 0
            for index in units.indices where Self.mustBeEscaped(units[index]) {
                bytes += UnsafeBufferPointer(rebasing: units[clean..<index])
                escape(units[index])
                clean = index + 1
            }
            bytes += UnsafeBufferPointer(rebasing: units[clean...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func mustBeEscaped(_ unit: UInt8) -> Bool {
        unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\")
    }

    private mutating func escape(_ unit: UInt8) {
        switch unit {
        case UInt8(ascii: "\""): bytes += #"\""#.utf8
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        case 0x08: bytes += #"\b"#.utf8
        case 0x09: bytes += #"\t"#.utf8
        case 0x0a: bytes += #"\n"#.utf8
        case 0x0c: bytes += #"\f"#.utf8
        case 0x0d: bytes += #"\r"#.utf8
        default:
            bytes += #"\u00"#.utf8
            let digits = Array("0123456789abcdef".utf8)
            bytes += [digits[Int(unit >> 4)], digits[Int(unit & 15)]]
        }
    }
}
