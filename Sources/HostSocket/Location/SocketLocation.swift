import Glibc

/// Where a host's socket is, and how far the directory around it is to be trusted.
public struct SocketLocation: Hashable, Sendable {
    /// Who may be in charge of the directory.
    enum Keeping: Hashable, Sendable {
        /// The user alone: made when it is missing, refused when it is anybody else's or open to others.
        case own
        /// The system's administrator, or whoever gave the path.
        case given
    }

    /// The file name of a socket whose directory is known.
    public static let fileName = "plenary.sock"
    /// The longest path of a Unix socket in bytes (`sun_path` holds 108, the last of which is zero).
    public static let longestPath = 107

    /// The path of the socket.
    public let path: String
    let keeping: Keeping
    /// The group whose users reach the socket; `nil` for the host's user alone.
    public let group: String?

    /// A socket at a path that somebody has given.
    /// - Parameters:
    ///   - path: absolute or relative; its directory must be there.
    ///   - group: a group whose users reach the socket.
    /// - Throws: when the path is empty or too long for a socket.
    public init(path: String, group: String? = nil) throws(SocketFault) {
        try self.init(path, .given, group: group)
    }

    init(_ path: String, _ keeping: Keeping, group: String? = nil) throws(SocketFault) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SocketFault("A socket needs a path; give one with --socket.")
        }
        guard path.utf8.count <= Self.longestPath else {
            throw SocketFault(
                "The socket's path \(path) has \(path.utf8.count) bytes, and the system allows \(Self.longestPath); "
                    + "give a shorter one with --socket.")
        }
        (self.path, self.keeping, self.group) = (path, keeping, group)
    }

    /// The directory that holds the socket.
    var directory: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
