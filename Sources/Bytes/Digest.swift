import CSodium

/// The 32 bytes of a SHA-256 hash.
public struct Digest: Hashable, Sendable {
    /// Kept as four words: copying and comparing a digest allocates nothing.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The number of bytes of every digest.
    public static let byteCount = 32

    /// All bytes zero: what stands before the first record of a chain.
    public static let zero = Digest(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// A digest from the 32 bytes that a buffer holds; nil for any other number of bytes.
    public init?(_ buffer: UnsafeRawBufferPointer) {
        guard buffer.count == Self.byteCount else { return nil }
        words = buffer.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    }

    /// A digest from its bytes; nil unless there are 32 of them.
    public init?(bytes: some Collection<UInt8>) {
        let copy = Array(bytes)
        guard let digest = copy.withUnsafeBytes({ Digest($0) }) else { return nil }
        self = digest
    }

    /// Calls the closure with the 32 bytes, without copying them to an array.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: words, body)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Whether both digests have the same bytes.
    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// Feeds the bytes into the hasher.
    public func hash(into hasher: inout Hasher) {
        withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension Digest: LosslessStringConvertible {
    /// A digest from its 64 hexadecimal digits; nil for any other text.
    public init?(_ description: String) {
        guard let bytes = Hexadecimal.bytes(description) else { return nil }
        self.init(bytes: bytes)
    }

    /// The digest as 64 hexadecimal digits.
    public var description: String { withUnsafeBytes { Hexadecimal.string($0) } }
}

extension Digest: Codable {
    /// Reads the digest from its 64 hexadecimal digits.
    ///
    /// - Throws: `DecodingError` when the text is anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a hash is 64 hexadecimal digits")
        }
        self = digest
    }

    /// Writes the digest as 64 hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Digest {
    /// The SHA-256 hash of what a buffer holds.
    ///
    /// A journal's chain, in which hundreds of thousands of short texts are hashed one after the other, has a faster way of
    /// its own: libcrypto's, which keeps what it needs from one text to the next.
    package init(of bytes: UnsafeRawBufferPointer) {
        self = withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { space in
            let hash = space.assumingMemoryBound(to: UInt8.self)
            guard let start = hash.baseAddress else { preconditionFailure("32 bytes have a place") }
            // Of no bytes nothing is read; the library wants an address all the same.
            let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? UnsafePointer(start)
            crypto_hash_sha256(start, text, UInt64(bytes.count))
            guard let digest = Digest(UnsafeRawBufferPointer(space)) else {
                preconditionFailure("SHA-256 has 32 bytes")
            }
            return digest
        }
    }

    /// The SHA-256 hash of some bytes.
    package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

    /// The SHA-256 hash of a part of some bytes.
    package init(of bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

    /// The SHA-256 hash of a text's UTF-8.
    package init(of text: String) {
        var text = text
        self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
    }
}

extension Digest {
    /// A digest from its 64 hexadecimal digits in lower case, as ``description`` writes them; nil for any other text.
    package init?(lowerCase digits: some Collection<UInt8>) {
        guard let bytes = Hexadecimal.bytes(digits, reading: .lowerCase) else { return nil }
        self.init(bytes: bytes)
    }

    /// Standard Base64 without the final `=`: 43 characters, the form in which voters read a tracker.
    package var base64: String { Base64.encode(bytes, padding: .left) }

    /// A digest from its 43 characters of Base64; nil for any other text.
    package init?(base64 text: String) {
        guard let bytes = Base64.decode(text, padding: .left) else { return nil }
        self.init(bytes: bytes)
    }
}
