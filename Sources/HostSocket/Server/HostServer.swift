import Glibc
package import Host
package import Logging
import NIOCore
import NIOPosix

/// Lets other processes of the machine use a host through a Unix socket; the protocol is described in `Protocol.md`.
package final class HostServer: Sendable {
    /// Where it listens.
    package let path: String
    private let socket: ListeningSocket
    private let register: LoginRegister
    private let accepting: Task<Void, Never>

    private init(
        path: String, socket: ListeningSocket, register: LoginRegister, accepting: Task<Void, Never>
    ) {
        (self.path, self.socket, self.register, self.accepting) = (path, socket, register, accepting)
    }

    /// Begins to serve.
    /// - Parameters:
    ///   - host: whose session it is.
    ///   - path: where to listen; a socket that a dead host has left there is replaced, a live one is not.
    ///   - group: a group whose users reach the socket (0660); `nil` for the host's own user alone (0600).
    ///   - limits: how much clients may ask.
    ///   - clock: by which the grace of lost links is measured.
    ///   - logger: where is written what goes wrong, never what was said; nowhere when left out.
    /// - Throws: one sentence when a host listens there already, or when the place cannot be trusted.
    package static func start(
        _ host: any Hosting, at path: String, group: String? = nil, limits: ServerLimits = ServerLimits(),
        clock: any HostClock = SystemHostClock(),
        logger: Logger? = nil
    ) async throws(SocketFault) -> HostServer {
        try await start(host, at: path, group, limits, clock, logger, as: .current)
    }

    /// Begins to serve as if it were a given user's host.
    static func start(
        _ host: any Hosting, at path: String, _ group: String?, _ limits: ServerLimits, _ clock: any HostClock,
        _ logger: Logger? = nil, as user: PeerUser
    ) async throws(SocketFault) -> HostServer {
        raiseDescriptorLimit(for: limits.connections)
        let socket = try ListeningSocket.open(at: path, group: group)
        let register = LoginRegister(of: host, clock: clock, grace: limits.grace)
        let entrance: ConnectionAcceptor
        do {
            entrance = try await ConnectionAcceptor.open(socket.descriptor, limits)
        } catch {
            socket.removePath()
            throw SocketFault("Cannot listen at \(path): \(error).")
        }
        let reception = ServerContext(
            host: host, user: user, limits: limits, register: register, gate: LoginGate(clock: clock),
            places: Places(limits.connections, of: user))
        let accepting = Task { await entrance.admit(to: reception, logger ?? quiet) }
        return HostServer(path: path, socket: socket, register: register, accepting: accepting)
    }

    /// Ends all connections and removes the socket. What was asked before is still answered by the host.
    package func stop() async {
        socket.removePath()
        accepting.cancel()
        await accepting.value
        await register.close()
    }

    private static var quiet: Logger { Logger(label: "plenary.socket") { _ in SwiftLogNoOpLogHandler() } }

    /// Many systems give a process 1,024 descriptors unless it asks for more.
    private static func raiseDescriptorLimit(for connections: Int) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        let wanted = min(rlim_t(connections) + 512, limit.rlim_max)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = wanted
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
