import Glibc

/// A socket that listens at its path, which nobody else could have reached or taken before it did.
struct ListeningSocket: Sendable {
    /// Connections that may wait to be accepted: a whole hall that comes at once.
    static let backlog: Int32 = 4_096
    /// Attempts to be the only one that looks at the directory, ten milliseconds apart.
    private static let attempts = 200

    let descriptor: Int32
    private let path: String
    private let identity: FileIdentity

    /// Makes the socket: mode 0600, or 0660 for a group. A socket that a dead host has left behind is replaced.
    /// - Parameter group: the group whose users reach it; `nil` for the host's own user alone.
    /// - Throws: one sentence when a host listens there already, or when the place cannot be trusted.
    static func open(at path: String, group: String?) throws(SocketFault) -> ListeningSocket {
        try SocketLocation.check(path)
        try SocketDirectory.prepare(for: path)
        // Two hosts that start at once must not both find a stale socket, and the second remove the first one's.
        let lock = try lockDirectory(SocketDirectory.of(path))
        defer { close(lock) }
        try removeStale(path)
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { throw .system("make the socket", path) }
        do throws(SocketFault) {
            return try bind(descriptor, path, group)
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// Removes the path, unless something else has taken it.
    func removePath() {
        if FileIdentity(of: path) == identity { unlink(path) }
    }

    private static func bind(
        _ descriptor: Int32, _ path: String, _ group: String?
    ) throws(SocketFault) -> ListeningSocket {
        // The file gets the socket's own mode, so that it is never open to others, whatever the umask.
        guard fchmod(descriptor, 0o600) == 0 else { throw .system("make the socket", path) }
        guard SocketAddressBytes.with(path, { Glibc.bind(descriptor, $0, $1) }) == 0 else {
            throw .system("make the socket", path)
        }
        guard let identity = FileIdentity(of: path) else { throw .system("look at the socket", path) }
        let listening = ListeningSocket(descriptor: descriptor, path: path, identity: identity)
        do throws(SocketFault) {
            // Nobody can connect before the socket listens, so there is time to open it to the group.
            if let group { try open(path, to: group) }
            guard listen(descriptor, backlog) == 0 else { throw .system("listen", path) }
        } catch {
            listening.removePath()
            throw error
        }
        return listening
    }

    private static func open(_ path: String, to group: String) throws(SocketFault) {
        guard let entry = getgrnam(group) else {
            throw SocketFault("There is no group '\(group)' on this machine; make it, or name another one.")
        }
        guard lchown(path, uid_t.max, entry.pointee.gr_gid) == 0 else {
            throw SocketFault(
                "The socket cannot be given to the group '\(group)'; the host's user must be a member of it.")
        }
        guard chmod(path, 0o660) == 0 else { throw .system("open the socket to the group", path) }
    }

    private static func lockDirectory(_ directory: String) throws(SocketFault) -> Int32 {
        let descriptor = Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("enter the directory", directory) }
        for _ in 0..<attempts {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            poll(nil, 0, 10)
        }
        let fault = SocketFault.system("lock the directory", directory)
        close(descriptor)
        throw fault
    }

    private static func removeStale(_ path: String) throws(SocketFault) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .system("look at the socket", path)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw SocketFault(
                "There is something at \(path) that is not a socket; remove it, or give another --socket.")
        }
        switch try knock(path) {
        case 0, EAGAIN:
            throw SocketFault(
                "A host runs already at \(path); attach to it, end it, or give this one a --socket of its own.")
        case ECONNREFUSED: break
        case let code: throw .system("look at the socket", path, code)
        }
        guard unlink(path) == 0 else { throw .system("remove the socket that an ended host has left", path) }
    }

    /// Connects and leaves again.
    /// - Returns: 0 when somebody listens, or what connect(2) says.
    private static func knock(_ path: String) throws(SocketFault) -> Int32 {
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { throw .system("make a socket", path) }
        defer { close(descriptor) }
        return SocketAddressBytes.with(path) { connect(descriptor, $0, $1) == 0 ? 0 : errno }
    }
}
