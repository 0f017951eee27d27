/// Bytes written as lower-case hexadecimal digits, two for each byte, and read back.
package enum Hexadecimal {
    /// Which digits are read.
    package enum Reading {
        /// Of either case: what people type and other programs write.
        case anyCase
        /// As they are written here alone, where a text has one form.
        case lowerCase
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Two digits for each byte.
    package static func string(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            var end = 0
            for byte in bytes {
                buffer[end] = digits[Int(byte >> 4)]
                buffer[end + 1] = digits[Int(byte & 15)]
                end += 2
            }
            return end
        }
    }

    /// The bytes that the digits of a text stand for.
    ///
    /// - Returns: nil unless the text is pairs of hexadecimal digits and nothing else.
    package static func bytes(_ text: some Collection<UInt8>, reading: Reading = .anyCase) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        var first: UInt8?
        for unit in text {
            guard let value = value(unit, reading) else { return nil }
            if let high = first {
                bytes.append(high << 4 | value)
                first = nil
            } else {
                first = value
            }
        }
        return bytes
    }

    /// The bytes that the digits of a text stand for.
    ///
    /// - Returns: nil unless the text is pairs of hexadecimal digits of either case and nothing else.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? { bytes(text.utf8) }

    private static func value(_ unit: UInt8, _ reading: Reading) -> UInt8? {
        switch unit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): unit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): unit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): reading == .anyCase ? unit - UInt8(ascii: "A") + 10 : nil
        default: nil
        }
    }
}
