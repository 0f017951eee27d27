import CSodium

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
