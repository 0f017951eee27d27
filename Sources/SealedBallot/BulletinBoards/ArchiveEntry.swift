import Bytes

/// The header of an archive entry, the way an old tar wrote it, and the two kinds of names.
struct ArchiveHeader: Hashable {
    /// Bytes of a block; headers are one block, bodies are padded to whole blocks.
    static let blockSize = 512

    /// What an entry holds.
    enum Kind: Hashable {
        case opening
        case data(Digest)
        case event(Digest)

        var name: String {
            switch self {
            case .opening: "BELENIOS"
            case .data(let digest): "\(digest.description).data.json"
            case .event(let digest): "\(digest.description).event.json"
            }
        }

        init?(name: some Collection<UInt8>) {
            if name.elementsEqual("BELENIOS".utf8) {
                self = .opening
            } else if let digest = Digest(lowerCase: Array(name.prefix(64))) {
                let ending = name.dropFirst(64)
                if ending.elementsEqual(".data.json".utf8) {
                    self = .data(digest)
                } else if ending.elementsEqual(".event.json".utf8) {
                    self = .event(digest)
                } else {
                    return nil
                }
            } else {
                return nil
            }
        }
    }

    let kind: Kind
    let length: Int
    let timestamp: Int

    init(kind: Kind, length: Int, timestamp: Int) {
        self.kind = kind
        self.length = length
        self.timestamp = timestamp
    }

    /// Reads a header; nil unless writing it again gives the same bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == ArchiveHeader.blockSize, let kind = Kind(name: bytes[..<100].prefix { $0 != 0 }),
            let length = ArchiveHeader.octal(bytes[124..<135]), let timestamp = ArchiveHeader.octal(bytes[136..<147])
        else { return nil }
        self.init(kind: kind, length: length, timestamp: timestamp)
        guard self.bytes == bytes else { return nil }
    }

    /// How many bytes the padded body takes.
    var paddedLength: Int { (length + 511) / 512 * 512 }

    /// The block as it is written.
    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: ArchiveHeader.blockSize)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
        }
        put(kind.name, at: 0)
        put("0000644", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(ArchiveHeader.octal(length, digits: 11), at: 124)
        put(ArchiveHeader.octal(timestamp, digits: 11), at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        let checksum = block.reduce(0) { $0 + Int($1) }
        put(ArchiveHeader.octal(checksum, digits: 6) + "\0 ", at: 148)
        return block
    }

    private static func octal(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static func octal(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (48...55).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}
