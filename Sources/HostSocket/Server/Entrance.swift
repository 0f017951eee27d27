import AssemblyCore
import Glibc
import Host
import Logging
import NIOCore
import NIOPosix

/// Accepts connections and hands each to a task of its own.
struct Entrance: Sendable {
    private typealias Lines = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Somebody who has connected; the user is not known when the kernel did not say.
    private struct Visitor: Sendable {
        let lines: Lines
        let user: PeerUser?
        /// How long its lines may be.
        let allowance: LineAllowance
    }

    private let channel: NIOAsyncChannel<Visitor, Never>

    /// Begins to accept at a socket that listens.
    static func open(_ descriptor: Int32, _ limits: ServerLimits) async throws -> Entrance {
        let patience = TimeAmount.nanoseconds(Int64(limits.lineTime / .nanoseconds(1)))
        let channel = try await ServerBootstrap(group: SocketLoop.serving)
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .bind(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let user = try? PeerUser(of: channel)
                    let allowance = LineAllowance(limits.lineLength)
                    try channel.pipeline.syncOperations.addHandler(
                        ByteToMessageHandler(LineDecoder(allowance, patience: patience)))
                    return Visitor(
                        lines: try Lines(wrappingChannelSynchronously: channel), user: user, allowance: allowance)
                }
            }
        // NIO has made the queue shorter than it was; more may wait than that.
        listen(descriptor, ListeningSocket.backlog)
        return Entrance(channel: channel)
    }

    /// Serves whoever connects, until the task is cancelled.
    func admit(to reception: Reception, _ logger: Logger) async {
        do {
            try await channel.executeThenClose { callers in
                try await withThrowingDiscardingTaskGroup { tasks in
                    var number = 0
                    for try await caller in callers {
                        number += 1
                        tasks.addTask { [number] in
                            await withTaskCancellationHandler {
                                await serve(caller, number, reception, logger)
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
        _ caller: Visitor, _ number: Int, _ reception: Reception, _ logger: Logger
    ) async {
        // An error is the end of a link, which is nothing unusual.
        try? await caller.lines.executeThenClose { inbound, outbound in
            guard let user = caller.user else {
                logger.error("A connection was closed, because the system does not say whose it is.")
                return
            }
            let channel = caller.lines.channel
            guard reception.places.take(number, user, end: { channel.close(promise: nil) }) else {
                logger.warning("A connection was turned away: all \(reception.limits.connections) are in use.")
                let fault = HostFault.unreachable("it has no room for more connections; try again later.")
                try await outbound.write(LineWriter.failure(.null, ErrorForm(fault)))
                return
            }
            defer { reception.places.give(number) }
            let connection = Connection(number, of: user, at: reception, to: outbound, caller.allowance)
            // What was to be checked for a link that is gone is not checked any more.
            channel.closeFuture.whenComplete { _ in Task { await connection.linkIsGone() } }
            await connection.serve(inbound)
            await connection.end()
        }
    }
}
