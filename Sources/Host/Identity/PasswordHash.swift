import Bytes
import CSodium
import Dispatch
import Secrets

/// Argon2id hashes of PINs and passwords, computed on a thread of their own: one takes tens of milliseconds, during which
/// nobody else should wait.
enum PasswordHash {
    /// Two passes over 19 MiB, the smallest parameters that OWASP recommends for Argon2id.
    private static let passes: UInt64 = 2
    private static let memory = 19 << 20
    /// Longer secrets are refused before any work is done for them.
    private static let longest = 1_024

    private static let queue = DispatchQueue(label: "plenary.password-hashing", qos: .userInitiated)

    /// The hash of a secret, with a salt of its own and all that is needed to verify it.
    static func make(of secret: TypedSecret) async -> String {
        await onQueue { hash(secret) }
    }

    /// Whether a secret is the one that was hashed; compared in constant time.
    static func verify(_ secret: TypedSecret, against hash: String) async -> Bool {
        guard secret.byteCount <= longest else { return false }
        return await onQueue {
            characters(of: secret) { crypto_pwhash_str_verify(hash, $0, UInt64(secret.byteCount)) == 0 }
        }
    }

    private static func hash(_ secret: TypedSecret) -> String {
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let result = characters(of: secret) {
            crypto_pwhash_str_alg(
                &text, $0, UInt64(secret.byteCount), passes, memory, crypto_pwhash_alg_argon2id13())
        }
        precondition(result == 0, "there is no memory for hashing a password")
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Lends a secret to a C function; an empty one as well.
    private static func characters<Result>(of secret: TypedSecret, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        secret.withBytes { bytes in
            guard let start = bytes.baseAddress else { return withUnsafePointer(to: 0) { body($0) } }
            return body(start.assumingMemoryBound(to: CChar.self))
        }
    }

    private static func onQueue<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        Sodium.prepare()
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
