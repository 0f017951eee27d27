public import EventStream
import Synchronization

/// The hosts of a session that are up: when they are called, each says something of itself. Nothing of it is kept.
public final class HostRoll: Sendable {
    private let exchange: ClusterExchange
    private let name: StreamName
    private let subscription = Mutex<ClusterSubscription?>(nil)

    init(_ exchange: ClusterExchange, _ name: StreamName) { (self.exchange, self.name) = (exchange, name) }

    /// Answers whoever calls, for as long as this is held.
    ///
    /// - Parameter own: what this host says of itself.
    public func answer(_ own: @escaping @Sendable () async -> [UInt8]) {
        let link = exchange.link
        let calls = link.subscribe(name.roll) { call in
            guard let reply = call.reply else { return }
            Task { link.send(ClusterMessage(to: reply, body: await own())) }
        }
        subscription.withLock { $0 = calls }
    }

    /// Calls the hosts of a session.
    ///
    /// - Parameter time: how long is waited for all of them.
    /// - Returns: what those say that are up, in the order in which it came.
    /// - Throws: ``JournalFault`` when the servers do not answer.
    public static func call(
        _ access: ClusterAccess, _ name: StreamName, within time: Duration
    ) async throws(JournalFault) -> [[UInt8]] {
        let exchange = try ClusterExchange(try await ClusterLink.open(access), access: access)
        defer { exchange.close() }
        return await HostRoll(exchange, name).call(within: time)
    }

    /// Calls the hosts of the session.
    ///
    /// - Parameter time: how long is waited for all of them.
    /// - Returns: what those say that are up, in the order in which it came.
    public func call(within time: Duration) async -> [[UInt8]] {
        var heard: [[UInt8]] = []
        for await answer in exchange.answers(to: [ClusterMessage(to: name.roll)], within: time) {
            // Nobody is there to answer.
            guard answer.status != "503" else { break }
            heard.append(answer.body)
        }
        return heard
    }
}

extension ClusterJournal {
    /// The roll of this session's hosts.
    public var roll: HostRoll { HostRoll(stream.exchange, stream.name) }
}
