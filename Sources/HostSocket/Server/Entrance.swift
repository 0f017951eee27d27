import Glibc
import Host
import Logging
import NIOCore
import NIOPosix

/// Accepts connections and hands each to a task of its own.
struct Entrance: Sendable {
    private typealias Lines = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Somebody who has connected; the user is not known when the kernel did not say.
    private struct Caller: Sendable {
        let lines: Lines
        let user: PeerUser?
    }

    private let channel: NIOAsyncChannel<Caller, Never>

    /// Begins to accept at a socket that listens.
    static func open(_ descriptor: Int32, lineLength: Int) async throws -> Entrance {
        let channel = try await ServerBootstrap(group: SocketLoop.serving)
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .bind(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let user = try? PeerUser(of: channel)
                    try channel.pipeline.syncOperations.addHandler(
                        ByteToMessageHandler(LineDecoder(limit: lineLength)))
                    return Caller(lines: try Lines(wrappingChannelSynchronously: channel), user: user)
                }
            }
        // NIO has made the queue shorter than it was; more may wait than that.
        listen(descriptor, ListeningSocket.backlog)
        return Entrance(channel: channel)
    }

    /// Serves whoever connects, until the task is cancelled.
    func admit(to reception: Reception, _ logger: Logger) async {
        let places = Places(reception.limits.connections)
        do {
            try await channel.executeThenClose { callers in
                try await withThrowingDiscardingTaskGroup { tasks in
                    var number = 0
                    for try await caller in callers {
                        number += 1
                        tasks.addTask { [number] in
                            await withTaskCancellationHandler {
                                await serve(caller, number, reception, places, logger)
                            } onCancel: {
                                // The client hears at once that the host ends, whatever is still being decided.
                                caller.lines.channel.close(promise: nil)
                            }
                        }
                    }
                    tasks.cancelAll()
                }
            }
        } catch {
            guard !Task.isCancelled else { return }
            logger.error("The socket cannot be listened to any more: \(error)")
        }
    }

    private func serve(
        _ caller: Caller, _ number: Int, _ reception: Reception, _ places: Places, _ logger: Logger
    ) async {
        // An error is the end of a link, which is nothing unusual.
        try? await caller.lines.executeThenClose { inbound, outbound in
            guard let user = caller.user else {
                logger.error("A connection was closed, because the system does not say whose it is.")
                return
            }
            guard places.take() else {
                logger.warning("A connection was turned away: all \(reception.limits.connections) are in use.")
                let fault = HostFault.unreachable("it has no room for more connections; try again later.")
                try await outbound.write(LineWriter.failure(.null, ErrorForm(fault)))
                return
            }
            defer { places.give() }
            let connection = Connection(number, of: user, at: reception, to: outbound)
            await connection.serve(inbound)
            await connection.end()
        }
    }
}
