import AssemblyCore
import Bytes
import CSodium
import Language
package import Secrets

/// The Ed25519 key with which a host signs the head of the chain at every declared result (R5).
package struct SigningKey: Sendable {
    /// The public half in Base64.
    package let publicKey: String
    private let secret: SecretBytes

    /// A new key that lives in memory only.
    package init() {
        Sodium.prepare()
        self.init(
            seed: SecretBytes(count: crypto_sign_seedbytes()) { seed in
                randombytes_buf(seed, crypto_sign_seedbytes())
            })
    }

    private init(seed: SecretBytes) {
        var publicBytes = [UInt8](repeating: 0, count: crypto_sign_publickeybytes())
        secret = SecretBytes(count: crypto_sign_secretkeybytes()) { memory in
            _ = seed.withPointer { seed in
                crypto_sign_seed_keypair(&publicBytes, memory, seed)
            }
        }
        publicKey = Base64.encode(publicBytes)
    }

    /// The key that a file holds; it is made, with mode 0600, when there is none.
    /// - Parameter path: where the 32 bytes of the seed are kept.
    /// - Throws: when the file cannot be read or written, or is not a key.
    package static func kept(at path: String) throws(FileFault) -> SigningKey {
        Sodium.prepare()
        let length = crypto_sign_seedbytes()
        if var bytes = try PrivateFile.read(path, limit: length) {
            defer { sodium_memzero(&bytes, bytes.count) }
            guard bytes.count == length else {
                throw FileFault("The file at \(path) is not a signing key; put it back from a backup.")
            }
            return SigningKey(seed: SecretBytes(count: length) { $0.update(from: bytes, count: length) })
        }
        let seed = SecretBytes(count: length) { randombytes_buf($0, length) }
        try seed.withUnsafeBytes { bytes throws(FileFault) in try PrivateFile.create(path, bytes: bytes) }
        return SigningKey(seed: seed)
    }

    /// The signature over a message, in Base64.
    func sign(_ message: [UInt8]) -> String {
        var signature = [UInt8](repeating: 0, count: crypto_sign_bytes())
        _ = secret.withPointer { crypto_sign_detached(&signature, nil, message, UInt64(message.count), $0) }
        return Base64.encode(signature)
    }
}
