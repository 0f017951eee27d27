import CSodium

/// Base64 with the standard alphabet (RFC 4648, section 4).
package enum Base64 {
    /// Whether `=` fills the last four characters up.
    package enum Padding {
        case written, left

        fileprivate var variant: Int32 {
            self == .written ? sodium_base64_VARIANT_ORIGINAL : sodium_base64_VARIANT_ORIGINAL_NO_PADDING
        }
    }

    /// The text of some bytes.
    package static func encode(_ bytes: [UInt8], padding: Padding = .written) -> String {
        let length = sodium_base64_encoded_len(bytes.count, padding.variant)
        var text = [CChar](repeating: 0, count: length)
        sodium_bin2base64(&text, length, bytes, bytes.count, padding.variant)
        return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The bytes of a text.
    /// - Returns: `nil` unless the whole text is Base64.
    package static func decode(_ text: String, padding: Padding = .written) -> [UInt8]? {
        var text = text
        return text.withUTF8 { source in
            var bytes = [UInt8](repeating: 0, count: source.count)
            var count = 0
            let end = source.withMemoryRebound(to: CChar.self) { characters in
                sodium_base642bin(
                    &bytes, bytes.count, characters.baseAddress, characters.count, nil, &count, nil, padding.variant)
            }
            return end == 0 ? Array(bytes.prefix(count)) : nil
        }
    }
}
