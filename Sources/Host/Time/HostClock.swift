package import AssemblyCore
import Glibc

/// The two clocks of a host: the wall clock for the record, a monotonic one for everything that waits (R22).
package protocol HostClock: Sendable {
    /// The wall clock, for the record; nothing is decided by it.
    func moment() -> Moment

    /// The time since some beginning; it never jumps.
    func elapsed() -> Duration

    /// Waits until the monotonic clock has reached a reading.
    /// - Throws: `CancellationError` when the task is cancelled first.
    func sleep(until elapsed: Duration) async throws
}

/// The clocks of the machine.
package struct SystemHostClock: HostClock {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    /// Begins to count.
    package init() { start = ContinuousClock().now }

    /// The wall clock in milliseconds.
    package func moment() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The time since this value was made, sleep of the machine included.
    package func elapsed() -> Duration { start.duration(to: clock.now) }

    /// Waits on the monotonic clock.
    package func sleep(until elapsed: Duration) async throws {
        try await clock.sleep(until: start.advanced(by: elapsed))
    }
}
