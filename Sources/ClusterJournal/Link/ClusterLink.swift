import CNats
import Dispatch
import EventStream
import Glibc
import Synchronization

/// The one connection of this process to a cluster: it finds another server when its own is gone or frozen.
///
/// Unchecked, because the compiler cannot know that the library's connection may be used by any thread at a time.
final class ClusterLink: @unchecked Sendable {
    private let connection: OpaquePointer
    private let isClosed = Atomic(false)
    /// Tells of each time that another server was found, until the link is closed.
    let reconnections: AsyncStream<Void>

    private init(connection: OpaquePointer, reconnections: AsyncStream<Void>) {
        (self.connection, self.reconnections) = (connection, reconnections)
    }

    deinit {
        // Freed here alone, after the last use by anybody.
        natsConnection_Destroy(connection)
    }

    /// Connects to the first server that answers.
    ///
    /// - Throws: ``JournalFault`` when none does, or none lets this host in.
    static func open(_ access: ClusterAccess) async throws(JournalFault) -> ClusterLink {
        let outcome: Result<ClusterLink, JournalFault> = await withCheckedContinuation { continuation in
            // Connecting blocks its thread until a server answers.
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(returning: Result { () throws(JournalFault) in try connect(access) })
            }
        }
        return try outcome.get()
    }

    private static func connect(_ access: ClusterAccess) throws(JournalFault) -> ClusterLink {
        var options: OpaquePointer?
        guard natsOptions_Create(&options) == NATS_OK, let options else { throw Sentences.noMemory(access) }
        defer { natsOptions_Destroy(options) }
        let (reconnections, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let teller = Unmanaged.passRetained(ReconnectionTeller(continuation))
        var connection: OpaquePointer?
        var status = set(options, access)
        if status == NATS_OK { status = set(options, teller.toOpaque()) }
        if status == NATS_OK { status = natsConnection_Connect(&connection, options) }
        guard status == NATS_OK, let connection else {
            teller.release()
            throw Sentences.unreachable(access, reason: reason(status))
        }
        return ClusterLink(connection: connection, reconnections: reconnections)
    }

    private static func set(_ options: OpaquePointer, _ teller: UnsafeMutableRawPointer) -> natsStatus {
        let status = natsOptions_SetReconnectedCB(
            options,
            { _, closure in
                guard let closure else { return }
                Unmanaged<ReconnectionTeller>.fromOpaque(closure).takeUnretainedValue().continuation.yield()
            }, teller)
        guard status == NATS_OK else { return status }
        // It is called last of all, once.
        return natsOptions_SetClosedCB(
            options,
            { _, closure in
                guard let closure else { return }
                Unmanaged<ReconnectionTeller>.fromOpaque(closure).takeRetainedValue().continuation.finish()
            }, teller)
    }

    private static func set(_ options: OpaquePointer, _ access: ClusterAccess) -> natsStatus {
        let servers = access.servers.map { strdup($0) }
        defer { servers.forEach { free($0) } }
        var names = servers.map { UnsafePointer($0) }
        var steps = [
            names.withUnsafeMutableBufferPointer {
                natsOptions_SetServers(options, $0.baseAddress, Int32($0.count))
            },
            natsOptions_SetName(options, "plenary"),
            natsOptions_SetTimeout(options, 2_000),
            natsOptions_SetMaxReconnect(options, -1),
            natsOptions_SetReconnectWait(options, 50),
            // A server that is frozen keeps its connections; only that it does not answer shows it.
            natsOptions_SetPingInterval(options, 1_000),
            natsOptions_SetMaxPingsOut(options, 2),
            natsOptions_UseGlobalMessageDelivery(options, true),
        ]
        if let file = access.credentialsFile {
            steps.append(natsOptions_SetUserCredentialsFromFiles(options, file, nil))
        }
        if let user = access.user, let file = access.keyFile {
            steps.append(natsOptions_SetNKeyFromSeed(options, user, file))
        }
        if let file = access.authoritiesFile {
            steps += [natsOptions_SetSecure(options, true), natsOptions_LoadCATrustedCertificates(options, file)]
        }
        return steps.first { $0 != NATS_OK } ?? NATS_OK
    }

    private static func reason(_ status: natsStatus) -> String {
        natsStatus_GetText(status).map { String(cString: $0) } ?? "no reason given"
    }

    /// The largest message that the servers take, in bytes.
    var largestMessage: Int { Int(natsConnection_GetMaxPayload(connection)) }

    /// Sends a message; while there is no connection it waits for the next one.
    ///
    /// - Parameter reply: where answers are to be sent to.
    /// - Returns: whether it will be sent.
    @discardableResult
    func send(_ message: ClusterMessage, replyingTo reply: String? = nil) -> Bool {
        message.withNativeMessage(replyingTo: reply) { natsConnection_PublishMsg(connection, $0) } == NATS_OK
    }

    /// Asks, and blocks the calling thread until the first answer has come.
    ///
    /// - Parameter time: how long is waited.
    /// - Returns: nil when none has come in time.
    func askBlocking(_ message: ClusterMessage, within time: Duration) -> ClusterMessage? {
        var answer: OpaquePointer?
        let milliseconds = Int64(time / .milliseconds(1))
        let status = message.withNativeMessage(replyingTo: nil) {
            natsConnection_RequestMsg(&answer, connection, $0, milliseconds)
        }
        guard status == NATS_OK, let answer else { return nil }
        defer { natsMsg_Destroy(answer) }
        return ClusterMessage(copying: answer)
    }

    /// Asks for all messages to a subject until the link is closed.
    ///
    /// - Parameter take: gets each of them, one after the other, on a thread of the library: it must not wait.
    /// - Returns: what ends it; nil when the link is closed.
    func subscribe(_ subject: String, _ take: @escaping @Sendable (ClusterMessage) -> Void) -> ClusterSubscription? {
        let taker = Unmanaged.passRetained(MessageTaker(take: take))
        var subscription: OpaquePointer?
        let handler: natsMsgHandler = { _, _, message, closure in
            guard let message else { return }
            defer { natsMsg_Destroy(message) }
            guard let closure else { return }
            Unmanaged<MessageTaker>.fromOpaque(closure).takeUnretainedValue().take(ClusterMessage(copying: message))
        }
        guard
            natsConnection_Subscribe(&subscription, connection, subject, handler, taker.toOpaque()) == NATS_OK,
            let subscription
        else {
            taker.release()
            return nil
        }
        // Only after this has been called nobody uses the closure any more.
        natsSubscription_SetOnCompleteCB(
            subscription,
            { closure in
                if let closure { Unmanaged<MessageTaker>.fromOpaque(closure).release() }
            }, taker.toOpaque())
        // Pages of records come in bursts; none may be dropped.
        natsSubscription_SetPendingLimits(subscription, -1, -1)
        return ClusterSubscription(subscription, of: self)
    }

    /// Ends the connection; calling it twice is allowed.
    func close() {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        natsConnection_Close(connection)
    }
}

/// Whom the library tells that it has found another server.
private final class ReconnectionTeller: Sendable {
    let continuation: AsyncStream<Void>.Continuation

    init(_ continuation: AsyncStream<Void>.Continuation) {
        self.continuation = continuation
    }
}

/// What a subscription gives its messages to.
private final class MessageTaker: Sendable {
    let take: @Sendable (ClusterMessage) -> Void

    init(take: @escaping @Sendable (ClusterMessage) -> Void) {
        self.take = take
    }
}

/// Messages to a subject; they end with the last reference.
///
/// Unchecked for the same reason as ``ClusterLink``.
final class ClusterSubscription: @unchecked Sendable {
    private let subscription: OpaquePointer
    /// The library wants the connection to outlive it.
    private let link: ClusterLink

    fileprivate init(_ subscription: OpaquePointer, of link: ClusterLink) {
        (self.subscription, self.link) = (subscription, link)
    }

    deinit {
        natsSubscription_Destroy(subscription)
    }
}
