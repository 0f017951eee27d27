package import Secrets

/// How PINs and passwords are hashed and checked: what is slow on purpose, and drawn by chance, comes through this door.
package protocol PasswordHashing: Sendable {
    /// The hash of a secret, with a salt of its own and all that is needed to verify it.
    func make(of secret: TypedSecret) async -> String

    /// Whether a secret is the one that was hashed; compared in constant time.
    func verify(_ secret: TypedSecret, against hash: String) async -> Bool
}

extension PasswordHashing {
    /// A hash that no secret has, so that an unknown name takes as long as a wrong password.
    func verifyNothing() async { _ = await make(of: "nobody") }
}

/// The hashing of a real host: Argon2id.
package struct Argon2idHashing: PasswordHashing {
    /// Hashing with the parameters of every host.
    package init() {}

    /// The hash of a secret.
    package func make(of secret: TypedSecret) async -> String { await PasswordHash.make(of: secret) }

    /// Whether a secret is the one that was hashed.
    package func verify(_ secret: TypedSecret, against hash: String) async -> Bool {
        await PasswordHash.verify(secret, against: hash)
    }
}
