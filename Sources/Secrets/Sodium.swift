import CSodium
import EventStream

/// libsodium, made ready before its first use.
package enum Sodium {
    /// Whether the library has found its randomness and chosen its implementations; done once for the process.
    private static let isReady = sodium_init() >= 0

    /// Makes the library ready; to be called before any other function of it.
    package static func prepare() {
        precondition(isReady, "libsodium finds no randomness on this system")
    }

    /// The SHA-256 hash of some bytes.
    package static func sha256(_ bytes: [UInt8]) -> Digest {
        prepare()
        var hash = [UInt8](repeating: 0, count: Digest.byteCount)
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        guard let digest = Digest(bytes: hash) else { preconditionFailure("SHA-256 gives 32 bytes") }
        return digest
    }

    /// The SHA-256 hash of a text's UTF-8.
    package static func sha256(_ text: String) -> Digest { sha256(Array(text.utf8)) }
}

/// Base64 with padding (RFC 4648, section 4).
package enum Base64 {
    /// The text of some bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        Sodium.prepare()
        let length = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
        var text = [CChar](repeating: 0, count: length)
        sodium_bin2base64(&text, length, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
        return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The bytes of a text.
    /// - Returns: `nil` unless the whole text is Base64.
    package static func decode(_ text: String) -> [UInt8]? {
        Sodium.prepare()
        var text = text
        return text.withUTF8 { source in
            var bytes = [UInt8](repeating: 0, count: source.count)
            var count = 0
            let end = source.withMemoryRebound(to: CChar.self) { characters in
                sodium_base642bin(
                    &bytes, bytes.count, characters.baseAddress, characters.count, nil, &count, nil,
                    sodium_base64_VARIANT_ORIGINAL)
            }
            return end == 0 ? Array(bytes.prefix(count)) : nil
        }
    }
}
