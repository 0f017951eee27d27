import Glibc
package import Language

/// Files that only the host's own user may read: written whole and synced, or not at all.
package enum PrivateFile {
    /// Makes a directory for its owner alone, when it is not there yet.
    package static func makeDirectory(_ path: String) throws(FileFault) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .system("make the directory", path) }
    }

    /// Whether there is something at a path.
    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Makes a new file, mode 0600, and syncs it and its directory.
    /// - Throws: when there is something at the path already; nothing is ever overwritten here.
    package static func create(_ path: String, bytes: UnsafeRawBufferPointer) throws(FileFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("make the file", path) }
        defer { close(descriptor) }
        do {
            try write(bytes, to: descriptor, path)
        } catch {
            // Half a file would be taken for a whole one.
            unlink(path)
            throw error
        }
        try syncDirectory(of: path)
    }

    /// Makes a new file of a text, as ``create(_:bytes:)`` does.
    package static func create(_ path: String, text: String) throws(FileFault) {
        try create(path, bytes: Array(text.utf8))
    }

    /// Makes a new file, as ``create(_:bytes:)`` does.
    package static func create(_ path: String, bytes: [UInt8]) throws(FileFault) {
        let failure = bytes.withUnsafeBytes { bytes -> FileFault? in
            do throws(FileFault) {
                try create(path, bytes: bytes)
                return nil
            } catch { return error }
        }
        if let failure { throw failure }
    }

    /// Puts a new content in the place of the old one: after a crash there is one or the other, never a mixture.
    package static func replace(_ path: String, bytes: UnsafeRawBufferPointer) throws(FileFault) {
        let draft = path + ".new"
        unlink(draft)
        try create(draft, bytes: bytes)
        guard rename(draft, path) == 0 else { throw .system("replace the file", path) }
        try syncDirectory(of: path)
    }

    /// Puts a new content in the place of the old one, as ``replace(_:bytes:)`` does.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
        let failure = bytes.withUnsafeBytes { bytes -> FileFault? in
            do throws(FileFault) {
                try replace(path, bytes: bytes)
                return nil
            } catch { return error }
        }
        if let failure { throw failure }
    }

    /// Reads a file.
    /// - Parameters:
    ///   - limit: the largest size in bytes that such a file can have.
    ///   - followingLinks: whether a symbolic link at the path is followed; never for what the host keeps.
    /// - Returns: `nil` when there is none.
    package static func read(_ path: String, limit: Int, followingLinks: Bool = false) throws(FileFault) -> [UInt8]? {
        // A pipe without a writer would otherwise hold the program up; to a file it makes no difference.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
        let descriptor = open(path, followingLinks ? flags : flags | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .system("read the file", path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("read the file", path) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk.prefix(count))
        }
        throw FileFault("The file at \(path) is larger than it can be; it is not one of this host's.")
    }

    /// Overwrites a file with zeros, syncs, and removes it; a file that is not there is as good as destroyed.
    package static func destroy(_ path: String) throws(FileFault) {
        let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return }
            throw .system("destroy the file", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("destroy the file", path) }
        let zeros = [UInt8](repeating: 0, count: Int(status.st_size))
        let failure = zeros.withUnsafeBytes { bytes -> FileFault? in
            do throws(FileFault) {
                try write(bytes, to: descriptor, path)
                return nil
            } catch { return error }
        }
        // Removed even when it could not be overwritten.
        guard unlink(path) == 0 else { throw .system("remove the file", path) }
        try syncDirectory(of: path)
        if let failure { throw failure }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String) throws(FileFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system("write the file", path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw .system("sync the file", path) }
    }

    private static func syncDirectory(of path: String) throws(FileFault) {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("sync the directory", parent) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system("sync the directory", parent) }
    }
}

/// A file of the host could not be read or written.
package struct FileFault: Error, Hashable, Sendable {
    /// What happened, where, and what to do, in one sentence.
    package let message: Message

    /// A fault.
    package init(_ message: Message) { self.message = message }

    /// The sentence in English, for the command line and logs.
    package var sentence: String { message.english }

    /// The fault that a system call has just reported.
    /// - Parameter action: what could not be done: `read the key`.
    package static func system(_ action: Message, _ path: String, _ code: Int32 = errno) -> FileFault {
        FileFault("Cannot \(action) at \(path): \(String(cString: strerror(code))).")
    }
}
