import Glibc

/// CPU seconds: on a shared machine the only honest measure of work.
enum CPUTime {
    /// Of this process, all threads.
    static var own: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Of the children that were waited for.
    static var children: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The CPU seconds that a piece of work takes in this process.
    static func of(_ work: () throws -> Void) rethrows -> Double {
        let start = own
        try work()
        return own - start
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

/// The most memory that this process has held, in MB.
var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
}
