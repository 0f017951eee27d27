import Host

/// Lets logins through to be checked, few at a time: checking a password costs a processor for a while, and whoever sends
/// thousands of them must not hold up anybody else.
///
/// First come connections that have logged in before, then those that have not failed, among them the longest connected.
/// A connection has one login looked at at a time. After three failures it waits before the next one, longer each time;
/// where a user fails again and again, so does every connection of that user that has come since.
actor LoginGate {
    /// What became of a login.
    enum Outcome {
        case right, wrong
        /// It was not looked at.
        case dropped
    }

    private struct Waiting {
        let user: UInt32
        let since: Duration
        let admitted: CheckedContinuation<Bool, Never>
    }

    private struct Standing {
        var isKnown = false
        var failures = 0
        var isBusy = false
        var notBefore = Duration.zero
    }

    private struct Suspicion {
        var failures = 0
        var last = Duration.zero
        /// The first connection that came after the failures had begun.
        var firstConnection = Int.max
    }

    /// How many are checked at the same time.
    private static let places = 2
    private static let waitingOfOne = 8
    private static let freeFailures = 3
    private static let freeFailuresOfUser = 20
    private static let longestPause = Duration.seconds(8)
    /// After so long without a failure a user is not suspected any more.
    private static let memory = Duration.seconds(60)

    private let clock: any HostClock
    private var free = LoginGate.places
    /// What waits, by connection and in the order in which it came, at most ``waitingOfOne`` of each: looking for the next
    /// one takes as many steps as there are connections that wait.
    private var waiting: [Int: [Waiting]] = [:]
    private var standings: [Int: Standing] = [:]
    private var suspicions: [UInt32: Suspicion] = [:]
    private var latestConnection = 0
    private var alarm: Task<Void, Never>?

    init(clock: any HostClock) { self.clock = clock }

    /// Waits for its turn.
    /// - Returns: whether it may be checked now; after that ``leave(_:_:)`` must follow.
    func enter(_ caller: Caller) async -> Bool {
        guard waiting[caller.connection]?.count ?? 0 < Self.waitingOfOne else { return false }
        latestConnection = max(latestConnection, caller.connection)
        return await withCheckedContinuation { continuation in
            waiting[caller.connection, default: []].append(
                Waiting(user: caller.user, since: clock.elapsed(), admitted: continuation))
            admit()
        }
    }

    /// Ends a check.
    func leave(_ caller: Caller, _ outcome: Outcome) {
        free += 1
        var standing = standings[caller.connection] ?? Standing()
        standing.isBusy = false
        switch outcome {
        case .right: (standing.isKnown, standing.failures) = (true, 0)
        case .wrong:
            standing.failures += 1
            standing.notBefore = clock.elapsed() + Self.pause(standing.failures - Self.freeFailures)
            suspect(caller.user)
        case .dropped: break
        }
        standings[caller.connection] = standing
        admit()
    }

    /// Forgets a connection that is gone, with the logins that it has left.
    func drop(_ connection: Int) {
        let left = waiting.removeValue(forKey: connection) ?? []
        if standings[connection]?.isBusy != true { standings[connection] = nil }
        for entry in left { entry.admitted.resume(returning: false) }
    }

    private func suspect(_ user: UInt32) {
        var suspicion = suspicions[user] ?? Suspicion()
        if clock.elapsed() - suspicion.last > Self.memory { suspicion = Suspicion() }
        if suspicion.failures == 0 { suspicion.firstConnection = latestConnection + 1 }
        suspicion.failures += 1
        suspicion.last = clock.elapsed()
        suspicions[user] = suspicion
    }

    /// Lets in whoever is first, as long as there is room.
    private func admit() {
        guard free > 0 else { return }
        while free > 0, let connection = first(), let entry = waiting[connection]?.removeFirst() {
            if waiting[connection]?.isEmpty == true { waiting[connection] = nil }
            free -= 1
            standings[connection, default: Standing()].isBusy = true
            entry.admitted.resume(returning: true)
        }
        wakeLater()
    }

    /// The connection whose first login may be looked at now.
    private func first() -> Int? {
        let now = clock.elapsed()
        var best: (Int, Int, Int)?
        for (connection, line) in waiting {
            guard let entry = line.first else { continue }
            let standing = standings[connection] ?? Standing()
            guard !standing.isBusy, notBefore(entry, of: connection, standing) <= now else { continue }
            let rank = (standing.isKnown ? 0 : 1, standing.failures, connection)
            if best.map({ rank < $0 }) ?? true { best = rank }
        }
        return best?.2
    }

    private func notBefore(_ entry: Waiting, of connection: Int, _ standing: Standing) -> Duration {
        guard !standing.isKnown, let suspicion = suspicions[entry.user],
            connection >= suspicion.firstConnection, suspicion.failures > Self.freeFailuresOfUser
        else { return standing.notBefore }
        return max(standing.notBefore, entry.since + .milliseconds(250))
    }

    private static func pause(_ number: Int) -> Duration {
        number <= 0 ? .zero : min(longestPause, .milliseconds(250) * (1 << min(number, 6)))
    }

    /// Looks again when the first of those who have to wait may come.
    private func wakeLater() {
        alarm?.cancel()
        alarm = nil
        let now = clock.elapsed()
        let moments = waiting.compactMap { connection, line -> Duration? in
            let standing = standings[connection] ?? Standing()
            guard let entry = line.first, !standing.isBusy else { return nil }
            let moment = notBefore(entry, of: connection, standing)
            return moment <= now ? nil : moment
        }
        guard free > 0, let next = moments.min() else { return }
        alarm = Task { [clock] in
            guard (try? await clock.sleep(until: next)) != nil else { return }
            self.admit()
        }
    }
}
