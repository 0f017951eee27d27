import Bytes
import CSodium
package import EventStream

/// Where a host takes session tokens, record names, badge numbers and PINs from; keys come from libsodium alone.
package struct Randomness: Sendable {
    private let source: @Sendable (Int) -> [UInt8]

    /// Randomness from a source.
    /// - Parameter source: gives as many bytes as it is asked for.
    package init(_ source: @escaping @Sendable (Int) -> [UInt8]) { self.source = source }

    /// The system's cryptographic randomness.
    package static let system = Randomness { count in
        Sodium.prepare()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Some random bytes.
    package func bytes(_ count: Int) -> [UInt8] { source(count) }

    /// A name for a record.
    package func recordID() -> RecordID {
        guard let id = RecordID(bytes: bytes(16)) else { preconditionFailure("16 bytes make a record's name") }
        return id
    }

    /// Random bytes as hexadecimal digits, two for each byte.
    package func hexadecimal(_ byteCount: Int) -> String {
        Hexadecimal.string(bytes(byteCount))
    }

    /// Decimal digits, each as likely as the others.
    package func digits(_ count: Int) -> String {
        var digits = ""
        while digits.count < count {
            // Bytes above 249 are left out: with them, the digits 0 to 5 would come more often.
            for byte in bytes(count) where byte < 250 && digits.count < count { digits.append(String(byte % 10)) }
        }
        return digits
    }
}
