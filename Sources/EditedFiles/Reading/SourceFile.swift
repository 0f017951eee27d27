import Glibc

/// The bytes of a file that a person edits, and the name by which the person knows it.
public struct SourceFile: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public static let largest = 16 * 1_024 * 1_024

    /// The name shown in messages.
    public let name: String
    /// What is in it: UTF-8 unless the file is damaged, with LF at the ends of lines.
    public let bytes: [UInt8]

    /// A file that is in memory already, in UTF-8 or UTF-16, with lines that end as they do on any system.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, Self.normalised(bytes)) }

    /// A text as a file.
    public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

    /// Whether there is more in it than comments and empty lines.
    package var saysAnything: Bool {
        bytes.split(separator: 0x0A).contains { line in
            line.first { $0 != 0x20 && $0 != 0x09 }.map { $0 != UInt8(ascii: "#") } ?? false
        }
    }

    /// Reads a file.
    /// - Parameter path: absolute, or relative to the working directory.
    /// - Throws: why it cannot be read, or that it is too large.
    public static func read(_ path: String) throws(EditedFileFault) -> SourceFile {
        // O_NONBLOCK: opening a pipe must not wait for a writer; it is refused below.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { _ = close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw unreadable(path, errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            let isFolder = facts.st_mode & S_IFMT == S_IFDIR
            throw trouble(
                path, isFolder ? "this is a folder, not a file" : "this is not a regular file", "name a file")
        }
        guard facts.st_size <= off_t(largest) else { throw tooLarge(path) }
        let bytes = try bytes(of: descriptor, at: path)
        if let other = noText(bytes) { throw trouble(path, other.sentence, other.hint) }
        return SourceFile(name: path, bytes: bytes)
    }

    private static func bytes(of descriptor: Int32, at path: String) throws(EditedFileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path, errno) }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            // A file may grow while it is read.
            guard bytes.count <= largest else { throw tooLarge(path) }
        }
    }

    private static func unreadable(_ path: String, _ code: Int32) -> EditedFileFault {
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        let hint =
            switch code {
            case ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, ELOOP: "check the path"
            case EMFILE, ENFILE: "let the program open more files (ulimit -n), and try again"
            case EIO: "look at the disk"
            default: "check the path and its permissions"
            }
        return trouble(path, "this file cannot be read: \(reason)", hint)
    }

    private static func tooLarge(_ path: String) -> EditedFileFault {
        trouble(path, "this file is larger than 16 MiB, which no assembly needs", "check that it is the right file")
    }

    private static func trouble(_ path: String, _ sentence: String, _ hint: String) -> EditedFileFault {
        EditedFileFault([Diagnostic(file: path, sentence: sentence, hint: hint)])
    }
}

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

extension SourceFile {
    /// The text, with every byte that is not UTF-8 reported and replaced, so that the rest can be read as well.
    /// - Complexity: O(bytes).
    package func text(reportingTo findings: Findings) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var line = 1
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            reportBadBytes(in: part, line: line, to: findings)
            line += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func reportBadBytes(in line: ArraySlice<UInt8>, line number: Int, to findings: Findings) {
        guard String(validating: line, as: UTF8.self) == nil else { return }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = line.makeIterator()
        var column = 1
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid: column += 1
            case .error:
                // One report a line: a line in another encoding is wrong all over.
                return findings.report(
                    "these bytes are not UTF-8", in: name, at: Place(line: number, column: column),
                    hint: "save the file in the encoding UTF-8, which Excel calls 'CSV UTF-8'")
            case .emptyInput: return
            }
        }
    }

    /// The text with control characters reported and replaced; tabs and line ends may stay.
    package static func withoutControlCharacters(_ text: String, of file: String, reportingTo findings: Findings)
        -> String
    {
        func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x20 ? ![0x09, 0x0A, 0x0D].contains(scalar.value) : (0x7F..<0xA0).contains(scalar.value)
        }
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var cleaned = String.UnicodeScalarView()
        var place = Place.start
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) {
                let sentence = "the control character \(Shown.code(of: scalar)) has no place in a file or on a screen"
                findings.report(sentence, in: file, at: place, hint: "delete it")
            }
            cleaned.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
            place =
                scalar == "\n"
                ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
        }
        return String(cleaned)
    }
}
