import NIOCore

/// Asks a host for a sign of life now and then: one that was stopped keeps its connections open and says nothing.
///
/// All of it happens on the thread that owns the connection, so that a sign of life wakes no other one: a hall has many
/// kiosks on one machine, and nobody is at most of them. For the same reason the host is asked to keep its answer back for
/// the pause: so a console wakes up once for each sign of life, and not once more to ask.
final class Pulse: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// No request of a console has a number below zero.
    private static let number = -1
    /// An answer to it is no longer than that.
    private static let longestAnswer = 4_096

    private let timing: LinkTiming
    private let question: ByteBuffer
    /// Told when the host falls silent, and when it is heard again.
    private var tell: (@Sendable (_ isSilent: Bool) -> Void)?
    private var next: Scheduled<Void>?
    private var isAsked = false
    private var isSilent = false

    /// When it was asked last.
    private var askedAt = NIODeadline.now()

    init(_ timing: LinkTiming) {
        self.timing = timing
        let later = GreetingParameters(later: Int(timing.pulse / .milliseconds(1)))
        question = LineWriter.request(Pulse.number, .greeting, later).line
    }

    /// Begins to ask; on the thread of the connection.
    /// - Parameter tell: told when the host falls silent, and when it is heard again.
    func begin(on channel: any Channel, _ tell: @escaping @Sendable (_ isSilent: Bool) -> Void) {
        self.tell = tell
        ask(on: channel)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let line = unwrapInboundIn(data)
        guard isAsked, line.readableBytes <= Self.longestAnswer, case .answer(Self.number) = IncomingLine(line) else {
            return context.fireChannelRead(data)
        }
        isAsked = false
        if isSilent { say(false) }
        let channel = context.channel
        // A host that keeps nothing back is asked again after the pause.
        let rest = TimeAmount(timing.pulse) - (NIODeadline.now() - askedAt)
        guard rest > TimeAmount(timing.pulse / 4) else { return ask(on: channel) }
        schedule(on: channel, after: rest) { $0.ask(on: channel) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        next?.cancel()
        context.fireChannelInactive()
    }

    private func ask(on channel: any Channel) {
        (isAsked, askedAt) = (true, .now())
        // An error here is the end of the connection, which the reader notices.
        channel.writeAndFlush(question, promise: nil)
        schedule(on: channel, after: TimeAmount(timing.pulse + timing.silence)) { $0.say(true) }
    }

    private func schedule(on channel: any Channel, after pause: TimeAmount, _ body: @escaping @Sendable (Pulse) -> Void)
    {
        next?.cancel()
        let pulse = NIOLoopBound(self, eventLoop: channel.eventLoop)
        next = channel.eventLoop.scheduleTask(in: pause) { body(pulse.value) }
    }

    private func say(_ isSilent: Bool) {
        self.isSilent = isSilent
        tell?(isSilent)
    }
}
