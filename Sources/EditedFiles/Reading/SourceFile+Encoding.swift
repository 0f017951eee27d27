extension SourceFile {
    /// The bytes of a text file in UTF-8 with LF at the ends of lines, whatever program has written it: Excel and
    /// Notepad write UTF-16 as "Unicode text", old programs end lines with CR alone.
    /// - Complexity: O(bytes).
    package static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if let order = byteOrder(of: bytes) {
            bytes = transcoded(bytes, order)
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
        }
        guard bytes.contains(0x0D) else { return bytes }
        // A CR alone ends a line only where no other sign does; elsewhere it is a slip that is told.
        guard bytes.contains(0x0A) else { return bytes.map { $0 == 0x0D ? 0x0A : $0 } }
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            lines.append(byte)
        }
        return lines
    }

    private enum ByteOrder {
        case little, big
    }

    /// The order of the bytes of a text in UTF-16: by its mark, or without one by the zeros beside its letters.
    private static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
        guard bytes.count >= 4 else { return nil }
        if bytes.starts(with: [0xFF, 0xFE]) { return .little }
        if bytes.starts(with: [0xFE, 0xFF]) { return .big }
        guard bytes.count.isMultiple(of: 2) else { return nil }
        if bytes[1] == 0, bytes[3] == 0, bytes[0] != 0, bytes[2] != 0 { return .little }
        if bytes[0] == 0, bytes[2] == 0, bytes[1] != 0, bytes[3] != 0 { return .big }
        return nil
    }

    private static func transcoded(_ bytes: [UInt8], _ order: ByteOrder) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return order == .little ? second << 8 | first : first << 8 | second
        }
        let text = units.first == 0xFEFF ? units[1...] : units[...]
        return Array(String(decoding: text, as: UTF16.self).utf8)
    }

    /// What a file is that holds no text at all, in a sentence, with what to do; `nil` for what may be a text.
    package static func noText(_ bytes: [UInt8]) -> (sentence: String, hint: String)? {
        let isPacked = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        guard isPacked || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
        return (
            "this is a workbook or a word processor's document, not a text file",
            "save the sheet as 'CSV UTF-8', or the document as plain text"
        )
    }
}
