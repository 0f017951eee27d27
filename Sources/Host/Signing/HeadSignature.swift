package import AssemblyCore
import BallotBox
package import Bytes
import CSodium
package import EventStream
import Secrets

/// The signature over the head of the chain at a declared result, and how anybody checks it.
///
/// The message is four lines of UTF-8, each ended by a line feed: `plenary head 1`, the ballot's name, the position in
/// decimal digits, the hash in 64 lower-case hexadecimal digits.
package enum HeadSignature {
    /// Whether a signature is that of a key over a head.
    /// - Parameters:
    ///   - signature: 64 bytes in Base64.
    ///   - ballot: the ballot whose result was declared by the record at the head.
    ///   - position: the record's position.
    ///   - hash: the record's hash.
    ///   - publicKey: 32 bytes in Base64, as the journal announces it.
    package static func verify(
        _ signature: String, of ballot: BallotID, position: Position, hash: Digest, by publicKey: String
    ) -> Bool {
        Sodium.prepare()
        guard let signature = Base64.decode(signature), signature.count == crypto_sign_bytes(),
            let key = Base64.decode(publicKey), key.count == crypto_sign_publickeybytes()
        else { return false }
        let message = message(ballot, position, hash)
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
    }

    /// The fingerprint of a public key as words, to be read aloud at the opening of the session.
    /// - Parameter publicKey: the key in Base64.
    /// - Returns: six words of the list of ``CheckWords``.
    package static func fingerprint(of publicKey: String) -> String {
        CheckWords.words(for: Digest(of: publicKey), count: 6).joined(separator: " ")
    }

    /// The signature of a head.
    static func make(_ ballot: BallotID, position: Position, hash: Digest, with key: SigningKey) -> String {
        key.sign(message(ballot, position, hash))
    }

    private static func message(_ ballot: BallotID, _ position: Position, _ hash: Digest) -> [UInt8] {
        Array("plenary head 1\n\(ballot)\n\(position)\n\(hash)\n".utf8)
    }
}
