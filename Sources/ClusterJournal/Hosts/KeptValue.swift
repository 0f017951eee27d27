import CanonicalJSON
import EventStream

/// How a stream is made that keeps values beside the record: the last one of each subject.
struct KeptValue: Encodable, Sendable {
    var name: String
    var subjects: [String]
    var retention = "limits"
    var storage = "file"
    var discard = "old"
    var num_replicas = StreamForm.replicas
    var max_msgs = 1
    var max_msgs_per_subject = 1
    /// In nanoseconds; nought for ever.
    var max_age = 0
    /// In nanoseconds; not longer than values are kept.
    var duplicate_window = 1_000_000_000

    /// A stream of its own.
    ///
    /// - Parameter length: after which time a value is gone; nil for never.
    init(_ name: String, at subject: String, forAtMost length: Duration? = nil) {
        (self.name, subjects) = (name, [subject])
        if let length { max_age = Int(length / .nanoseconds(1)) }
    }

    /// A stream that keeps one value of each of many subjects, for ever.
    init(_ name: String, below subject: String) {
        (self.name, subjects, max_msgs) = (name, ["\(subject).>"], -1)
    }
}

extension RecordStream {
    /// Makes the stream of a value where there is none.
    ///
    /// - Throws: ``JournalFault`` when the servers do not answer in time, or there is another stream of its name.
    func make(_ value: KeptValue) async throws(JournalFault) {
        let body = (try? CanonicalJSON.bytes(of: value)) ?? []
        let deadline = ContinuousClock.now + timing.reading
        var reason = "JetStream does not answer"
        while ContinuousClock.now < deadline {
            let message = ClusterMessage(to: "$JS.API.STREAM.CREATE.\(value.name)", body: body)
            if let answer = await exchange.ask(message, within: timing.answer),
                let made = StreamAnswer.read(StreamAnswer.Receipt.self, answer)
            {
                guard let trouble = made.error else { return }
                reason = trouble.description ?? reason
            }
            if exchange.isClosed { throw Sentences.closed(name) }
            try? await Task.sleep(for: timing.pause)
        }
        throw Sentences.unreachable(access, reason: reason)
    }
}
