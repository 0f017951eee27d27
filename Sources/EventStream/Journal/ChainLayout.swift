public import Bytes

/// The bytes over which a record's hash is taken; written down here once, for everybody who checks a journal with other
/// tools.
///
/// Five fields follow one another, each preceded by its length in bytes as an unsigned 32-bit number. All numbers are
/// big-endian (most significant byte first).
///
/// | field | length | content |
/// |---|--:|---|
/// | previous | 32 | the hash of the record before; 32 zero bytes before the first |
/// | position | 8 | unsigned; the first record has 1 |
/// | id | 16 | as it was chosen by the client |
/// | time | 8 | milliseconds since 1970, two's complement |
/// | payload | any | the stored bytes of the record's events: JSON in canonical form |
///
/// The hash is SHA-256 over all of that.
public enum ChainLayout {
    /// The number of bytes before the payload: four whole fields and the payload's length.
    public static let headerByteCount = 4 + 32 + 4 + 8 + 4 + 16 + 4 + 8 + 4

    /// The largest payload of one record, in bytes (16 MiB).
    public static let payloadLimit = 16 << 20

    /// The bytes before the payload.
    ///
    /// - Parameters:
    ///   - previous: the hash of the record before.
    ///   - position: the place of the record.
    ///   - id: the name of the record.
    ///   - at: milliseconds since 1970.
    ///   - payloadByteCount: the length of the payload that follows; at most ``payloadLimit``.
    public static func header(
        previous: Digest, position: Position, id: RecordID, at: Int64, payloadByteCount: Int
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: headerByteCount) { buffer, count in
            writeHeader(
                into: UnsafeMutableRawBufferPointer(buffer), previous: previous, position: position, id: id, at: at,
                payloadByteCount: payloadByteCount)
            count = headerByteCount
        }
    }

    /// Writes the bytes before the payload to a place that the caller has; see
    /// ``header(previous:position:id:at:payloadByteCount:)``.
    ///
    /// - Parameter bytes: ``headerByteCount`` bytes.
    public static func writeHeader(
        into bytes: UnsafeMutableRawBufferPointer, previous: Digest, position: Position, id: RecordID, at: Int64,
        payloadByteCount: Int
    ) {
        precondition(bytes.count == headerByteCount, "the header has its length")
        store(UInt32(32), into: bytes, at: 0)
        previous.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: bytes[4..<36]).copyMemory(from: $0) }
        store(UInt32(8), into: bytes, at: 36)
        store(UInt64(position.number), into: bytes, at: 40)
        store(UInt32(16), into: bytes, at: 48)
        store(id.high, into: bytes, at: 52)
        store(id.low, into: bytes, at: 60)
        store(UInt32(8), into: bytes, at: 68)
        store(at, into: bytes, at: 72)
        store(UInt32(payloadByteCount), into: bytes, at: 80)
    }

    private static func store<Number: FixedWidthInteger & BitwiseCopyable>(
        _ number: Number, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) {
        bytes.storeBytes(of: number.bigEndian, toByteOffset: offset, as: Number.self)
    }
}
