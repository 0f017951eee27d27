import CSodium

/// SHA-256 and the two ways in which the format writes it.
struct Digest: Hashable, Sendable {
    /// The 32 bytes, as four words so that a digest costs no allocation.
    private let words: SIMD4<UInt64>

    init(of bytes: some ContiguousBytesLike) {
        var words = SIMD4<UInt64>.zero
        withUnsafeMutableBytes(of: &words) { out in
            bytes.withRawBytes { input in
                guard let out = out.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
                let text = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                _ = crypto_hash_sha256(out, text ?? UnsafePointer(out), UInt64(input.count))
            }
        }
        self.words = words
    }

    /// Reads 64 lower-case hexadecimal digits.
    init?(hex: some Collection<UInt8>) {
        guard hex.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in hex {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// The 32 bytes.
    var bytes: [UInt8] {
        withUnsafeBytes(of: words) { Array($0) }
    }

    /// 64 lower-case hexadecimal digits.
    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Standard Base64 without the final `=`: 43 characters.
    var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var held = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= 6 {
                held -= 6
                text.append(alphabet[Int(bits >> UInt32(held)) & 63])
            }
        }
        text.append(alphabet[Int(bits << UInt32(6 - held)) & 63])
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest as a number modulo q: the format's H.
    var scalar: Scalar { Scalar(reducing: bytes) }
}

/// Bytes in one piece, whether an array or a slice of one.
protocol ContiguousBytesLike {
    func withRawBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension Array<UInt8>: ContiguousBytesLike {
    func withRawBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { withUnsafeBytes(body) }
}

extension ArraySlice<UInt8>: ContiguousBytesLike {
    func withRawBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { withUnsafeBytes(body) }
}

extension String: ContiguousBytesLike {
    func withRawBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        Array(utf8).withUnsafeBytes(body)
    }
}
