import CPeerCredentials
import Glibc
public import Host
public import Logging
import NIOCore
import NIOPosix
import Synchronization

/// A host served to other processes of this machine: JSON-RPC 2.0, one message a line, over a Unix socket.
///
/// The peer's user id admits to the socket; the operator's or the delegate's login gives the role.
public final class HostServer: Sendable {
    /// Where it serves.
    public let path: String

    private let channel: any Channel
    private let serving: Task<Void, Never>

    /// The most connections at a time.
    static let mostConnections = 1_024

    /// Begins to serve.
    /// - Parameters:
    ///   - path: where; an abandoned socket there is replaced, a live one is not.
    ///   - group: a group whose users reach the socket (0660); `nil` for the host's own user alone (0600).
    /// - Throws: one sentence when the socket cannot be made.
    public static func start(
        _ host: any Hosting, at path: String, group: String? = nil, logger: Logger = Logger(label: "plenary.socket")
    ) async throws(SocketFault) -> HostServer {
        try SocketFile.prepare(path)
        // Nobody may slip in between the making of the socket and its mode.
        let mask = umask(0o177)
        let listening: NIOAsyncChannel<Client, Never>
        do {
            listening = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 256)
                .bind(unixDomainSocketPath: path) { channel in
                    channel.eventLoop.makeCompletedFuture { try Client(channel) }
                }
            umask(mask)
        } catch {
            umask(mask)
            throw SocketFault("The socket \(path) cannot be made: \(error). Give another --socket.")
        }
        do throws(SocketFault) { try SocketFile.admit(path, group: group) } catch {
            try? await listening.channel.close()
            throw error
        }
        return HostServer(path: path, listening: listening, host: host, logger: logger)
    }

    private init(
        path: String, listening: NIOAsyncChannel<Client, Never>, host: any Hosting, logger: Logger
    ) {
        (self.path, channel) = (path, listening.channel)
        serving = Task.detached {
            let gate = ConnectionGate(limit: Self.mostConnections)
            try? await listening.executeThenClose { clients in
                await withDiscardingTaskGroup { tasks in
                    do {
                        for try await client in clients {
                            guard gate.enter() else {
                                try? await client.lines.channel.close()
                                continue
                            }
                            tasks.addTask {
                                await ServedConnection(host: host, user: client.user).serve(client.lines)
                                gate.leave()
                            }
                        }
                    } catch { logger.error("The socket stopped listening: \(error)") }
                    tasks.cancelAll()
                }
            }
        }
    }

    /// Stops serving; every connection is closed and the socket's file removed.
    public func stop() async {
        try? await channel.close()
        serving.cancel()
        await serving.value
        unlink(path)
    }
}

/// A client as it was accepted.
private struct Client: Sendable {
    /// What it writes and reads.
    let lines: NIOAsyncChannel<ByteBuffer, ByteBuffer>
    /// The user at the other end; `nil` when the system does not tell.
    let user: uid_t?

    /// Prepares an accepted channel, on its event loop.
    init(_ channel: any Channel) throws {
        user = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) { descriptor in
            var user = uid_t.max
            return cpc_peer_user(descriptor, &user) == 0 ? user : nil
        } ?? nil
        lines = try LineChannels.wrap(channel, longest: Wire.longestRequest)
    }
}

/// Counts connections.
private final class ConnectionGate: Sendable {
    private let count = Mutex(0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Counts one more, if there is room.
    func enter() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}
