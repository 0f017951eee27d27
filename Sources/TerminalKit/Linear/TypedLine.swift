/// A line while it is typed at a terminal: what the terminal itself would do with its characters, done here, so that it is
/// known when somebody is in the middle of a line and nothing else is written into it.
struct TypedLine {
    /// What a byte brings about.
    enum Outcome: Equatable {
        /// The line goes on; what is written for it.
        case goesOn([UInt8])
        /// The line is finished.
        case finished([UInt8])
        /// There will be no more lines.
        case end
    }

    /// What has been typed so far.
    private(set) var bytes: [UInt8] = []

    /// As long as nobody types.
    private static let longest = 4_096

    /// Receives a byte.
    mutating func receive(_ byte: UInt8) -> Outcome {
        switch byte {
        case 10, 13:
            defer { bytes = [] }
            return .finished(bytes)
        case 4: return bytes.isEmpty ? .end : .goesOn([])
        case 8, 127: return .goesOn(eraseLast())
        case 21:
            var echo: [UInt8] = []
            while !bytes.isEmpty { echo += eraseLast() }
            return .goesOn(echo)
        case 27, 32...:
            guard bytes.count < Self.longest else { return .goesOn([7]) }
            bytes.append(byte)
            return .goesOn(byte == 27 ? Array("^[".utf8) : [byte])
        default: return .goesOn([])
        }
    }

    /// Takes the last character away, and from the terminal the cells that it takes there.
    private mutating func eraseLast() -> [UInt8] {
        guard let last = String(decoding: bytes, as: UTF8.self).unicodeScalars.last else { return [] }
        bytes.removeLast(min(bytes.count, String(last).utf8.count))
        let cells = last == "\u{1B}" ? 2 : TextWidth.columns(of: String(last))
        return Array(String(repeating: "\u{8} \u{8}", count: cells).utf8)
    }
}
