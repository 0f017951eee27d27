import Synchronization
package import TerminalKit

/// A clock that moves only when a test says so.
package final class ManualTimekeeper: Timekeeper {
    private let tick: Mutex<Tick>

    /// A clock at some moment.
    package init(monotonic: Duration = .seconds(100), wallMilliseconds: Int64 = 1_730_716_800_000) {
        tick = Mutex(Tick(monotonic: monotonic, wallMilliseconds: wallMilliseconds))
    }

    /// The moment that was set.
    package func now() -> Tick { tick.withLock { $0 } }

    /// Lets time pass on both clocks.
    package func advance(by duration: Duration) {
        tick.withLock { tick in
            tick.monotonic += duration
            tick.wallMilliseconds += Int64(duration / .milliseconds(1))
        }
    }
}
