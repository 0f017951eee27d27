import Glibc

/// The directory around a socket, looked at before anything in it is trusted.
enum SocketDirectory {
    /// Where sockets are when the system has no runtime directory: everybody can write to what is around it, so it is
    /// trusted only as long as it is the user's own and closed to others.
    static var fallback: String { "/tmp/plenary-\(geteuid())" }

    /// The directory of a path.
    static func of(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Sees to it that a socket can be made there safely; a directory that is missing is made for its owner alone.
    /// - Throws: when others could put something in the socket's place.
    static func prepare(for path: String) throws(SocketFault) {
        let directory = of(path)
        if mkdir(directory, 0o700) != 0, errno != EEXIST, errno != EISDIR {
            let code = errno
            guard code == ENOENT else { throw .system("make the directory", directory, code) }
            throw SocketFault("There is no place for the directory \(directory) of the socket; make it first.")
        }
        if directory == fallback { try checkIsOwn(directory) } else { try checkIsSafe(directory) }
    }

    /// Whether a console may trust what listens there: into a directory of its own nobody else could have put it.
    static func isTrusted(_ path: String) -> Bool {
        let directory = of(path)
        guard directory == fallback else { return true }
        do throws(SocketFault) {
            try checkIsOwn(directory)
            return true
        } catch { return false }
    }

    /// - Throws: unless it is a directory of this user that nobody else can enter.
    static func checkIsOwn(_ path: String) throws(SocketFault) {
        var status = stat()
        // A link is not followed: whoever has put it there could lead us anywhere.
        guard lstat(path, &status) == 0 else { throw .system("look at the directory", path) }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
            throw SocketFault(
                "\(path) must be a directory of your own that nobody else can enter (mode 0700); remove it, "
                    + "or give a socket elsewhere with --socket.")
        }
    }

    private static func checkIsSafe(_ path: String) throws(SocketFault) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system("look at the directory", path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw SocketFault("\(path) is not a directory.") }
        // In a sticky directory only the owner of a file removes or replaces it.
        let isOpenToOthers = status.st_mode & 0o022 != 0 && status.st_mode & S_ISVTX == 0
        guard !isOpenToOthers, status.st_uid == geteuid() || status.st_uid == 0 else {
            throw SocketFault(
                "Others could put a socket of their own into \(path); let the host's user own it, "
                    + "with no right for others to write (for a group: mode 2750).")
        }
    }
}
