import Bytes
import CLibcrypto
import EventStream

/// SHA-256 over the bytes that ``EventStream/ChainLayout`` describes, for one record after the other; by libcrypto, which
/// uses the processor's own instructions for it.
///
/// To be used by one thread at a time.
struct ChainHash: ~Copyable {
    private let hasher: OpaquePointer

    init() {
        guard let hasher = chain_sha256_new() else { preconditionFailure("libcrypto has SHA-256") }
        self.hasher = hasher
    }

    deinit {
        chain_sha256_free(hasher)
    }

    /// The hash of one record.
    ///
    /// - Complexity: O(length of the payload); a quarter of a microsecond for a ballot, and nothing is allocated.
    func hash(
        previous: Digest, position: Position, id: RecordID, at: Int64, payload: UnsafeRawBufferPointer
    ) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: ChainLayout.headerByteCount + Digest.byteCount, alignment: 8) {
            space in
            let header = UnsafeMutableRawBufferPointer(rebasing: space[..<ChainLayout.headerByteCount])
            let hash = UnsafeMutableRawBufferPointer(rebasing: space[ChainLayout.headerByteCount...])
            ChainLayout.writeHeader(
                into: header, previous: previous, position: position, id: id, at: at, payloadByteCount: payload.count)
            guard let start = header.baseAddress, let end = hash.baseAddress,
                chain_sha256_hash(hasher, start, header.count, payload.baseAddress, payload.count, end) == 1,
                let digest = Digest(UnsafeRawBufferPointer(hash))
            else { preconditionFailure("SHA-256 always has 32 bytes") }
            return digest
        }
    }

    /// Whether a record that was read holds what was hashed when it was written, after the record before it.
    func fits(_ stored: Stored, after previous: Digest, payload: UnsafeRawBufferPointer) -> Bool {
        hash(previous: previous, position: stored.position, id: stored.id, at: stored.at, payload: payload)
            == stored.hash
    }
}
