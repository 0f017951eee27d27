import Host

/// A machine on which a host runs: what outlives the host's process, and what is wrong around it.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Machine: @unchecked Sendable {
    /// Its place among the machines of a run, from 0.
    let place: Int
    /// How fast its monotonic clock goes, in thousandths of the true pace.
    let pace: Int
    private let bag: JobBag
    /// The present life of the host.
    var process: HostProcess? {
        didSet { if process != nil { lives += 1 } }
    }
    /// How many lives of the host there have been.
    private(set) var lives = 0
    /// The job at which the host dies; `nil` where it does not.
    var killAt: Int?
    /// By how many seconds its wall clock is off.
    var offset = 0
    /// Until when nothing on it goes on.
    var frozenUntil = Duration.zero
    /// Until when it reaches no server of the cluster.
    var cutOffUntil = Duration.zero
    /// Its copy of the cluster's journal.
    let copy = SimulatedDisk()

    /// A machine on which nothing runs yet.
    init(_ place: Int, _ bag: JobBag, pace: Int = 1_000) { (self.place, self.bag, self.pace) = (place, bag, pace) }

    /// By which people tell its host from the others.
    var name: String { "host-\(place + 1)" }

    /// Whether nothing on it goes on.
    var isFrozen: Bool { frozenUntil > bag.now }

    /// Whether it reaches the servers of a cluster.
    var isConnected: Bool { cutOffUntil <= bag.now }

    /// Waits until it goes on again.
    func thaw() async {
        while isFrozen {
            let pause = min(frozenUntil - bag.now, .milliseconds(500))
            // In a task of its own: who has been cancelled is frozen like everybody.
            await Task { [bag] in await bag.pause(pause) }.value
        }
    }

    /// Ends what is wrong around it.
    func mend() { (frozenUntil, cutOffUntil) = (.zero, .zero) }
}
