import BallotBox
import Bytes

/// A public key of SSH, of the one kind that kiosks and their host use.
struct SecureShellKey: Hashable, Sendable {
    /// Its name in files of keys.
    static let kind = "ssh-ed25519"
    /// How many words stand for a key: as many as for a host's signing key.
    static let wordCount = 6

    /// The key as it travels.
    let bytes: [UInt8]

    /// A key of a line as `ssh-keygen` writes it: kind, key, and perhaps a remark.
    /// - Returns: `nil` for every other line, one with options before the key among them.
    init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, words[0] == Self.kind else { return nil }
        self.init(base64: String(words[1]))
    }

    /// A key as it stands in files.
    init?(base64: String) {
        // Two fields with their lengths before them: the name of the kind, and 32 bytes.
        let start = [0, 0, 0, 11] + Array(Self.kind.utf8) + [0, 0, 0, 32]
        guard let bytes = Base64.decode(base64), bytes.count == start.count + 32, bytes.starts(with: start) else {
            return nil
        }
        self.bytes = bytes
    }

    /// The key as it stands in files.
    var base64: String { Base64.encode(bytes) }

    /// As every SSH program shows it.
    var fingerprint: String { "SHA256:\(Digest(of: bytes).base64)" }

    /// The same in words, to be compared aloud.
    var words: String {
        CheckWords.words(for: Digest(of: bytes), count: Self.wordCount).joined(separator: " ")
    }
}
