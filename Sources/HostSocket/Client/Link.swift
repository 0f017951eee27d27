import AssemblyCore
import Glibc
import Host
import Language
import NIOCore
import NIOPosix
import Synchronization

/// One connection to a host: requests go out, and each gets its answer or learns that there will be none.
final class Link: Sendable {
    /// Why there is no answer.
    enum Fault: Error, Hashable {
        /// The connection is gone; whether the request was taken is not known.
        case gone
        /// The answer has not come in time.
        case late
    }

    private struct Waiting {
        let continuation: CheckedContinuation<Result<ByteBuffer, Fault>, Never>
        let deadline: Duration
    }

    /// The one task that looks for answers that are late. A task a request would do as well, but each leaves a timer
    /// behind that wakes the process when its time comes, long after the answer.
    private struct Watch {
        let task: Task<Void, Never>
        let until: Duration
    }

    private struct State {
        var last = 0
        var waiting: [Int: Waiting] = [:]
        var watch: Watch?
        var isGone = false
        var complaint: Message?
    }

    private typealias Lines = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// The longest line of a host in bytes: the record of a convocation of very many delegations.
    private static let longestLine = 256 * 1_024 * 1_024

    private let lines: Lines
    private let clock: any HostClock
    private let state = Mutex(State())

    private init(_ lines: Lines, _ clock: any HostClock) { (self.lines, self.clock) = (lines, clock) }

    /// Connects.
    /// - Parameters:
    ///   - timing: how patient to be.
    ///   - heard: is given what the host tells by itself, in order, before the next line is read.
    ///   - ended: is called once, when the connection is gone.
    /// - Throws: when nobody listens there.
    static func connect(
        to path: String, _ timing: LinkTiming, clock: any HostClock,
        heard: @escaping @Sendable (IncomingLine) async -> Void,
        ended: @escaping @Sendable (Link) async -> Void
    ) async throws(HostFault) -> Link {
        let lines = try await lines(to: path, timing, clock)
        let link = Link(lines, clock)
        Task {
            await link.read(heard)
            await ended(link)
        }
        return link
    }

    /// When a whole hall comes at once, the host may not accept as fast as they come; then it is tried again for a moment.
    private static func lines(
        to path: String, _ timing: LinkTiming, _ clock: any HostClock
    ) async throws(HostFault) -> Lines {
        let deadline = clock.elapsed() + .seconds(2)
        var pause = Duration.milliseconds(10)
        while true {
            do {
                return try await ClientBootstrap(group: SocketLoop.visiting).connect(unixDomainSocketPath: path) {
                    channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            ByteToMessageHandler(LineDecoder(limit: longestLine)))
                        try channel.pipeline.syncOperations.addHandler(Pulse(timing))
                        return try Lines(wrappingChannelSynchronously: channel)
                    }
                }
            } catch {
                guard (error as? IOError)?.errnoCode == EAGAIN, clock.elapsed() < deadline else {
                    throw .unreachable(sentence(for: error, path))
                }
                try? await clock.sleep(until: clock.elapsed() + pause)
                pause = min(pause * 2, .milliseconds(320))
            }
        }
    }

    /// Asks something.
    /// - Parameter deadline: the clock's reading at which the answer is too late.
    func request(
        _ method: Method, _ parameters: some Encodable, before deadline: Duration
    ) async -> Result<ByteBuffer, Fault> {
        await withCheckedContinuation { continuation in
            let number = state.withLock { state -> Int? in
                guard !state.isGone else { return nil }
                state.last += 1
                let number = state.last
                state.waiting[number] = Waiting(continuation: continuation, deadline: deadline)
                if state.watch.map({ deadline < $0.until }) ?? true { watch(&state, until: deadline) }
                return number
            }
            guard let number else { return continuation.resume(returning: .failure(.gone)) }
            let (line, isSecret) = LineWriter.request(number, method, parameters)
            let sent = isSecret ? lines.channel.eventLoop.makePromise(of: Void.self) : nil
            sent?.futureResult.whenComplete { _ in line.wipe() }
            // An error here is the end of the connection, which the reader notices.
            lines.channel.writeAndFlush(line, promise: sent)
        }
    }

    /// Asks something whose answer does not matter.
    func mention(_ method: Method, _ parameters: some Encodable) {
        lines.channel.writeAndFlush(LineWriter.notification(method, parameters), promise: nil)
    }

    /// Begins to ask for signs of life.
    /// - Parameter tell: told when the host falls silent, and when it is heard again.
    func watchPulse(_ tell: @escaping @Sendable (_ isSilent: Bool) -> Void) {
        let channel = lines.channel
        channel.eventLoop.execute {
            // Without it the connection is gone already.
            try? channel.pipeline.syncOperations.handler(type: Pulse.self).begin(on: channel, tell)
        }
    }

    /// Whether the connection is gone.
    var isGone: Bool { state.withLock { $0.isGone } }

    /// What the host said before it closed the connection; `nil` when it said nothing.
    var complaint: Message? { state.withLock { $0.complaint } }

    /// Ends the connection.
    func close() { lines.channel.close(promise: nil) }

    private func read(_ heard: @Sendable (IncomingLine) async -> Void) async {
        // An error is the end of the connection, which is what this returns for.
        try? await lines.executeThenClose { inbound, _ in
            for try await line in inbound {
                switch IncomingLine(line) {
                case .answer(let number): settle(number, .success(line))
                case .complaint(let sentence): state.withLock { $0.complaint = sentence }
                case let incoming: await heard(incoming)
                }
            }
        }
        let waiting = state.withLock { state in
            state.isGone = true
            state.watch?.task.cancel()
            defer { (state.waiting, state.watch) = ([:], nil) }
            return state.waiting.values
        }
        for entry in waiting { entry.continuation.resume(returning: .failure(.gone)) }
    }

    private func settle(_ number: Int, _ outcome: Result<ByteBuffer, Fault>) {
        guard let entry = state.withLock({ $0.waiting.removeValue(forKey: number) }) else { return }
        entry.continuation.resume(returning: outcome)
    }

    /// Looks for late answers at a moment, in the place of whatever would look later.
    private func watch(_ state: inout State, until deadline: Duration) {
        state.watch?.task.cancel()
        let task = Task { [clock] in
            guard (try? await clock.sleep(until: deadline)) != nil else { return }
            self.settleLate(at: clock.elapsed())
        }
        state.watch = Watch(task: task, until: deadline)
    }

    /// Gives up on the answers whose time is over, and looks again when that of the next one is.
    private func settleLate(at now: Duration) {
        let late = state.withLock { state in
            let late = state.waiting.filter { $0.value.deadline <= now }
            for number in late.keys { state.waiting[number] = nil }
            state.watch = nil
            if let next = state.waiting.values.map(\.deadline).min() { watch(&state, until: next) }
            return late.values
        }
        for entry in late { entry.continuation.resume(returning: .failure(.late)) }
    }

    private static func sentence(for error: any Error, _ path: String) -> Message {
        switch (error as? IOError)?.errnoCode {
        case EACCES, EPERM: "you are not allowed to use the socket at \(path); its group or its user may."
        case ENOENT, ECONNREFUSED: "no host is running at \(path); start one with 'plenary' or 'plenary host'."
        default: "the socket at \(path) does not answer (\("\(error)" as String))."
        }
    }
}
