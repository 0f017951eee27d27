import Secrets

extension ReplacementCredential {
    /// Whether the file at a path begins as a replacement does; its whole content is looked at when it is loaded.
    package static func isAt(_ path: String) -> Bool {
        guard let bytes = try? PrivateFile.read(path, limit: 1 << 20, followingLinks: true) else { return false }
        return bytes.starts(with: Array("{\"format\":\"plenary-replacement-credential".utf8))
    }
}
