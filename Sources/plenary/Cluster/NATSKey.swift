import Answers
import Bytes
import Foundation
import Host
import Language
import Secrets

/// The key by which a host is let in by the servers of a cluster: an Ed25519 pair, as NATS writes it. The servers know the
/// public half alone, so that no secret stands in their configuration.
struct NATSKey: Hashable, Sendable {
    /// What the servers know: `U` and 55 letters and digits.
    let user: String

    /// Makes a new key.
    /// - Parameter path: a file that does not exist yet; the secret half is written to it, with mode 0600.
    static func make(at path: String) throws(FileFault) -> NATSKey {
        // The host's own kind of key file holds the seed that NATS wants in its own spelling.
        let plain = path + ".seed"
        let publicKey = try SigningKey.kept(at: plain).publicKey
        defer { unlink(plain) }
        guard let bytes = Base64.decode(publicKey), let seed = try PrivateFile.read(plain, limit: 64) else {
            throw .system("make the file", path)
        }
        try PrivateFile.create(path, text: text(prefix: [(18 << 3) | (160 >> 5), (160 & 31) << 3], seed) + "\n")
        return NATSKey(user: text(prefix: [160], bytes))
    }

    private static func text(prefix: [UInt8], _ bytes: [UInt8]) -> String {
        let whole = prefix + bytes
        let sum = checksum(whole)
        return base32(whole + [UInt8(truncatingIfNeeded: sum), UInt8(truncatingIfNeeded: sum >> 8)])
    }

    /// CRC-16 with the polynomial 0x1021, as XMODEM has it.
    static func checksum(_ bytes: [UInt8]) -> UInt16 {
        bytes.reduce(0) { sum, byte in
            (0..<8).reduce(sum ^ (UInt16(byte) << 8)) { sum, _ in sum & 0x8000 == 0 ? sum << 1 : (sum << 1) ^ 0x1021 }
        }
    }

    /// Base 32 of RFC 4648 without padding.
    static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, held, count) = ("", 0, 0)
        for byte in bytes {
            (held, count) = (held << 8 | Int(byte), count + 8)
            while count >= 5 {
                count -= 5
                text.append(letters[held >> count & 31])
            }
            held &= (1 << count) - 1
        }
        if count > 0 { text.append(letters[held << (5 - count) & 31]) }
        return text
    }
}
