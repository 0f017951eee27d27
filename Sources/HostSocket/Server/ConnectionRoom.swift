import Glibc

/// How many connections a machine lets a host have: each takes a file descriptor, and so do the host's own files.
package struct ConnectionRoom: Sendable {
    /// As many as a host admits when nobody says how many: a very large hall. A connection costs memory, so that whoever
    /// means to exhaust the machine must not find an open end.
    package static let usual = 16_384

    /// Descriptors that the host keeps for journal, bulletin boards, keys and logs.
    private static let kept: UInt64 = 512

    /// How many descriptors this process may have.
    private let descriptors: UInt64

    /// The room of a process.
    /// - Parameter descriptors: how many descriptors it may have at most.
    init(descriptors: UInt64) { self.descriptors = descriptors }

    /// The room of this process, by its hard limit (`RLIMIT_NOFILE`).
    package static var here: ConnectionRoom {
        var limit = rlimit()
        let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
        return ConnectionRoom(descriptors: isKnown ? UInt64(limit.rlim_max) : 1_024)
    }

    /// For how many connections the descriptors are enough.
    var carried: Int { Int(clamping: descriptors > Self.kept * 2 ? descriptors - Self.kept : descriptors / 2) }

    /// The limits of a host.
    /// - Parameter asked: how many connections are asked for; as many as usual, and as the machine carries, when left out.
    /// - Throws: one sentence when the machine does not carry them.
    package func limits(asked: Int?) throws(SocketFault) -> ServerLimits {
        var limits = ServerLimits()
        limits.connections = min(Self.usual, carried)
        guard let asked else { return limits }
        guard asked >= 1 else {
            throw SocketFault("A host needs room for at least one connection; \(asked) was asked for.")
        }
        guard asked <= carried else {
            throw SocketFault(
                "This machine lets the host have \(descriptors) files open, which is enough for \(carried) connections and not for \(asked). Raise the limit ('ulimit -n', or LimitNOFILE= of a service) or ask for fewer; nothing was started."
            )
        }
        limits.connections = asked
        return limits
    }
}
