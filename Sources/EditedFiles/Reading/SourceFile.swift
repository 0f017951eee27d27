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
        let hint = code == ENOENT ? "check the path" : "check the path and its permissions"
        return trouble(path, "this file cannot be read: \(reason)", hint)
    }

    private static func tooLarge(_ path: String) -> EditedFileFault {
        trouble(path, "this file is larger than 16 MiB, which no assembly needs", "check that it is the right file")
    }

    private static func trouble(_ path: String, _ sentence: String, _ hint: String) -> EditedFileFault {
        EditedFileFault([Diagnostic(file: path, sentence: sentence, hint: hint)])
    }
}
