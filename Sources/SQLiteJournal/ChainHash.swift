import CSodium
import EventStream

/// SHA-256, by libsodium, over the bytes that ``ChainLayout`` describes.
enum ChainHash {
    /// The hash of one record.
    ///
    /// - Complexity: O(length of the payload); about a microsecond for a ballot.
    static func hash(
        previous: Digest, position: Position, id: RecordID, at: Int64, payload: UnsafeRawBufferPointer
    ) -> Digest {
        let header = ChainLayout.header(
            previous: previous, position: position, id: id, at: at, payloadByteCount: payload.count)
        var state = crypto_hash_sha256_state()
        crypto_hash_sha256_init(&state)
        crypto_hash_sha256_update(&state, header, UInt64(header.count))
        crypto_hash_sha256_update(
            &state, payload.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(payload.count))
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Digest.byteCount) { buffer in
            guard let start = buffer.baseAddress, crypto_hash_sha256_final(&state, start) == 0,
                let digest = Digest(UnsafeRawBufferPointer(buffer))
            else { preconditionFailure("SHA-256 always has 32 bytes") }
            return digest
        }
    }
}
