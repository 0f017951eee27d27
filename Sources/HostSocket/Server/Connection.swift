import AssemblyCore
import EventStream
import Host
import NIOCore

/// What all connections of a server share.
struct ServerContext: Sendable {
    let host: any Hosting
    /// The user of the host itself.
    let user: PeerUser
    let limits: ServerLimits
    let register: LoginRegister
    let gate: LoginGate
    let places: Places
    let batches = BatchWriter()
}

/// One client's connection: takes its lines, answers them, and carries its feeds.
actor Connection {
    /// What has been said, and what is to be done after it has been said.
    typealias Answer = (line: ByteBuffer, afterwards: (@Sendable () async -> Void)?)

    let number: LoginRegister.ConnectionID
    let user: PeerUser
    let reception: ServerContext
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    /// Feeds by the client's number; a number whose feed is just being opened has no task yet.
    var feeds: [Int: Task<Void, Never>?] = [:]
    /// How many feeds each login has.
    var feedsOfLogins: [Int: LoginToken] = [:]
    /// Logins that were opened without a login.
    var boards: Set<LoginToken> = []
    let allowance: LineAllowance
    /// Whether nobody is there any more to be answered.
    private(set) var isGone = false

    /// Whether a person has logged in, here, at some time.
    private var isKnown = false
    /// The sign of life that is given later.
    private var laterGreeting: Task<Void, Never>?
    /// How many requests are worked on.
    private var underWay = 0
    /// The reader of lines, where it waits for a request to be done.
    private var roomAwaited: CheckedContinuation<Void, Never>?
    /// How many requests are worked on at a time. A stranger's lines are not even read before there is room: a crowd of
    /// connections would otherwise keep the processors at reading, and whoever says one line waits behind all of theirs.
    private var mostUnderWay: Int {
        isKnown ? reception.limits.requestsUnderWay : reception.limits.requestsOfStrangersUnderWay
    }

    /// Who this is for the host.
    var caller: Caller { Caller(user: user.number, connection: number) }

    init(
        _ number: LoginRegister.ConnectionID, of user: PeerUser, at reception: ServerContext,
        to outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, _ allowance: LineAllowance
    ) {
        (self.number, self.user, self.reception, self.outbound) = (number, user, reception, outbound)
        self.allowance = allowance
    }

    /// Takes lines until the client has ended its input, the link is gone, or the client says too much that is not of the
    /// protocol. What was asked before is still answered.
    func serve(_ lines: NIOAsyncChannelInboundStream<ByteBuffer>) async {
        // What is done is let go of at once: a group that is asked for its results keeps every request until then.
        await withDiscardingTaskGroup { requests in
            var pace = Pace()
            var badLines = 0
            do {
                for try await line in lines {
                    reception.places.note(number)
                    await pace.wait(for: line.readableBytes)
                    while underWay >= mostUnderWay { await withCheckedContinuation { roomAwaited = $0 } }
                    let request = RequestLine(line)
                    guard case .success(let call) = request.call else {
                        badLines += 1
                        guard try await complain(of: request, badLines) else { return }
                        continue
                    }
                    if greetsLater(call, request.id) { continue }
                    underWay += 1
                    requests.addTask {
                        await self.carryOut(call, request.id)
                        await self.isDone()
                    }
                }
            } catch LineDecoder.LineFault.tooLong(let limit) {
                // Where the next message would begin is not known.
                let sentence = "A line has at most \(limit) bytes; this connection is closed."
                try? await say(LineWriter.failure(.null, ErrorForm(ErrorForm.Code.notARequest, sentence)))
            } catch LineDecoder.LineFault.tooSlow {
                let sentence = "A line was not completed in time; this connection is closed."
                try? await say(LineWriter.failure(.null, ErrorForm(ErrorForm.Code.notARequest, sentence)))
            } catch {
                // The link is gone; there is nobody to tell.
            }
        }
    }

    private func isDone() {
        underWay -= 1
        roomAwaited.take()?.resume()
    }

    /// Keeps the answer to a greeting back for as long as the console wants; one at a time, any other is given at once. It is
    /// none of the requests that are worked on, and nobody waits for it when the link is gone.
    /// - Returns: whether it is one.
    private func greetsLater(_ call: Call, _ id: MessageID?) -> Bool {
        guard case .greeting(let parameters) = call, let later = parameters.later, later > 0, laterGreeting == nil
        else {
            return false
        }
        let pause = min(.milliseconds(later), reception.limits.longestGreeting)
        laterGreeting = Task {
            guard (try? await Task.sleep(for: pause)) != nil else { return }
            laterGreeting = nil
            await carryOut(call, id)
        }
        return true
    }

    /// Drops what was to be checked for a link that is gone.
    func linkIsGone() async {
        isGone = true
        await reception.gate.drop(number)
    }

    /// Ends the feeds, and lets the logins wait for their client.
    func end() async {
        laterGreeting?.cancel()
        for task in feeds.values { task?.cancel() }
        feeds = [:]
        await reception.register.leave(number)
    }

    /// Notes that a person has logged in.
    func becomeKnown() {
        isKnown = true
        allowance.raise(to: reception.limits.lineLengthOfPersons)
    }

    func say(_ line: ByteBuffer) async throws { try await outbound.write(line) }

    /// Says a line in pieces, between which nothing else is said.
    func say(_ line: BatchWriter.Line) async throws { try await outbound.write(contentsOf: line) }

    /// Answers a line that is not of the protocol.
    /// - Returns: whether further lines are taken.
    private func complain(of request: RequestLine, _ badLines: Int) async throws -> Bool {
        guard case .failure(let error) = request.call else { return true }
        if let id = request.id { try await say(LineWriter.failure(id, error)) }
        guard badLines >= reception.limits.badLines else { return true }
        let sentence = "Too many lines were not of the protocol; this connection is closed."
        try await say(LineWriter.failure(.null, ErrorForm(ErrorForm.Code.notARequest, sentence)))
        return false
    }

    private func carryOut(_ call: Call, _ id: MessageID?) async {
        let answer: Answer
        answer = await Caller.$current.withValue(caller) {
            do throws(ErrorForm) { return try await self.answer(to: call, id ?? .null) } catch {
                return (LineWriter.failure(id ?? .null, error), nil)
            }
        }
        // A notification is carried out, and nothing is said about it.
        if id != nil { try? await say(answer.line) }
        await answer.afterwards?()
    }
}
