import Bytes

/// A register that the hosts of a session keep together, as bytes: whoever changes it names the version that was changed, and
/// of two changes at the same time one has to be made again.
public struct SharedRegister: Sendable {
    /// A register as it stands.
    public struct Version: Hashable, Sendable {
        /// Its number; nought where there has been none.
        public let number: Int
        /// What it holds.
        public let bytes: [UInt8]
    }

    /// What became of a change.
    public enum Change: Hashable, Sendable {
        /// It is on the disks of most of the servers.
        case stored(Int)
        /// Somebody else has changed it meanwhile.
        case passed
        /// It is not known.
        case silent
    }

    private let stream: RecordStream

    init(_ stream: RecordStream) { self.stream = stream }

    private struct Kept: Decodable {
        struct Message: Decodable {
            var seq: Int
            var data: String?
        }

        var message: Message?
        var error: StreamAnswer.Trouble?
    }

    /// The register as it stands; blocks the calling thread until the servers have answered.
    ///
    /// - Returns: nil when they do not.
    public func read() -> Version? {
        let question = ClusterMessage(
            to: "$JS.API.STREAM.MSG.GET.\(stream.name.registerStream)",
            body: Array("{\"last_by_subj\":\"\(stream.name.register)\"}".utf8))
        guard let answer = stream.exchange.link.askBlocking(question, within: stream.timing.answer),
            let kept = StreamAnswer.read(Kept.self, answer)
        else { return nil }
        if let message = kept.message {
            return Base64.decode(message.data ?? "").map { Version(number: message.seq, bytes: $0) }
        }
        // 10037: there is none.
        return kept.error?.err_code == 10_037 ? Version(number: 0, bytes: []) : nil
    }

    /// Puts another register in the place of a version; blocks the calling thread until the servers have answered.
    public func put(_ bytes: [UInt8], after version: Int) -> Change {
        let message = ClusterMessage(
            to: stream.name.register, headers: [RecordMessage.Header.expected: "\(version)"], body: bytes)
        guard let answer = stream.exchange.link.askBlocking(message, within: stream.timing.answer),
            answer.status != "503", let receipt = StreamAnswer.read(StreamAnswer.Receipt.self, answer)
        else { return .silent }
        if let trouble = receipt.error {
            return [10_071, 10_164].contains(trouble.err_code) ? .passed : .silent
        }
        return receipt.seq.map(Change.stored) ?? .silent
    }

    /// Tells of each time that somebody may have changed it, until the journal is closed.
    public func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let subscription = self.stream.exchange.link.subscribe(self.stream.name.register) { _ in continuation.yield() }
        continuation.onTermination = { _ in withExtendedLifetime(subscription) {} }
        return stream
    }
}
