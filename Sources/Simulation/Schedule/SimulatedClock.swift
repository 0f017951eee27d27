import AssemblyCore
import Host

/// The clocks of one process: its wall clock jumps when the seed says so, its monotonic one begins with the process.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedClock: HostClock, @unchecked Sendable {
    /// 4 November 2024, 08:00 UTC.
    static let beginning = Moment(milliseconds: 1_730_707_200_000)

    private let bag: JobBag
    private let start: Duration
    /// By how many seconds the wall clock is off.
    var offset = 0

    /// Clocks of a process that begins now.
    init(_ bag: JobBag) { (self.bag, start) = (bag, bag.now) }

    /// The wall clock.
    func moment() -> Moment {
        let (seconds, attoseconds) = bag.now.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        return Moment(milliseconds: Self.beginning.milliseconds + milliseconds).adding(seconds: offset)
    }

    /// The time since the process began.
    func elapsed() -> Duration { bag.now - start }

    /// Waits until the monotonic clock has come so far.
    func sleep(until elapsed: Duration) async throws { try await bag.sleep(until: start + elapsed) }
}
