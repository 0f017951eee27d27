import EventStream
import Glibc

/// What is done to the journal's file before SQLite opens it.
///
/// A file that SQLite has open in this process is never opened here: closing any descriptor of it would let go of SQLite's
/// own locks.
enum JournalFile {
    /// Whether there is a regular file.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Why no file is found at a path; `nil` where there is one.
    static func absence(_ path: String) -> Int32? {
        var status = stat()
        return stat(path, &status) == 0 ? nil : errno
    }

    /// Refuses a directory or a device, before anything is made beside it.
    static func refuseOtherThanFile(_ path: String) throws(JournalFault) {
        var status = stat()
        guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else { throw Sentences.foreign(path) }
    }

    /// The length in bytes; 0 when there is no file.
    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Creates an empty file that only its owner can read, and makes the directory remember it.
    ///
    /// - Returns: false when there is a file already; it is made private as well.
    static func create(_ path: String) throws(JournalFault) -> Bool {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST, exists(path) else { throw Sentences.cannotCreate(path, errno: errno) }
            // On somebody else's file this fails, and opening it will say what is wrong.
            _ = chmod(path, 0o600)
            return false
        }
        close(descriptor)
        try syncDirectory(of: path)
        return true
    }

    /// Makes a new name durable.
    static func syncDirectory(of path: String) throws(JournalFault) {
        let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Sentences.cannotCreate(path, errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Sentences.cannotCreate(path, errno: errno) }
    }
}

/// The forms that journals on disk have had.
public enum JournalFormat {
    /// The form that is written: the number that the file carries (SQLite's `user_version`).
    public static let current = 2
    /// The forms that can be read and gone on with. Format 1 was that of builds before the first release.
    public static let readable = 2...2
}

/// Where a journal is, and by which file system SQLite reaches it.
struct DatabasePlace: Hashable, Sendable {
    /// The file.
    let path: String
    /// The name of the file system (a VFS of SQLite's that was registered in this process); nil for the machine's own.
    let fileSystem: String?

    /// A place.
    init(path: String, fileSystem: String? = nil) { (self.path, self.fileSystem) = (path, fileSystem) }

    /// The place as SQLite is told of it.
    var location: String { fileSystem.map { uri("vfs=\($0)") } ?? path }

    /// The same for a file that nobody changes while it is read.
    var unchanging: String { uri((fileSystem.map { "vfs=\($0)&" } ?? "") + "immutable=1") }

    private func uri(_ parameters: String) -> String {
        let escaped = path.map { ["%": "%25", "?": "%3f", "#": "%23"][$0] ?? String($0) }.joined()
        return "file:\(escaped)?\(parameters)"
    }
}
