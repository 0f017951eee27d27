import Bytes
import CLibcrypto

/// A voter's private code as it is printed on the card, and the keys derived from it for each election.
public struct VotingCode: Sendable {
    /// The printed characters with their dashes; the dashes count.
    public let text: SecretText

    /// Takes a code as it was typed or scanned. Nothing is checked here: any text gives some key, and only a key on the
    /// election's list can vote.
    public init(_ text: SecretText) {
        self.text = text
    }

    /// A fresh code of 14 random Base58 digits and a check digit, in groups of three.
    public static func random() -> VotingCode {
        printed(SecretText.randomBase58(count: 14))
    }

    /// The code that follows from 14 bytes or more, for cards that are no secret.
    public static func printed(from bytes: [UInt8]) -> VotingCode {
        printed(SecretText(bytes.prefix(14).map { Base58.alphabet[Int($0) % 58] }))
    }

    private static func printed(_ digits: SecretText) -> VotingCode {
        var printed: [UInt8] = []
        printed.reserveCapacity(20)
        defer { printed.wipe() }
        digits.withBytes { digits in
            for (index, digit) in digits.enumerated() {
                if index > 0, index % 3 == 0 { printed.append(UInt8(ascii: "-")) }
                printed.append(digit)
            }
            printed.append(checkDigit(of: digits))
        }
        return VotingCode(SecretText(printed))
    }

    /// Whether the code has the printed form and the right check digit, to catch slips of the fingers before they look
    /// like an unknown credential.
    public var hasRightCheckDigit: Bool {
        text.withBytes { bytes in
            var digits = bytes.filter { $0 != UInt8(ascii: "-") }
            defer { digits.wipe() }
            guard bytes.count == 19, digits.count == 15, digits.allSatisfy({ Base58.value(of: $0) != nil }),
                [3, 7, 11, 15].allSatisfy({ bytes[$0] == UInt8(ascii: "-") })
            else { return false }
            return digits.dropLast().withContiguousStorageIfAvailable(VotingCode.checkDigit) == digits.last
        }
    }

    private static func checkDigit(of digits: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let remainder = digits.reduce(0) { ($0 * 58 + (Base58.value(of: $1) ?? 0)) % 53 }
        return Base58.alphabet[53 - remainder]
    }

    /// The voter's key in an election: derived as belenios-tool 2.0 does for 14 + 1 digits, as 3.x does for 22.
    public func credential(in identifier: String) -> VotingCredential {
        VotingCredential(secret: secret(in: identifier))
    }

    /// The public halves of the voter's keys in many elections, computed together, which takes less time.
    public func publicKeys(in identifiers: [String]) -> [GroupElement] {
        SecretTable.generator.powers(identifiers.map(secret))
    }

    private func secret(in identifier: String) -> SecretScalar {
        text.withBytes { bytes in
            let isNewForm = bytes.count == 25 && [5, 12, 18].allSatisfy { bytes[$0] == UInt8(ascii: "-") }
            return isNewForm ? newForm(bytes, identifier) : stretched(bytes, identifier)
        }
    }

    /// PBKDF2-HMAC-SHA256 with 1,000 iterations and the identifier as salt.
    private func stretched(_ code: UnsafeBufferPointer<UInt8>, _ identifier: String) -> SecretScalar {
        var key = [UInt8](repeating: 0, count: 32)
        defer { key.wipe() }
        let salt = Array(identifier.utf8)
        let done = sealed_pbkdf2_sha256(&key, code.baseAddress, code.count, salt, salt.count, 1000)
        // It refuses when there is no memory or no SHA-256 only; a key of zeros must never be taken for the voter's.
        precondition(done == 1, "libcrypto stretches a voting code")
        return SecretScalar(reducing: key)
    }

    /// Two hashes side by side, 512 bits modulo q.
    private func newForm(_ code: UnsafeBufferPointer<UInt8>, _ identifier: String) -> SecretScalar {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        defer { bytes.wipe() }
        for half in 0...1 {
            var text = Array("derive_credential|\(identifier)|\(half)|".utf8) + code
            defer { text.wipe() }
            var digest = Digest(of: text).bytes
            bytes += digest
            digest.wipe()
        }
        return SecretScalar(reducing: bytes)
    }
}

/// A voter's key in one election.
public struct VotingCredential: Sendable {
    let secret: SecretScalar
    /// What the election's list of credentials holds of it.
    public let publicKey: GroupElement

    init(secret: SecretScalar) {
        self.secret = secret
        publicKey = SecretTable.generator.power(secret)
    }

    /// A key that is derived from nothing.
    public static func random() -> VotingCredential {
        VotingCredential(secret: .random())
    }
}
