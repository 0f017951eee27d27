import Glibc

/// Where the host's socket is looked for and put.
public struct SocketLocation: Hashable, Sendable {
    /// The places in the order in which they are tried; the first is where a host puts its socket.
    public let paths: [String]

    /// The name of the socket in its directory.
    public static let name = "plenary.sock"
    /// The longest path that a Unix socket may have, in bytes.
    static let longestPath = 107

    /// The search order: the path given, `$PLENARY_SOCKET`, `$XDG_RUNTIME_DIR/plenary/`, `/run/plenary/`, and at last a
    /// directory of the user's own under `/tmp`, for systems without a runtime directory.
    /// - Parameters:
    ///   - explicit: the path given on the command line; nothing else is tried then.
    ///   - environment: the environment variables.
    public init(explicit: String?, environment: [String: String]) {
        if let explicit {
            paths = [explicit]
            return
        }
        if let named = environment["PLENARY_SOCKET"], !named.isEmpty {
            paths = [named]
            return
        }
        var paths: [String] = []
        if let runtime = environment["XDG_RUNTIME_DIR"], runtime.hasPrefix("/") {
            paths.append("\(runtime)/plenary/\(Self.name)")
        }
        paths.append("/run/plenary/\(Self.name)")
        paths.append("/tmp/plenary-\(getuid())/\(Self.name)")
        self.paths = paths
    }

    /// Where a host puts its socket: the first place, except the system's directory, which belongs to a service.
    public var home: String { paths.first { !$0.hasPrefix("/run/plenary/") } ?? paths[0] }

    /// The place where a socket lies now; `nil` when there is none.
    public var existing: String? { paths.first { path in access(path, F_OK) == 0 } }
}
