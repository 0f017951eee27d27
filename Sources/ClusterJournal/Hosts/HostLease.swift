import Synchronization

/// The lease of a session's lead: a value that is gone when its holder does not write it again. Of two that take it at the
/// same time one has it; but it is a hint only, and who leads is decided by the record.
public final class HostLease: Sendable {
    /// What became of a lease that was to begin anew.
    public enum Renewal: Hashable, Sendable {
        case renewed, lost, silent
    }

    /// How long it lasts when it is not renewed.
    public let length: Duration
    private let stream: RecordStream
    private let host: String
    /// Where the value stands that is this host's; nil where it has none.
    private let place = Mutex<Int?>(nil)

    init(_ stream: RecordStream, _ host: String, _ length: Duration) {
        (self.stream, self.host, self.length) = (stream, host, length)
    }

    /// Takes the lease where nobody has it.
    ///
    /// - Returns: whether it is this host's now.
    public func acquire() async -> Bool {
        guard case .stored(let number) = await put(after: 0) else { return false }
        place.withLock { $0 = number }
        return true
    }

    /// Lets it begin anew.
    public func renew() async -> Renewal {
        guard let number = place.withLock({ $0 }) else { return .lost }
        switch await put(after: number) {
        case .stored(let next):
            place.withLock { $0 = next }
            return .renewed
        case .passed:
            place.withLock { $0 = nil }
            return .lost
        case .silent: return .silent
        }
    }

    /// Gives it back where it is this host's.
    public func release() async {
        guard
            let number = place.withLock({ place in
                defer { place = nil }
                return place
            })
        else { return }
        let question = ClusterMessage(
            to: "$JS.API.STREAM.MSG.DELETE.\(stream.name.leaseStream)", body: Array("{\"seq\":\(number)}".utf8))
        _ = await stream.exchange.ask(question, within: patience)
        // Whoever waits for it need not wait until it is time to ask.
        stream.exchange.link.send(ClusterMessage(to: stream.name.freed))
    }

    /// Tells of each time that somebody has given it back, until the journal is closed.
    public func releases() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let subscription = self.stream.exchange.link.subscribe(self.stream.name.freed) { _ in continuation.yield() }
        continuation.onTermination = { _ in withExtendedLifetime(subscription) {} }
        return stream
    }

    private enum Outcome {
        case stored(Int)
        case passed, silent
    }

    /// Several attempts must fit into the time that the lease lasts.
    private var patience: Duration { length / 3 }

    private func put(after number: Int) async -> Outcome {
        let message = ClusterMessage(
            to: stream.name.lease, headers: ["Nats-Expected-Last-Subject-Sequence": "\(number)"], body: Array(host.utf8)
        )
        guard let answer = await stream.exchange.ask(message, within: patience), answer.status != "503",
            let receipt = StreamAnswer.read(StreamAnswer.Receipt.self, answer)
        else { return .silent }
        if let trouble = receipt.error {
            return [10_071, 10_164].contains(trouble.err_code) ? .passed : .silent
        }
        return receipt.seq.map(Outcome.stored) ?? .silent
    }
}
