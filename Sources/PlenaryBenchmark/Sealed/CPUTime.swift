import Glibc

/// CPU seconds of this process, all threads together: on a shared machine the only honest measure of work.
enum CPUTime {
    /// The CPU seconds that a piece of work takes, and what it gives.
    static func of<Result>(_ work: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
        let start = now
        let result = try work()
        return (now - start, result)
    }

    /// The CPU seconds of this process so far.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
