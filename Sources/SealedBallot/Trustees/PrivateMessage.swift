import Bytes
import CLibcrypto
import CanonicalJSON

/// A signed message that only one trustee can read: how shares travel in a key ceremony.
public enum PrivateMessage {
    /// The cipher around the text.
    public enum Cipher: Hashable, Sendable {
        /// AES-256-CCM, for belenios-tool 2.0 and 3.0.
        case ccm
        /// AES-256-GCM, for belenios-tool 3.1 and later.
        case gcm

        fileprivate var mode: Int32 { Int32(self == .ccm ? SEALED_AES_CCM : SEALED_AES_GCM) }
    }

    /// Why a message cannot be used.
    public enum Refusal: Error, Hashable, Sendable {
        /// It is not written in the form of a private message.
        case malformed
        /// It was changed on the way, or made for another key.
        case undecipherable
        /// It is addressed to another trustee.
        case otherRecipient
        /// The sender's signature does not hold.
        case badSignature
    }

    /// Signs a text and encrypts it to a recipient. The text and all that is made of it on the way is wiped.
    static func seal(
        _ message: [UInt8], from signing: SecretScalar, to recipient: GroupElement, cipher: Cipher
    ) -> String {
        var text = signedText(message, from: signing, to: recipient)
        defer { text.wipe() }
        let randomness = SecretScalar.random()
        var secret = SecretTable.generator.power(SecretScalar.random())
        defer { secret.wipe() }
        let alpha = SecretTable.generator.power(randomness)
        var beta = recipient.raised(to: randomness)
        beta.multiply(by: secret)
        var sealed = [UInt8](repeating: 0, count: text.bytes.count + sealed_aes_tag_length(cipher.mode))
        var keys = derivedKeys(secret: secret, alpha: alpha)
        defer { keys.key.wipe() }
        let done = sealed_aes_encrypt(cipher.mode, &sealed, text.bytes, text.bytes.count, keys.key, keys.iv)
        precondition(done == 1, "AES-256 takes a text of this length")
        let algorithm = cipher == .gcm ? "\"algorithm\":\"AES-GCM\"," : ""
        return "{\(algorithm)\"alpha\":\"\(alpha)\",\"beta\":\"\(beta)\",\"data\":\"\(Hexadecimal.string(sealed))\"}"
    }

    /// The text that is encrypted: recipient and message, signed. The caller wipes it.
    private static func signedText(
        _ message: [UInt8], from signing: SecretScalar, to recipient: GroupElement
    ) -> CanonicalText {
        var inner = CanonicalText(capacity: 2 * message.count + 1024)
        defer { inner.wipe() }
        inner.raw("{\"recipient\":\"\(recipient)\",\"message\":")
        inner.quoted(message)
        inner.raw("}")
        var statement = KeyedProof.onMessage(inner.bytes)
        defer { statement.wipe() }
        var text = CanonicalText(capacity: 2 * inner.bytes.count + 1024)
        text.raw("{\"message\":")
        text.quoted(inner.bytes)
        text.raw(",\"signature\":")
        statement.make(secret: signing).write(to: &text)
        text.raw("}")
        return text
    }

    /// Decrypts a message and checks recipient and signature. The caller wipes the text.
    static func open(
        _ text: String, with decryption: SecretScalar, recipient: GroupElement, sender: GroupElement
    ) throws(Refusal) -> [UInt8] {
        var plain = try decipher(text, with: decryption)
        defer { plain.wipe() }
        // Wiped in place: a second name for the same bytes would make the wiping copy them first.
        guard var signed = try? outer(plain) else { throw .malformed }
        defer { signed.message.wipe() }
        guard var contents = try? addressed(signed.message) else { throw .malformed }
        var statement = KeyedProof.onMessage(signed.message)
        defer { statement.wipe() }
        let isRight = contents.recipient == recipient
        guard isRight, statement.holds(signed.signature, publicKey: sender) else {
            contents.message.wipe()
            throw isRight ? .badSignature : .otherRecipient
        }
        return contents.message
    }

    private static func outer(_ plain: [UInt8]) throws(ObjectRefusal) -> (message: [UInt8], signature: Proof) {
        var reader = CanonicalReader(plain)
        try reader.expect("{\"message\":")
        let message = try reader.unescaped()
        try reader.expect(",\"signature\":")
        let signature = try Proof(reading: &reader)
        try reader.expect("}")
        try reader.expectEnd()
        return (message, signature)
    }

    private static func addressed(_ inner: [UInt8]) throws(ObjectRefusal) -> (recipient: GroupElement, message: [UInt8])
    {
        var reader = CanonicalReader(inner)
        try reader.expect("{\"recipient\":")
        let recipient = try reader.element()
        try reader.expect(",\"message\":")
        let message = try reader.unescaped()
        try reader.expect("}")
        try reader.expectEnd()
        return (recipient, message)
    }

    private static func decipher(_ text: String, with decryption: SecretScalar) throws(Refusal) -> [UInt8] {
        guard let json = try? JSONValue(Array(text.utf8)),
            let alpha = json["alpha"]?.string.flatMap({ GroupElement(decimal: $0.utf8) }), alpha.isMember,
            let beta = json["beta"]?.string.flatMap({ GroupElement(decimal: $0.utf8) }), beta.isMember,
            let data = json["data"]?.string.flatMap({ Hexadecimal.bytes($0) })
        else { throw .malformed }
        let cipher: Cipher
        switch json["algorithm"] {
        case nil: cipher = .ccm
        case .string("AES-GCM")?: cipher = .gcm
        default: throw .malformed
        }
        let tag = sealed_aes_tag_length(cipher.mode)
        guard data.count > tag else { throw .malformed }
        // beta / alpha^d as a product with the negative exponent: no inverse of a secret number is computed.
        var secret = alpha.raised(to: Scalar.zero - decryption)
        defer { secret.wipe() }
        secret.multiply(by: beta)
        var keys = derivedKeys(secret: secret, alpha: alpha)
        defer { keys.key.wipe() }
        var plain = [UInt8](repeating: 0, count: data.count - tag)
        guard sealed_aes_decrypt(cipher.mode, &plain, data, plain.count, keys.key, keys.iv) == 1 else {
            plain.wipe()
            throw .undecipherable
        }
        return plain
    }

    private static func derivedKeys(secret: GroupElement, alpha: GroupElement) -> (key: [UInt8], iv: [UInt8]) {
        var digits = secret.decimal
        var text = Array("key|".utf8) + digits
        defer {
            digits.wipe()
            text.wipe()
        }
        return (Digest(of: text).bytes, Digest(of: "iv|\(alpha)").bytes)
    }
}
