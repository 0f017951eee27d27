import Glibc

/// The directory around a socket, looked at before anything in it is trusted.
enum SocketDirectory {
    /// Sees to it that a socket can be made there safely.
    /// - Throws: when others could put something in the socket's place.
    static func prepare(for location: SocketLocation) throws(SocketFault) {
        switch location.keeping {
        case .own:
            if mkdir(location.directory, 0o700) != 0, errno != EEXIST {
                throw .system("make the directory", location.directory)
            }
            try checkIsOwn(location.directory)
        case .given: try checkIsSafe(location.directory)
        }
    }

    /// Whether a console may trust what listens there: in a directory of its own, nobody else could have put it there.
    static func isTrusted(_ location: SocketLocation) -> Bool {
        guard location.keeping == .own else { return true }
        do throws(SocketFault) {
            try checkIsOwn(location.directory)
            return true
        } catch { return false }
    }

    private static func checkIsOwn(_ path: String) throws(SocketFault) {
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
        guard stat(path, &status) == 0 else {
            let code = errno
            guard code == ENOENT else { throw .system("look at the directory", path, code) }
            throw SocketFault("There is no directory \(path) for the socket; make it first.")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw SocketFault("\(path) is not a directory.") }
        let isOpenToOthers = status.st_mode & 0o022 != 0 && status.st_mode & S_ISVTX == 0
        guard !isOpenToOthers, status.st_uid == geteuid() || status.st_uid == 0 else {
            throw SocketFault(
                "Others could put a socket of their own into \(path); let the host's user own it, "
                    + "with no right for others to write (for a group: mode 2750).")
        }
    }
}
