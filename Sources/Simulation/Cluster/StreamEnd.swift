import AssemblyCore
import EventStream
import Host

/// The journal of a cluster as one process reaches it: requests and answers get lost, come late, and find nobody.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class StreamEnd: Journal, @unchecked Sendable {
    /// How long is waited for servers that do not answer.
    static let patience = 500...3_000

    private let stream: SimulatedStream
    private let machine: Machine
    private let world: World
    /// The process that has it open; set once, before anything is asked.
    weak var process: HostProcess?
    private var dice: Dice
    private var isClosed = false

    init(_ stream: SimulatedStream, _ machine: Machine, _ world: World) {
        (self.stream, self.machine, self.world) = (stream, machine, world)
        dice = Dice(seed: world.dice.next(), for: "stream \(machine.place)")
    }

    var durability: Durability { .replicated }

    private var isOpen: Bool { !isClosed && process?.isAlive == true }

    func append(
        _ records: [JournalRecord<Event>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        try await reach()
        await world.bag.pause(dice.milliseconds(1...8))
        let isLost = mayFail(perMille: 15)
        if isLost || mayFail(perMille: 15) {
            world.reached.note(.fault, isLost ? "cluster: append lost" : "cluster: append late")
            if !isLost { storeLater(records, expecting: expected) }
            await world.bag.pause(dice.milliseconds(Self.patience))
            await machine.thaw()
            throw .unknown(why: "The servers of the cluster did not answer.")
        }
        let receipts = try stream.store(records, expecting: expected, by: machine)
        await world.bag.pause(dice.milliseconds(1...8))
        await machine.thaw()
        if !isOpen { throw Self.closed }
        if !stream.serves(machine) || mayFail(perMille: 15) {
            world.reached.note(.fault, "cluster: acknowledgement lost")
            await world.bag.pause(dice.milliseconds(Self.patience))
            throw .unknown(why: "The servers of the cluster did not answer.")
        }
        return receipts
    }

    /// What is on its way when its sender does not wait any more arrives all the same, whatever has happened meanwhile.
    private func storeLater(_ records: [JournalRecord<Event>], expecting expected: Position) {
        let delay = dice.milliseconds(100...15_000)
        Task { [stream, machine, world] in
            await world.bag.pause(delay)
            guard world.phase != .over, stream.isServing else { return }
            _ = try? stream.store(records, expecting: expected, by: machine)
        }
    }

    private func reach() async throws(AppendFault) {
        await machine.thaw()
        if isOpen, !stream.serves(machine) {
            world.reached.note(.fault, "cluster: no server reached")
            await world.bag.pause(dice.milliseconds(Self.patience))
            await machine.thaw()
            guard isOpen else { throw Self.closed }
            throw .unavailable(why: "No server of the cluster can be reached.", retryAfter: .milliseconds(200))
        }
        if !isOpen { throw Self.closed }
    }

    private static var closed: AppendFault { .unavailable(why: "The journal is closed.", retryAfter: nil) }

    private func mayFail(perMille: Int) -> Bool { world.mayFail(.link) && dice.happens(perMille: perMille) }

    func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        try await read()
        return stream.disk.pages.dropFirst(position.number - 1).prefix(limit).map(\.record)
    }

    func head() async throws(JournalFault) -> JournalHead {
        try await read()
        return stream.disk.head
    }

    private func read() async throws(JournalFault) {
        await machine.thaw()
        if isOpen, !stream.serves(machine) {
            await world.bag.pause(dice.milliseconds(Self.patience))
            await machine.thaw()
            if isOpen { throw JournalFault(.inaccessible, "No server of the cluster can be reached.") }
        }
        await world.bag.pause(dice.milliseconds(1...5))
        await machine.thaw()
        if !isOpen { throw JournalFault(.closed, "The journal is closed.") }
    }

    func close() async {
        isClosed = true
        stream.wakeListeners()
    }

    /// The next records as the servers tell of them, now and then late; `nil` when the process is dead.
    func news(after position: Position) async -> [StoredRecord<Event>]? {
        while isOpen {
            await stream.moreThan(position.number)
            await world.bag.pause(dice.milliseconds(mayFail(perMille: 40) ? 500...6_000 : 1...40))
            await machine.thaw()
            guard isOpen else { return nil }
            guard stream.serves(machine) else {
                await world.bag.pause(.milliseconds(300))
                continue
            }
            let page = stream.disk.pages.dropFirst(position.number).prefix(dice.number(in: 1...40)).map(\.record)
            if !page.isEmpty { return page }
        }
        return nil
    }
}

/// The records of a cluster as one host hears them.
struct HeardRecords: AsyncSequence, Sendable {
    typealias Element = [StoredRecord<Event>]
    typealias Failure = JournalFault

    let end: StreamEnd
    let position: Position

    struct AsyncIterator: AsyncIteratorProtocol {
        let end: StreamEnd
        var position: Position

        mutating func next() async throws(JournalFault) -> [StoredRecord<Event>]? {
            try await next(isolation: nil)
        }

        mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(JournalFault) -> [StoredRecord<Event>]? {
            let page = await end.news(after: position)
            if let last = page?.last { position = last.position }
            return page
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(end: end, position: position) }
}
