import AssemblyCore
import EventStream
import Host

/// One life of the host: it ends at any job, and whatever it has not made durable ends with it.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class HostProcess: @unchecked Sendable {
    /// The host, once it has begun.
    var host: AssemblyHost?
    /// What keeps the host's place among the others; `nil` where there are none.
    var keeper: LeadKeeper?
    /// What is written on the disk of its machine: the record, or the copy of it.
    let journal: SimulatedJournal
    let clock: SimulatedClock
    private(set) var isAlive = true
    private var waiting: [Int: () -> Void] = [:]
    private var lastWaiting = 0

    init(_ journal: SimulatedJournal, _ clock: SimulatedClock) { (self.journal, self.clock) = (journal, clock) }

    /// Waits for an answer that does not come when the process dies.
    /// - Parameter dying: what is done instead.
    func wait(_ dying: @escaping () -> Void) -> Int {
        lastWaiting += 1
        waiting[lastWaiting] = dying
        return lastWaiting
    }

    /// Notes that an answer is there.
    /// - Returns: whether anybody still waits for it.
    func stopWaiting(_ id: Int) -> Bool { waiting.removeValue(forKey: id) != nil }

    /// Ends it at this very job: nothing that it still does reaches the disk or anybody.
    func die() {
        isAlive = false
        journal.die()
        let waiting = waiting.sorted { $0.key < $1.key }.map(\.value)
        self.waiting = [:]
        for dying in waiting { dying() }
        // What is left of it in memory is let go of.
        if let host {
            Task { [keeper] in
                await keeper?.end()
                await host.stop()
            }
        }
        (host, keeper) = (nil, nil)
    }

    /// Ends it as an officer of the machine does: what was begun is finished.
    func stop() async {
        await keeper?.end()
        await host?.stop()
        (host, keeper) = (nil, nil)
    }
}
