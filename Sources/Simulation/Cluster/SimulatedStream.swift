import AssemblyCore
import EventStream
import Host

/// The journal of a cluster as its servers keep it: it takes what follows its end, and nothing else. What it has
/// acknowledged outlives every machine.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class SimulatedStream: @unchecked Sendable {
    /// Who takes the commands that are passed on to a lead.
    struct Ear {
        let machine: Machine
        let process: HostProcess
        let answer: @Sendable (PassedCommand) async -> PassedReply
        let handOver: @Sendable () async -> Void
    }

    /// Its records; what is written is synced on most of the servers.
    let disk: SimulatedDisk
    let bag: JobBag
    /// Until when too few servers are there, or none of them leads.
    var isAwayUntil = Duration.zero
    /// Which lead listens.
    var ears: [Int: Ear] = [:]
    /// The machine that has the lease, and until when, by the servers' clock.
    var lease: (holder: Int, end: Duration)?
    /// Hears of what must never be.
    var complain: (String) -> Void = { _ in }
    /// Whether it takes anything from anybody, as no stream may.
    var isWithoutFence = false
    private var decider: Int?
    private var listeners: [Int: CheckedContinuation<Void, Never>] = [:]
    private var lastListener = 0
    private var waitingForLease: [Int: AsyncStream<Void>.Continuation] = [:]

    /// A stream without records.
    init(_ disk: SimulatedDisk, _ bag: JobBag) { (self.disk, self.bag) = (disk, bag) }

    /// Whether the servers serve anybody.
    var isServing: Bool { isAwayUntil <= bag.now }

    /// Whether a machine can be served now.
    func serves(_ machine: Machine) -> Bool { isServing && machine.isConnected }

    /// Takes records where they follow its end; of several hosts that believe to lead, one has its way.
    func store(
        _ records: [JournalRecord<Event>], expecting expected: Position, by machine: Machine
    ) throws(AppendFault) -> [Stored] {
        let before = disk.pages.count
        let receipts = try disk.write(records, expecting: isWithoutFence ? disk.head.position : expected)
        disk.sync()
        for page in disk.pages[before...] { check(page, by: machine) }
        wakeListeners()
        return receipts
    }

    /// Since a host has taken the lead, nobody else decides.
    private func check(_ page: SimulatedDisk.Page, by machine: Machine) {
        for event in page.record.events {
            guard case .record(.tookOver) = event.fact else { continue }
            decider = machine.place
        }
        if let decider, decider != machine.place {
            complain("record \(page.record.position) is of \(machine.name), and host-\(decider + 1) leads")
        }
    }

    // MARK: Listening

    /// Waits until there are more records than so many, or nobody listens any more.
    func moreThan(_ count: Int) async {
        guard disk.pages.count <= count else { return }
        lastListener += 1
        let id = lastListener
        await withCheckedContinuation { listeners[id] = $0 }
    }

    /// Lets everybody go on who waits for records.
    func wakeListeners() {
        let waiting = listeners.sorted { $0.key < $1.key }.map(\.value)
        listeners = [:]
        for one in waiting { one.resume() }
    }

    /// Tells of each time that the lease is given back.
    func releases(for machine: Machine) -> AsyncStream<Void> {
        let (told, telling) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        waitingForLease[machine.place] = telling
        return told
    }

    /// Tells everybody that the lease was given back.
    func tellReleased() {
        for (_, telling) in waitingForLease.sorted(by: { $0.key < $1.key }) { telling.yield() }
    }
}
