public import EventStream
import Synchronization

/// A stream made as a session's is, and messages that go into it with nothing of a journal about them: how many of them the
/// servers acknowledge is what a journal on them can be held against.
public struct BareStream: Sendable {
    /// What has been acknowledged, counted on whatever thread hears of it.
    private final class Tally: Sendable {
        private let counts = Mutex((acknowledged: 0, underWay: 0))

        var acknowledged: Int { counts.withLock { $0.acknowledged } }
        var isUnderWay: Bool { counts.withLock { $0.underWay > 0 } }

        func begin() { counts.withLock { $0.underWay += 1 } }

        func end(_ isStored: Bool) {
            counts.withLock { counts in
                counts.underWay -= 1
                if isStored { counts.acknowledged += 1 }
            }
        }
    }

    private let stream: RecordStream

    /// Makes the stream, or goes on with the one that is there.
    ///
    /// - Throws: ``JournalFault`` when the servers do not answer.
    public static func open(_ access: ClusterAccess, _ name: StreamName) async throws(JournalFault) -> BareStream {
        let exchange = try ClusterExchange(try await ClusterLink.open(access), access: access)
        let stream = RecordStream(exchange: exchange, name: name, access: access, timing: ClusterTiming())
        try await stream.prepare()
        return BareStream(stream: stream)
    }

    /// Sends messages for a while, each as soon as an earlier one has been acknowledged.
    ///
    /// - Parameters:
    ///   - body: what is in each.
    ///   - window: how many are under way at a time.
    /// - Returns: how many were acknowledged.
    public func append(_ body: [UInt8], window: Int, for time: Duration) async -> Int {
        let (link, end, tally) = (stream.exchange.link, ContinuousClock.now + time, Tally())
        let (message, inbox) = (ClusterMessage(to: stream.name.records, body: body), "_INBOX.\(RecordID.random())")
        // Answered on the library's own thread: nothing else takes part in it.
        let answers = link.subscribe(inbox) { answer in
            let receipt = StreamAnswer.read(StreamAnswer.Receipt.self, answer)
            tally.end(answer.status == nil && receipt != nil && receipt?.error == nil)
            guard ContinuousClock.now < end else { return }
            tally.begin()
            link.send(message, replyingTo: inbox)
        }
        for _ in 0..<window {
            tally.begin()
            link.send(message, replyingTo: inbox)
        }
        while ContinuousClock.now < end || tally.isUnderWay && ContinuousClock.now < end + .seconds(2) {
            try? await Task.sleep(for: .milliseconds(1))
        }
        withExtendedLifetime(answers) {}
        return tally.acknowledged
    }

    /// Lets go of the servers; the stream stays.
    public func close() { stream.exchange.close() }
}
