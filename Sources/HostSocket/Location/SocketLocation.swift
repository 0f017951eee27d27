import Glibc

/// Where a host's socket is put and looked for.
package struct SocketLocation: Hashable, Sendable {
    /// The name of the socket in its directory.
    package static let name = "plenary.sock"
    /// The longest path of a Unix socket in bytes (`sun_path` holds 108, the last of which is zero).
    package static let longestPath = 107

    /// The places in the order in which they are tried.
    package let paths: [String]

    /// The search order: the path that was given, `$PLENARY_SOCKET`, `$XDG_RUNTIME_DIR/plenary/`, `/run/plenary/`, and at
    /// last `/tmp/plenary-UID/` for systems without a runtime directory. A path that was named is the only one: nobody who
    /// names a host wants to come to another one.
    /// - Parameters:
    ///   - explicit: what `--socket` says.
    ///   - environment: the variables of the process.
    package init(explicit: String?, environment: [String: String]) {
        if let named = explicit ?? environment["PLENARY_SOCKET"], explicit != nil || !named.isEmpty {
            paths = [named]
            return
        }
        // A relative runtime directory is to be ignored, says the XDG Base Directory Specification.
        let runtime = environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? "\($0)/plenary/\(Self.name)" : nil }
        paths = [runtime, "/run/plenary/\(Self.name)", "\(SocketDirectory.fallback)/\(Self.name)"].compactMap(\.self)
    }

    /// Where a host puts its socket: the first place, except the system's directory, which belongs to a service.
    package var home: String { paths.first { !$0.hasPrefix("/run/plenary/") } ?? paths[0] }

    /// The first place where a socket lies now and can be trusted; `nil` when there is none. It may have been left behind
    /// by a host that is gone.
    package var existing: String? {
        paths.first { path in
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK && SocketDirectory.isTrusted(path)
        }
    }

    /// What is wrong with a path in one sentence; `nil` where a socket can be put there, as far as its name goes.
    package static func trouble(with path: String) -> String? {
        do throws(SocketFault) {
            try check(path)
            return nil
        } catch { return error.description }
    }

    /// Says what is wrong with a path.
    /// - Throws: when it cannot be the path of a socket.
    static func check(_ path: String) throws(SocketFault) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SocketFault("A socket needs a path; give one with --socket.")
        }
        guard path.utf8.count <= longestPath else {
            throw SocketFault(
                "The socket's path \(path) has \(path.utf8.count) bytes, and the system allows \(longestPath); "
                    + "give a shorter one with --socket.")
        }
    }
}

/// Why a socket cannot be served or reached.
package struct SocketFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, where, and what to do, in one sentence.
    package let description: String

    /// A fault.
    package init(_ sentence: String) { description = sentence }

    /// The fault that a system call has just reported.
    /// - Parameter action: what could not be done: `make the socket`.
    static func system(_ action: String, _ path: String, _ code: Int32 = errno) -> SocketFault {
        SocketFault("Cannot \(action) at \(path): \(String(cString: strerror(code))).")
    }
}
