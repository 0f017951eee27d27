import Foundation

/// How a record's events become the bytes that are stored and hashed, and how they are read back.
public struct PayloadCodec<Event: Sendable>: Sendable {
    /// Writes events; the same events must always give the same bytes.
    public let encode: @Sendable ([Event]) throws -> [UInt8]
    /// Reads events; bytes that no event was written as must throw.
    public let decode: @Sendable ([UInt8]) throws -> [Event]

    /// A codec from two functions.
    ///
    /// - Parameters:
    ///   - encode: writes the events of one record as canonical JSON: one array, keys sorted, no spaces.
    ///   - decode: reads what `encode` wrote.
    public init(
        encode: @escaping @Sendable ([Event]) throws -> [UInt8],
        decode: @escaping @Sendable ([UInt8]) throws -> [Event]
    ) {
        self.encode = encode
        self.decode = decode
    }
}

extension PayloadCodec where Event: Codable {
    /// Canonical JSON through `Codable`: keys sorted, no spaces, strings escaped as little as possible.
    public static var json: PayloadCodec {
        // Configured here and never again, which is what makes sharing it between threads safe.
        let decoder = JSONDecoder()
        return PayloadCodec(
            encode: { try CanonicalJSON.bytes(of: $0) },
            decode: { try decoder.decode([Event].self, from: Data($0)) }
        )
    }
}

extension PayloadCodec {
    /// The same codec with a shorter way to the same bytes.
    ///
    /// - Parameter quick: the very bytes that `encode` would write, or nil to leave it to `encode`.
    public func quickened(by quick: @escaping @Sendable ([Event]) -> [UInt8]?) -> PayloadCodec {
        PayloadCodec(encode: { [encode] in try quick($0) ?? encode($0) }, decode: decode)
    }
}
