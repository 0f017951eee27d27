import EventStream
import Synchronization

/// Questions to the servers and their answers: each question has a subject of its own to which it is answered, once or
/// many times.
final class ClusterExchange: Sendable {
    private struct State {
        var lastQuestion: UInt64 = 0
        var waiting: [UInt64: AsyncStream<ClusterMessage>.Continuation] = [:]
        var subscription: ClusterSubscription?
        var isClosed = false
    }

    let link: ClusterLink
    private let inbox: String
    private let state = Mutex(State())

    /// Opens the way for answers.
    ///
    /// - Throws: ``JournalFault`` when the link is closed.
    init(_ link: ClusterLink, access: ClusterAccess) throws(JournalFault) {
        self.link = link
        inbox = "_INBOX.\(RecordID.random())"
        let subscription = link.subscribe("\(inbox).*") { [weak self] in self?.receive($0) }
        guard let subscription else { throw Sentences.unreachable(access, reason: "the link is closed") }
        state.withLock { $0.subscription = subscription }
    }

    /// Asks, and waits for the first answer.
    ///
    /// - Returns: nil when none has come in time, or this is closed.
    func ask(_ message: ClusterMessage, within time: Duration) async -> ClusterMessage? {
        for await answer in answers(to: [message], within: time) { return answer }
        return nil
    }

    /// Sends messages, the last of which asks, and hears its answers until the time is over.
    ///
    /// - Parameters:
    ///   - messages: in order; at least one.
    ///   - time: from now on.
    func answers(to messages: [ClusterMessage], within time: Duration) -> AsyncStream<ClusterMessage> {
        let (stream, continuation) = AsyncStream.makeStream(of: ClusterMessage.self)
        let question: UInt64? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.lastQuestion += 1
            state.waiting[state.lastQuestion] = continuation
            return state.lastQuestion
        }
        guard let question else {
            continuation.finish()
            return stream
        }
        let timer = Task {
            // Cancelled when the answer has come.
            try? await Task.sleep(for: time)
            continuation.finish()
        }
        continuation.onTermination = { [weak self] _ in
            timer.cancel()
            self?.forget(question)
        }
        for (index, message) in messages.enumerated() {
            let isLast = index == messages.count - 1
            link.send(message, replyingTo: isLast ? "\(inbox).\(question)" : nil)
        }
        return stream
    }

    /// Ends all waiting, and the link.
    func close() {
        let (waiting, subscription) = state.withLock { state in
            state.isClosed = true
            defer { (state.waiting, state.subscription) = ([:], nil) }
            return (state.waiting.values.map { $0 }, state.subscription)
        }
        waiting.forEach { $0.finish() }
        withExtendedLifetime(subscription) {}
        link.close()
    }

    /// Whether ``close()`` has been called.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    private func forget(_ question: UInt64) {
        state.withLock { $0.waiting[question] = nil }
    }

    private func receive(_ message: ClusterMessage) {
        guard let last = message.subject.split(separator: ".").last, let question = UInt64(last) else { return }
        state.withLock { $0.waiting[question] }?.yield(message)
    }
}
