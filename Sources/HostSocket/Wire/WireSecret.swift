import CanonicalJSON
import Foundation
import NIOCore
import Secrets
import Synchronization

/// A secret in a message. The reader and the writer of JSON would make strings of it that nobody wipes: it goes past them,
/// and in its place they see where it belongs.
struct WireSecret: Codable, Sendable {
    let secret: TypedSecret

    init(_ secret: TypedSecret) { self.secret = secret }

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let taken = decoder.userInfo[.secretsTaken] as? [TypedSecret], !taken.isEmpty, !text.isEmpty else {
            secret = TypedSecret(text)
            return
        }
        guard let place = Int(text.prefix { $0 != " " }), taken.indices.contains(place) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a secret is not readable"))
        }
        secret = taken[place]
    }

    func encode(to encoder: any Encoder) throws {
        guard let slots = encoder.userInfo[.secretSlots] as? SecretSlots else {
            preconditionFailure("a secret is written by the writer of lines alone")
        }
        var container = encoder.singleValueContainer()
        try container.encode(slots.mark(for: secret))
    }
}

extension CodingUserInfoKey {
    /// The secrets that were taken out of a line before it is read.
    static let secretsTaken = key("plenary.secrets-taken")
    /// Where the writer notes the secrets of a line.
    static let secretSlots = key("plenary.secret-slots")

    private static func key(_ name: String) -> CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("a name makes a key") }
        return key
    }
}

/// The secrets of one line that is being written, and the marks that stand for them until then.
final class SecretSlots: Sendable {
    private let secrets = Mutex<[TypedSecret]>([])
    private let name = UUID().uuidString

    fileprivate func mark(for secret: TypedSecret) -> String {
        secrets.withLock { secrets in
            secrets.append(secret)
            return mark(secrets.count - 1)
        }
    }

    private func mark(_ place: Int) -> String { "\(name)-\(place)." }

    /// A line with the secrets in their places, in memory that was never enlarged while it held them; `nil` where the line
    /// has none.
    func filled(_ json: [UInt8]) -> ByteBuffer? {
        let secrets = secrets.withLock { $0 }
        guard !secrets.isEmpty else { return nil }
        var line = ByteBufferAllocator().buffer(
            capacity: json.count + 1 + secrets.reduce(0) { $0 + 6 * $1.byteCount })
        var rest = json[...]
        for _ in secrets {
            guard let (place, range) = firstMark(in: rest, of: secrets.count) else { break }
            line.writeBytes(rest[..<range.lowerBound])
            line.write(secrets[place])
            rest = rest[range.upperBound...]
        }
        line.writeBytes(rest)
        return line
    }

    private func firstMark(in bytes: ArraySlice<UInt8>, of count: Int) -> (place: Int, range: Range<Int>)? {
        (0..<count).compactMap { place in bytes.firstRange(of: Array(mark(place).utf8)).map { (place, $0) } }
            .min { $0.1.lowerBound < $1.1.lowerBound }
    }
}

extension ByteBuffer {
    /// Writes a secret as it stands within the quotation marks of JSON.
    fileprivate mutating func write(_ secret: TypedSecret) {
        var quoted: [UInt8] = []
        // Large enough from the start: what grows leaves its beginning behind.
        quoted.reserveCapacity(2 + 6 * secret.byteCount)
        defer { quoted.withUnsafeMutableBytes { _ = $0.initializeMemory(as: UInt8.self, repeating: 0) } }
        secret.withBytes { bytes in
            bytes.withMemoryRebound(to: UInt8.self) { JSONText.quote($0, into: &quoted) }
        }
        writeBytes(quoted.dropFirst().dropLast())
    }

    /// Overwrites what is readable here, in the memory that all copies of this buffer share.
    func wipe() {
        withUnsafeReadableBytes { bytes in
            _ = UnsafeMutableRawBufferPointer(mutating: bytes).initializeMemory(as: UInt8.self, repeating: 0)
        }
    }
}
