import AssemblyCore
import Glibc
import Host
import Language
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// Accepts connections and hands each to a task of its own.
struct ConnectionAcceptor: Sendable {
    private typealias Lines = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Somebody who has connected; the user is not known when the kernel did not say.
    private struct Visitor: Sendable {
        let lines: Lines
        let user: PeerUser?
        /// How long its lines may be.
        let allowance: LineAllowance
    }

    /// Those who have connected and whom no task serves yet. NIO ends the process when a connection is let fall unserved,
    /// as those are that wait for the task when the host ends.
    private final class Queue: Sendable {
        /// `nil` once everybody has been dismissed.
        private let waiting = Mutex<[ObjectIdentifier: Lines]?>([:])

        /// Who comes when everybody has been dismissed is dismissed too.
        func join(_ lines: Lines) {
            let isOpen = waiting.withLock { waiting in
                waiting?[ObjectIdentifier(lines.channel)] = lines
                return waiting != nil
            }
            if !isOpen { Task { await Self.dismiss(lines) } }
        }

        func leave(_ lines: Lines) { waiting.withLock { $0?[ObjectIdentifier(lines.channel)] = nil } }

        /// Closes whoever is left.
        func dismiss() async {
            let left = waiting.withLock { waiting in
                defer { waiting = nil }
                return Array((waiting ?? [:]).values)
            }
            for lines in left { await Self.dismiss(lines) }
        }

        private static func dismiss(_ lines: Lines) async { try? await lines.executeThenClose { _, _ in } }
    }

    private let channel: NIOAsyncChannel<Visitor, Never>
    private let queue: Queue

    /// Begins to accept at a socket that listens.
    static func open(_ descriptor: Int32, _ limits: ServerLimits) async throws -> ConnectionAcceptor {
        let queue = Queue()
        let patience = TimeAmount.nanoseconds(Int64(limits.lineTime / .nanoseconds(1)))
        let channel = try await ServerBootstrap(group: SocketLoop.serving)
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .bind(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let user = try? PeerUser(of: channel)
                    let allowance = LineAllowance(limits.lineLength)
                    try channel.pipeline.syncOperations.addHandler(
                        ByteToMessageHandler(LineDecoder(allowance, patience: patience)))
                    let lines = try Lines(wrappingChannelSynchronously: channel)
                    queue.join(lines)
                    return Visitor(lines: lines, user: user, allowance: allowance)
                }
            }
        // NIO has made the queue shorter than it was; more may wait than that.
        listen(descriptor, ListeningSocket.backlog)
        return ConnectionAcceptor(channel: channel, queue: queue)
    }

    /// Serves whoever connects, until the task is cancelled.
    func admit(to reception: ServerContext, _ logger: Logger) async {
        do {
            try await channel.executeThenClose { callers in
                try await withThrowingDiscardingTaskGroup { tasks in
                    var number = 0
                    for try await caller in callers {
                        number += 1
                        queue.leave(caller.lines)
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
            if !Task.isCancelled { logger.error("The socket cannot be listened to any more: \(error)") }
        }
        await queue.dismiss()
    }

    private func serve(
        _ caller: Visitor, _ number: Int, _ reception: ServerContext, _ logger: Logger
    ) async {
        // An error is the end of a link, which is nothing unusual.
        try? await caller.lines.executeThenClose { inbound, outbound in
            guard let user = caller.user else {
                logger.error("A connection was closed, because the system does not say whose it is.")
                return
            }
            let channel = caller.lines.channel
            guard reception.places.occupy(number, user, end: { channel.close(promise: nil) }) else {
                let count = reception.limits.connections
                logger.warning("A connection was turned away: all \(count) are in use; --connections allows more.")
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
