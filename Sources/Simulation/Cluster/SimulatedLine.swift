import AssemblyCore
import EventStream
import Host

/// How one host speaks with the others: questions and answers get lost, or come when nobody waits for them any more.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedLine: LineOfHosts, @unchecked Sendable {
    private static let patience = Duration.seconds(3)

    private let stream: SimulatedStream
    private let machine: Machine
    private let world: World
    weak var process: HostProcess?
    private var dice: Dice
    private var term: Int?

    init(_ stream: SimulatedStream, _ machine: Machine, _ world: World) {
        (self.stream, self.machine, self.world) = (stream, machine, world)
        dice = Dice(seed: world.dice.next(), for: "line \(machine.place)")
    }

    func ask(_ command: PassedCommand, ofLead term: Int) async -> PassedAnswer {
        await machine.thaw()
        await world.bag.pause(dice.milliseconds(1...10))
        guard stream.serves(machine), let ear = stream.ears[term], ear.process.isAlive else { return .nobody }
        world.reached.note(.world, "command passed on")
        let answer = await first(of: ear, to: Self.written(command))
        await machine.thaw()
        return answer
    }

    /// The command as it arrives: what is passed on must be the same at the other end.
    private static func written(_ command: PassedCommand) -> PassedCommand {
        guard let bytes = try? command.bytes, let read = try? PassedCommand(bytes: bytes), read == command else {
            preconditionFailure("a command is passed on as another one: \(command)")
        }
        return read
    }

    /// The answer as it arrives.
    private static func written(_ reply: PassedReply) -> PassedReply {
        guard let bytes = try? reply.bytes, let read = try? PassedReply(bytes: bytes), read == reply else {
            preconditionFailure("an answer comes back as another one: \(reply)")
        }
        return read
    }

    /// The answer, or silence when none comes in time.
    private func first(of ear: SimulatedStream.Ear, to command: PassedCommand) async -> PassedAnswer {
        let (there, back) = (delay(), delay())
        return await withCheckedContinuation { continuation in
            let once = Once(continuation)
            let timeout = Task { [world] in
                await world.bag.pause(Self.patience)
                once.resume(.silent)
            }
            Task { [world, stream] in
                guard let there else { return world.reached.note(.fault, "cluster: question lost") }
                await world.bag.pause(there)
                await ear.machine.thaw()
                guard ear.process.isAlive, stream.serves(ear.machine) else { return }
                let reply = await ear.answer(command)
                await ear.machine.thaw()
                guard let back, ear.process.isAlive, stream.serves(ear.machine) else {
                    return world.reached.note(.fault, "cluster: answer lost")
                }
                await world.bag.pause(back)
                once.resume(.answered(Self.written(reply)))
                timeout.cancel()
            }
        }
    }

    /// How long something is on its way; `nil` where it gets lost.
    private func delay() -> Duration? {
        guard world.mayFail(.link) else { return dice.milliseconds(1...10) }
        if dice.happens(perMille: 20) { return nil }
        return dice.milliseconds(dice.happens(perMille: 30) ? 1_000...9_000 : 1...30)
    }

    func listen(
        asLead term: Int, _ answer: @escaping @Sendable (PassedCommand) async -> PassedReply,
        handOver: @escaping @Sendable () async -> Void
    ) {
        guard let process, process.isAlive else { return }
        self.term = term
        stream.ears[term] = SimulatedStream.Ear(
            machine: machine, process: process, answer: answer, handOver: handOver)
    }

    func stopListening() {
        if let term { stream.ears[term] = nil }
        term = nil
    }

    /// An answer that is given once.
    private final class Once: @unchecked Sendable {
        private var continuation: CheckedContinuation<PassedAnswer, Never>?

        init(_ continuation: CheckedContinuation<PassedAnswer, Never>) { self.continuation = continuation }

        func resume(_ answer: PassedAnswer) {
            continuation?.resume(returning: answer)
            continuation = nil
        }
    }
}
