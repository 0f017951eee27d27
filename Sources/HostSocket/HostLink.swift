import Foundation
import Host
import NIOCore
import NIOPosix

/// One connection to a host: writes calls, matches answers, hands out what is followed.
actor HostLink {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
    private var writer: NIOAsyncChannelOutboundWriter<ByteBuffer>?
    private var waiting: [Int: CheckedContinuation<Data?, Never>] = [:]
    private var feeds: [Int: FollowedFeed] = [:]
    /// Batches that came before their feed was taken up.
    private var early: [Int: [[HostUpdate]]] = [:]
    private var lastCall = 0
    private var ready: [CheckedContinuation<Void, Never>] = []
    /// Whether the connection stands.
    private(set) var isUp = true

    /// Connects.
    /// - Throws: when nobody serves there.
    static func connect(to path: String) async throws -> HostLink {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture { try LineChannels.wrap(channel, longest: Wire.longestAnswer) }
            }
        let link = HostLink(channel)
        Task.detached { await link.read() }
        await link.begun()
        return link
    }

    private init(_ channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>) { self.channel = channel }

    /// Calls a method.
    /// - Returns: the line of the answer; `nil` when the connection was lost, so that it is not known what became of the call.
    func call(_ method: String, _ parameters: some Encodable) async -> Data? {
        lastCall += 1
        let id = lastCall
        guard isUp, let writer, let line = try? Wire.line(Wire.Call(id: id, method: method, params: parameters)) else { return nil }
        var buffer = ByteBufferAllocator().buffer(capacity: line.count + 1)
        buffer.writeBytes(line)
        buffer.writeInteger(UInt8(0x0A))
        return await withCheckedContinuation { continuation in
            waiting[id] = continuation
            Task { [buffer] in
                do { try await writer.write(buffer) } catch { self.end() }
            }
        }
    }

    /// Takes up a feed by the number that the host gave it.
    func feed(_ number: Int) -> Feed {
        let feed = FollowedFeed()
        for batch in early.removeValue(forKey: number) ?? [] { feed.put(batch) }
        if isUp { feeds[number] = feed } else { feed.finish() }
        return Feed { await feed.next() }
    }

    /// Ends the connection.
    func close() async {
        end()
        try? await channel.channel.close()
    }

    private func begun() async {
        if writer != nil || !isUp { return }
        await withCheckedContinuation { ready.append($0) }
    }

    private func read() async {
        try? await channel.executeThenClose { inbound, outbound in
            begin(outbound)
            for try await line in inbound { take(Data(line.readableBytesView)) }
        }
        end()
    }

    private func begin(_ writer: NIOAsyncChannelOutboundWriter<ByteBuffer>) {
        self.writer = writer
        for continuation in ready { continuation.resume() }
        ready = []
    }

    private func take(_ line: Data) {
        struct Head: Decodable {
            let id: Int?
            let method: String?
        }
        guard let head = try? JSONDecoder().decode(Head.self, from: line) else { return }
        if let id = head.id {
            waiting.removeValue(forKey: id)?.resume(returning: line)
        } else if head.method == Methods.batch {
            takeBatch(line)
        } else if head.method == Methods.end {
            let end = try? JSONDecoder().decode(Wire.Parameters<Methods.Following>.self, from: line).params
            end.flatMap { feeds.removeValue(forKey: $0.following) }?.finish()
        }
    }

    private func takeBatch(_ line: Data) {
        guard let batch = try? JSONDecoder().decode(Wire.Parameters<Methods.Batch>.self, from: line).params else { return }
        let updates = batch.updates.compactMap(\.hostUpdate)
        if let feed = feeds[batch.following] { feed.put(updates) } else { early[batch.following, default: []].append(updates) }
    }

    private func end() {
        isUp = false
        for continuation in waiting.values { continuation.resume(returning: nil) }
        waiting = [:]
        for feed in feeds.values { feed.finish() }
        feeds = [:]
        for continuation in ready { continuation.resume() }
        ready = []
    }
}
