import Bytes

/// Says whose a partial decryption is. Owners count from 1 over all trustees of the list.
public struct OwnedDecryption: Hashable, Sendable {
    /// The owner number.
    public let owner: Int
    let decryption: Digest

    /// Names the owner of a partial decryption.
    public init(owner: Int, of decryption: PartialDecryption) {
        self.owner = owner
        self.decryption = Digest(of: decryption.bytes)
    }

    /// Reads the published object.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        var reader = CanonicalReader(bytes)
        try reader.expect("{\"owner\":")
        guard let owner = Int(exactly: try reader.count()) else { throw .notCanonical(offset: 9) }
        self.owner = owner
        try reader.expect(",\"payload\":")
        decryption = try reader.digest()
        try reader.expect("}")
        try reader.expectEnd()
    }

    /// The canonical bytes.
    public var bytes: [UInt8] {
        Array("{\"owner\":\(owner),\"payload\":\"\(decryption.description)\"}".utf8)
    }
}
