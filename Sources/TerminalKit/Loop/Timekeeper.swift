import Glibc

/// A reading of both clocks at once.
public struct Tick: Sendable, Hashable {
    /// Time since some fixed point, never set back: for timers.
    public var monotonic: Duration
    /// Milliseconds since 1970-01-01 00:00 UTC: only to be shown.
    public var wallMilliseconds: Int64

    /// A reading.
    public init(monotonic: Duration, wallMilliseconds: Int64) {
        self.monotonic = monotonic
        self.wallMilliseconds = wallMilliseconds
    }

    /// How long until the shown clock changes its second.
    public var untilNextSecond: Duration {
        let part = wallMilliseconds % 1000
        return .milliseconds(1000 - (part < 0 ? part + 1000 : part))
    }
}

/// The clock of the loop, injected so that a meeting can be replayed frame by frame.
public protocol Timekeeper: Sendable {
    /// The time now.
    func now() -> Tick

    /// How long a stretch of its time lasts in the world, where the display waits.
    func wait(for stretch: Duration) -> Duration
}

extension Timekeeper {
    /// A clock that goes as the world does.
    public func wait(for stretch: Duration) -> Duration { stretch }
}

/// A clock that goes faster than the world, so that minutes without a key can be seen in seconds.
public struct FastTimekeeper: Timekeeper {
    private let rate: Int
    private let world = SystemTimekeeper()
    private let start: Tick

    /// A clock so many times as fast as the machine's, from now on.
    public init(rate: Int) {
        self.rate = max(1, rate)
        start = world.now()
    }

    /// The machine's time at the start, and what has passed since, many times over.
    public func now() -> Tick {
        let now = world.now()
        return Tick(
            monotonic: start.monotonic + (now.monotonic - start.monotonic) * rate,
            wallMilliseconds: start.wallMilliseconds + (now.wallMilliseconds - start.wallMilliseconds) * Int64(rate))
    }

    /// The stretch, as much shorter.
    public func wait(for stretch: Duration) -> Duration { stretch / rate }
}

/// The machine's own clocks.
public struct SystemTimekeeper: Timekeeper {
    /// The machine's clocks.
    public init() {}

    /// Both clocks, read one after the other.
    public func now() -> Tick {
        let monotonic = Self.read(CLOCK_MONOTONIC)
        let wall = Self.read(CLOCK_REALTIME)
        return Tick(
            monotonic: .seconds(monotonic.tv_sec) + .nanoseconds(monotonic.tv_nsec),
            wallMilliseconds: Int64(wall.tv_sec) * 1000 + Int64(wall.tv_nsec) / 1_000_000)
    }

    private static func read(_ clock: clockid_t) -> timespec {
        var time = timespec()
        let status = clock_gettime(clock, &time)
        precondition(status == 0, "The machine has no such clock.")
        return time
    }
}
