package import AssemblyCore
import Language
package import SealedBallot
package import Secrets

/// The public half of a new card for one delegation that lost its card: its keys for all ballots of a list.
package struct ReplacementCredential: Sendable {
    /// The digest of the list on which the lost card's keys stand.
    package let replaces: String
    /// Whose card it is.
    package let member: MemberCode
    /// The new keys, one for each ballot of the list.
    let keys: [GroupElement]
    /// The replacement as it is handed over.
    package let bytes: [UInt8]

    private static let opening: StaticString = "{\"format\":\"plenary-replacement-credential-1\",\"replaces\":"
    private static let longest = 1 << 20

    package init(replaces: String, member: MemberCode, keys: [GroupElement]) {
        (self.replaces, self.member, self.keys) = (replaces, member, keys)
        var text = Array("\(Self.opening)\"\(replaces)\",\"member\":\"\(member)\",\"keys\":[".utf8)
        for (index, key) in keys.enumerated() {
            text += Array(index == 0 ? "\"".utf8 : ",\"".utf8)
            text += key.decimal
            text.append(UInt8(ascii: "\""))
        }
        bytes = text + Array("]}".utf8)
    }

    /// Reads a replacement and checks its form; whether it fits a list, the list finds out.
    package init(bytes: [UInt8]) throws(FileFault) {
        guard bytes.count <= Self.longest else { throw .replacement("it is larger than 1 MB") }
        var reader = CredentialReader(bytes)
        guard reader.skip(Self.opening) else {
            throw .replacement("it does not begin as one of the format plenary-replacement-credential-1 does")
        }
        guard let replaces = reader.text(limit: 64), replaces.utf8.count == 64, reader.skip(",\"member\":") else {
            throw .replacement("it does not name the list that it belongs to")
        }
        guard let member = reader.code(), reader.skip(",\"keys\":[") else {
            throw .replacement("it does not name a member")
        }
        var keys: [GroupElement] = []
        repeat {
            guard let key = reader.key() else {
                throw .replacement("its key for ballot \(keys.count + 1) is not a number that can be a key")
            }
            keys.append(key.value)
        } while reader.skip(",")
        guard reader.skip("]}"), reader.isAtEnd else { throw .replacement("after its keys there is something else") }
        (self.replaces, self.member, self.keys, self.bytes) = (replaces, member, keys, bytes)
    }

    /// Reads the replacement in a file.
    package static func load(from path: String) throws(FileFault) -> ReplacementCredential {
        guard let bytes = try PrivateFile.read(path, limit: longest, followingLinks: true) else {
            throw FileFault("There is no file \(path); name the registrar's replacement credential.")
        }
        return try ReplacementCredential(bytes: bytes)
    }
}

extension ReplacementCredential {
    /// Whether the file at a path begins as a replacement does; its whole content is looked at when it is loaded.
    package static func isAt(_ path: String) -> Bool {
        guard let bytes = try? PrivateFile.read(path, limit: 1 << 20, followingLinks: true) else { return false }
        return bytes.starts(with: Array("{\"format\":\"plenary-replacement-credential".utf8))
    }
}
