import Glibc

/// The file of a socket: its directory, its mode, and what may be left of an earlier host.
enum SocketFile {
    /// Makes the way free for a socket.
    /// - Throws: when the path is too long, its directory is not the user's own, or a host serves there already.
    static func prepare(_ path: String) throws(SocketFault) {
        guard path.utf8.count <= SocketLocation.longestPath else {
            throw SocketFault(
                "The socket path \(path) has \(path.utf8.count) bytes and may have \(SocketLocation.longestPath); give a shorter --socket.")
        }
        try prepareDirectory(of: path)
        guard access(path, F_OK) == 0 else { return }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
            throw SocketFault("\(path) exists and is no socket; it was left alone. Give another --socket.")
        }
        guard !isAnswered(path) else {
            throw SocketFault("A host serves at \(path) already; attach to it, or give another --socket.")
        }
        // Nobody answers: it was left by a host that was killed.
        unlink(path)
    }

    /// Opens the socket to its user, or to a group as well.
    static func admit(_ path: String, group: String?) throws(SocketFault) {
        guard let group else {
            chmod(path, 0o600)
            return
        }
        guard let entry = getgrnam(group) else { throw SocketFault("There is no group '\(group)'; create it, or leave --socket-group out.") }
        guard chown(path, uid_t.max, entry.pointee.gr_gid) == 0, chmod(path, 0o660) == 0 else {
            throw SocketFault("The socket \(path) cannot be given to the group '\(group)': \(reason()).")
        }
    }

    private static func prepareDirectory(of path: String) throws(SocketFault) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let directory = String(path[..<slash])
        if mkdir(directory, 0o700) != 0, errno != EEXIST {
            throw SocketFault("The directory \(directory) for the socket cannot be made: \(reason()). Give another --socket.")
        }
        guard directory.hasPrefix("/tmp/plenary-") else { return }
        // In a directory that everybody writes to, somebody else may have been here first.
        var status = stat()
        guard lstat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(),
            status.st_mode & 0o077 == 0
        else { throw SocketFault("\(directory) is not a private directory of this user; remove it, or set XDG_RUNTIME_DIR.") }
    }

    /// Whether somebody answers at a socket.
    static func isAnswered(_ path: String) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
