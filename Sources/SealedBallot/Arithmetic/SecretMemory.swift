import Glibc

/// What a process does that holds secrets of ballots or keys.
public enum SecretMemory {
    /// Forbids core dumps for the rest of the process, so that a crash leaves no secrets on the disk.
    /// - Returns: false when the system refuses.
    @discardableResult
    public static func forbidCoreDumps() -> Bool {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        return setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0
    }
}
