import CSodium

// Unchecked: the bytes are written only while the object is being made.
/// A short secret text, such as a voting code or a trustee's seed, wiped when it is released.
public final class SecretText: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<UInt8>

    /// Copies UTF-8 bytes; the caller wipes its own copy.
    public init(_ bytes: some Collection<UInt8>) {
        storage = .allocate(capacity: bytes.count)
        _ = storage.initialize(from: bytes)
    }

    deinit {
        if let base = storage.baseAddress { sodium_memzero(base, storage.count) }
        storage.deallocate()
    }

    /// How many bytes the text has.
    public var count: Int { storage.count }

    /// Lends the bytes; they must not be kept.
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(self) { try body(UnsafeBufferPointer(storage)) }
    }

    /// Random Base58 digits.
    static func randomBase58(count: Int) -> SecretText {
        var digits = (0..<count).map { _ in Base58.alphabet[Int(randombytes_uniform(58))] }
        defer { digits.wipe() }
        return SecretText(digits)
    }
}

/// The digits of Bitcoin's Base58, which leave out 0, O, I and l.
///
/// Weighed: digits are looked up by place and sought one by one, which takes time and reads memory according to a secret.
/// It happens once for a code, when it is made at the registrar's or typed at a kiosk, and the alphabet fills one line of
/// the cache or two; nobody who could measure that would be kept from reading the keyboard.
enum Base58 {
    static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

    /// The value of a digit.
    static func value(of digit: UInt8) -> Int? {
        alphabet.firstIndex(of: digit)
    }
}

extension Array<UInt8> {
    /// Overwrites secret bytes before they are released.
    mutating func wipe() {
        withUnsafeMutableBytes { buffer in
            if let base = buffer.baseAddress { sodium_memzero(base, buffer.count) }
        }
    }
}
