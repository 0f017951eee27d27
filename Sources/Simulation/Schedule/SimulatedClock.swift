import AssemblyCore
import Host

/// The clocks of one process: its machine's wall clock jumps when the seed says so, its monotonic one begins with the process
/// and goes as fast as the machine's.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedClock: HostClock, @unchecked Sendable {
    /// 4 November 2024, 08:00 UTC.
    static let beginning = Moment(milliseconds: 1_730_707_200_000)

    private let bag: JobBag
    private let machine: Machine
    private let start: Duration

    /// Clocks of a process that begins now.
    init(_ bag: JobBag, of machine: Machine) { (self.bag, self.machine, start) = (bag, machine, bag.now) }

    /// The wall clock.
    func moment() -> Moment {
        let (seconds, attoseconds) = bag.now.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        return Moment(milliseconds: Self.beginning.milliseconds + milliseconds).adding(seconds: machine.offset)
    }

    /// The time since the process began.
    func elapsed() -> Duration {
        machine.pace == 1_000 ? bag.now - start : (bag.now - start) * machine.pace / 1_000
    }

    /// Waits until the monotonic clock has come so far, and the machine goes on.
    func sleep(until elapsed: Duration) async throws {
        guard machine.pace != 1_000 else { return try await bag.sleep(until: start + elapsed) }
        // A little longer: nobody is woken before the time, and then sleeps for nothing.
        try await bag.sleep(until: start + elapsed * 1_000 / machine.pace + .microseconds(1))
        if machine.isFrozen { await machine.thaw() }
    }
}
