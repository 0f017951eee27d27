import AssemblyCore
import CSodium
import EventStream

/// The key pair of one ballot; the secret half is in guarded memory.
struct BallotKey: Sendable {
    /// The public half.
    let publicKey: [UInt8]
    private let secretKey: SecretBytes

    /// A new pair.
    static func make() -> BallotKey {
        Sodium.prepare()
        var publicKey = [UInt8](repeating: 0, count: crypto_box_publickeybytes())
        let secretKey = SecretBytes(count: crypto_box_secretkeybytes()) { memory in
            crypto_box_keypair(&publicKey, memory)
        }
        return BallotKey(publicKey: publicKey, secretKey: secretKey)
    }

    /// Stores the pair, synced: the hash of the ballot's name (32 bytes), the public half (32), the secret half (32).
    func keep(for ballot: BallotID, at path: String) throws(FileFault) {
        let open = Sodium.sha256(ballot.rawValue).bytes + publicKey
        let content = SecretBytes(count: open.count + secretKey.count) { memory in
            memory.update(from: open, count: open.count)
            secretKey.withPointer { (memory + open.count).update(from: $0, count: secretKey.count) }
        }
        try content.withUnsafeBytes { bytes throws(FileFault) in try PrivateFile.replace(path, bytes: bytes) }
    }

    /// The pair that was stored for a ballot.
    /// - Returns: `nil` when there is none.
    /// - Throws: when the file cannot be read or belongs to another ballot.
    static func kept(for ballot: BallotID, at path: String) throws(FileFault) -> BallotKey? {
        Sodium.prepare()
        let (publicCount, secretCount) = (crypto_box_publickeybytes(), crypto_box_secretkeybytes())
        let start = Digest.byteCount
        guard var bytes = try PrivateFile.read(path, limit: start + publicCount + secretCount) else { return nil }
        defer { sodium_memzero(&bytes, bytes.count) }
        guard bytes.count == start + publicCount + secretCount,
            Array(bytes.prefix(start)) == Sodium.sha256(ballot.rawValue).bytes
        else { throw FileFault("The file at \(path) is not the key of ballot \(ballot); put it back from a backup.") }
        let secret = SecretBytes(count: secretCount) { memory in
            bytes.withUnsafeBufferPointer { all in
                for place in 0..<secretCount { memory[place] = all[start + publicCount + place] }
            }
        }
        return BallotKey(publicKey: Array(bytes[start..<start + publicCount]), secretKey: secret)
    }

    /// What a sealed paper says.
    /// - Returns: `nil` when it is unreadable, belongs to another ballot or marks what cannot be marked: an invalid paper.
    func open(_ paper: SealedPaper, of ballot: Ballot) -> Choice? {
        guard let sealed = Base64.decode(paper.ciphertext), sealed.count > crypto_box_sealbytes() else { return nil }
        var payload = [UInt8](repeating: 0, count: sealed.count - crypto_box_sealbytes())
        defer { sodium_memzero(&payload, payload.count) }
        let result = secretKey.withPointer { secret in
            crypto_box_seal_open(&payload, sealed, UInt64(sealed.count), publicKey, secret)
        }
        guard result == 0 else { return nil }
        return PaperPayload.choice(in: payload, of: ballot)
    }
}
