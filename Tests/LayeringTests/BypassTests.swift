import Testing

/// A simulation holds a host on one thread, with a time, a disk and a randomness of its own. Whoever asks the system for any
/// of them goes past it, and a seed is no longer one run.
@Suite("Nothing that is simulated goes past the simulation")
struct BypassTests {
    /// The modules of which a run is made.
    private static let simulated: Set<String> = [
        "AssemblyCore", "BallotBox", "Bytes", "CanonicalJSON", "EventStream", "Host", "Kiosk", "Language", "Secrets",
        "Simulation",
    ]

    /// What goes past it.
    private static let bypasses = [
        #"import Dispatch"#, #"\bDispatch[A-Z]\w+"#, #"\bTask\.(?:sleep|yield)\b"#, #"\bThread\b"#, #"\bpthread_"#,
        #"\b(?:Continuous|Suspending)Clock\b"#, #"\bDate\("#, #"\bgettimeofday\b"#, #"\bclock_gettime\b"#,
        #"\btime\(nil"#, #"\bSystemRandomNumberGenerator\b"#, #"\.random\(in:"#, #"\.random\(\)"#,
        #"\.shuffled\(\)"#, #"\.shuffle\(\)"#, #"\.randomElement\(\)"#, #"\b(?:usleep|nanosleep)\("#,
    ]

    /// Where it is allowed, and why nothing of it is reached in a run.
    private static let doors = [
        "Sources/Host/Time/HostClock.swift": "the clocks of a machine, in whose place a run has its own",
        "Sources/Host/Identity/PasswordHash.swift": "behind PasswordHashing, in whose place a run has its own",
        "Sources/Host/Hosting/Hosting.swift": "the name of a command, which people of a run draw themselves",
        "Sources/EventStream/RecordID.swift": "a name by chance, which nobody in a run asks for",
        "Sources/EventStream/Bus/EventBus.swift": "for readers that wait at the bus; followers are woken instead",
        "Sources/BallotBox/Rehearsal/RehearsalScrutineers.swift":
            "keys from libsodium, whose randomness follows from the seed in a run",
    ]

    @Test("no simulated module asks the system for a thread, a time, a wait or randomness, but by a door")
    func bypassed() throws {
        let patterns = try Self.bypasses.map { try Regex($0) }
        var used: Set<String> = []
        var count = 0
        for source in try PackageTree.sources(in: "Sources") where Self.simulated.contains(source.module) {
            count += 1
            for (index, line) in source.lines.enumerated() where !line.trimmingPrefix(/\s+/).hasPrefix("//") {
                guard patterns.contains(where: { line.contains($0) }) else { continue }
                used.insert(source.path)
                #expect(
                    Self.doors[source.path] != nil, "\(source.path):\(index + 1) goes past the simulation: \(line)")
            }
        }
        #expect(count > 200, "no sources were found: the search itself is broken")
        #expect(Set(Self.doors.keys).subtracting(used) == [], "doors that nobody uses any more")
    }
}
