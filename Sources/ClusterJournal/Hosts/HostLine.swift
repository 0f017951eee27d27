public import EventStream
import Synchronization

/// How the hosts of a session on a cluster speak with one another: whoever leads listens at a place of its own lead, and the
/// others ask there. Nothing of it is kept.
public final class HostLine: Sendable {
    /// What comes back.
    public enum Answer: Hashable, Sendable {
        /// Whoever leads has answered.
        case answered([UInt8])
        /// Nobody listens.
        case nobody
        /// No answer in time: whoever leads may have heard it.
        case silent
    }

    private let exchange: ClusterExchange
    private let name: StreamName
    private let subscriptions = Mutex<[ClusterSubscription]>([])

    init(_ exchange: ClusterExchange, _ name: StreamName) { (self.exchange, self.name) = (exchange, name) }

    /// The largest question, in bytes.
    public var largestQuestion: Int { exchange.link.largestMessage }

    /// Asks the host that has taken a lead.
    ///
    /// - Parameters:
    ///   - term: the number of the lead.
    ///   - time: how long is waited.
    public func ask(_ question: [UInt8], ofLead term: Int, within time: Duration) async -> Answer {
        let message = ClusterMessage(to: name.lead(term), body: question)
        guard let answer = await exchange.ask(message, within: time) else { return .silent }
        return answer.status == "503" ? .nobody : .answered(answer.body)
    }

    /// Asks whoever leads to hand the lead over.
    ///
    /// - Parameter time: how long is waited.
    public func askToHandOver(within time: Duration) async -> Answer {
        guard let answer = await exchange.ask(ClusterMessage(to: name.handOver), within: time) else { return .silent }
        return answer.status == "503" ? .nobody : .answered(answer.body)
    }

    /// Answers what is asked of a lead, each question for itself, until ``stopListening()``.
    ///
    /// - Parameters:
    ///   - term: the number of the own lead.
    ///   - answer: answers a question.
    ///   - handOver: hands the lead over, when somebody asks for it.
    public func listen(
        asLead term: Int, _ answer: @escaping @Sendable ([UInt8]) async -> [UInt8],
        handOver: @escaping @Sendable () async -> Void
    ) {
        let link = exchange.link
        let questions = link.subscribe(name.lead(term)) { question in
            guard let reply = question.reply else { return }
            Task { link.send(ClusterMessage(to: reply, body: await answer(question.body))) }
        }
        let orders = link.subscribe(name.handOver) { order in
            guard let reply = order.reply else { return }
            Task {
                await handOver()
                link.send(ClusterMessage(to: reply))
            }
        }
        subscriptions.withLock { $0 = [questions, orders].compactMap(\.self) }
    }

    /// Answers nothing further.
    public func stopListening() {
        let old = subscriptions.withLock { subscriptions in
            defer { subscriptions = [] }
            return subscriptions
        }
        withExtendedLifetime(old) {}
    }
}

extension ClusterJournal {
    /// How the hosts of this session speak with one another.
    public var line: HostLine { HostLine(stream.exchange, stream.name) }

    /// The lease of this session's lead.
    ///
    /// - Parameters:
    ///   - host: who wants to lead.
    ///   - length: how long it lasts when it is not renewed.
    /// - Throws: ``JournalFault`` when the servers do not answer.
    public func lease(for host: String, lasting length: Duration) async throws(JournalFault) -> HostLease {
        try await stream.make(KeptValue(stream.name.leaseStream, at: stream.name.lease, forAtMost: length))
        return HostLease(stream, host, length)
    }

    /// The register of this session that its hosts keep together.
    ///
    /// - Throws: ``JournalFault`` when the servers do not answer.
    public func register() async throws(JournalFault) -> SharedRegister {
        try await stream.make(KeptValue(stream.name.registerStream, at: stream.name.register))
        let register = SharedRegister(stream)
        let deadline = ContinuousClock.now + stream.timing.reading
        // It may be there while the servers are still choosing who answers for it.
        while register.read() == nil {
            guard ContinuousClock.now < deadline else { throw Sentences.silent(stream.name) }
            try? await Task.sleep(for: stream.timing.pause)
        }
        return register
    }

    /// The files of this session that all its hosts need.
    ///
    /// - Throws: ``JournalFault`` when the servers do not answer.
    public func shelf() async throws(JournalFault) -> SharedShelf {
        try await stream.make(KeptValue(stream.name.shelfStream, below: stream.name.shelf))
        return SharedShelf(stream)
    }
}

/// What a user of the servers may say and hear.
public struct HostPermissions: Hashable, Sendable {
    /// Subjects that it may publish to.
    public let publish: [String]
    /// Subjects that it may subscribe to.
    public let subscribe: [String]
}

extension StreamName {
    /// What a host needs, and no more: the record, the lease, the register and the shelf of its session, and the other hosts.
    /// What is told again of the record is told by the servers alone.
    public var permissionsOfHosts: HostPermissions {
        HostPermissions(
            publish: [
                records, lease, freed, register, "\(shelf).>", handOver, roll, "plenary.\(session).lead.*", create,
                info, read,
                "$JS.API.STREAM.CREATE.\(leaseStream)",
                "$JS.API.STREAM.MSG.DELETE.\(leaseStream)", "$JS.API.STREAM.CREATE.\(registerStream)",
                "$JS.API.STREAM.MSG.GET.\(registerStream)", "$JS.API.STREAM.CREATE.\(shelfStream)",
                "$JS.API.STREAM.MSG.GET.\(shelfStream)", "_INBOX.>",
            ],
            subscribe: ["plenary.\(session).>", "_INBOX.>"])
    }

    /// What somebody needs who looks after the servers, and cannot write to the record.
    public var permissionsOfObservers: HostPermissions {
        HostPermissions(publish: [info, read, roll], subscribe: ["_INBOX.>"])
    }
}
