import EventStream
import Host

/// The lease of the lead as one host knows it. It is a hint, so that it may lie: now and then two have it.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedLease: LeadLease, @unchecked Sendable {
    let length = Duration.seconds(3)
    private let stream: SimulatedStream
    private let machine: Machine
    private let world: World
    weak var process: HostProcess?
    private var dice: Dice

    init(_ stream: SimulatedStream, _ machine: Machine, _ world: World) {
        (self.stream, self.machine, self.world) = (stream, machine, world)
        dice = Dice(seed: world.dice.next(), for: "lease \(machine.place)")
    }

    private var isOpen: Bool { process?.isAlive == true }

    private func reach() async -> Bool {
        await machine.thaw()
        if !stream.serves(machine) { await world.bag.pause(dice.milliseconds(StreamEnd.patience)) }
        await world.bag.pause(dice.milliseconds(1...10))
        await machine.thaw()
        return isOpen && stream.serves(machine) && !(world.mayFail(.link) && dice.happens(perMille: 20))
    }

    func acquire() async -> Bool {
        guard await reach() else { return false }
        if let lease = stream.lease, lease.end > world.bag.now, lease.holder != machine.place {
            // The servers' clocks are wrong, or one of them knows of nobody yet.
            guard world.mayFail(.clock), dice.happens(perMille: 30) else { return false }
            world.reached.note(.fault, "cluster: two have the lease")
        }
        stream.lease = (machine.place, world.bag.now + length)
        return true
    }

    func renew() async -> LeaseRenewal {
        guard await reach() else { return .silent }
        guard stream.lease?.holder == machine.place else { return .lost }
        stream.lease = (machine.place, world.bag.now + length)
        return .renewed
    }

    func release() async {
        guard await reach(), stream.lease?.holder == machine.place else { return }
        stream.lease = nil
        stream.tellReleased()
    }
}
