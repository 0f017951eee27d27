import Bytes

/// The text that is hashed into the challenge of a proof, built piece by piece.
struct Transcript {
    private(set) var bytes: [UInt8] = []

    init(_ prefix: String) {
        bytes.reserveCapacity(8192)
        bytes.append(contentsOf: prefix.utf8)
    }

    init(_ prefix: [UInt8]) {
        bytes.reserveCapacity(prefix.count + 4096)
        bytes += prefix
    }

    /// Overwrites the text.
    mutating func wipe() {
        bytes.wipe()
    }

    /// Appends text as it stands.
    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends bytes as they stand.
    mutating func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    /// Appends elements in decimal, separated by commas; `continuing` puts a comma before the first as well.
    mutating func append(_ elements: [GroupElement], continuing: Bool = false) {
        for (index, element) in elements.enumerated() {
            if continuing || index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: element.decimal)
        }
    }

    /// The hash as a number modulo q.
    var challenge: Scalar { Digest(of: bytes).scalar }
}
