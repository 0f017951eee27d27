import AssemblyCore
import BallotBox
import EventStream
import Host
import Language
import Secrets

/// Everything around the people of a run: the disk, the host in its present life, what was noted, and what has failed.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class World: @unchecked Sendable {
    /// How far a run has come.
    enum Phase { case trouble, quiet, over }

    let order: RunOrder
    let bag: JobBag
    let disk = SimulatedDisk()
    /// The assembly that is held.
    let drawn: DrawnAssembly
    let doors: Doors
    var dice: Dice
    var phase = Phase.trouble
    private(set) var process: HostProcess?
    /// All hosts that have been, to see that none is left.
    private var lives: [Weak] = []
    /// After how many acts the trouble ends.
    let actLimit: Int
    private(set) var acts = 0
    let health: DiskHealth
    private var killAt: Int?
    /// What people have asked for, and what they were told.
    let ledger = Ledger()
    /// What was reached.
    var reached = Reached()
    /// Who presides, and who sits in the hall; `nil` and nobody before they come.
    var chair: Chair?
    var delegates: [Delegate] = []
    /// States of the host while it ran.
    var samples: [(position: Position, assembly: Assembly)] = []
    /// The refusals that were looked at for their words.
    var wordsChecked: Set<String> = []
    /// What is durable, and of how many records it was folded.
    var durable = Assembly()
    var folded = 0
    /// What does not hold, the first one first.
    private(set) var failures: [String] = []

    private struct Weak { weak var host: AssemblyHost? }

    private let planted: PlantedFault?

    /// A world for a run, before anything has happened.
    init(_ order: RunOrder, _ bag: JobBag, in directory: String, with planted: PlantedFault? = nil) {
        (self.order, self.bag, self.planted) = (order, bag, planted)
        dice = Dice(seed: order.seed, for: "world")
        drawn = DrawnAssembly(&dice, mostMembers: order.mostMembers)
        doors = Doors(of: drawn, seed: order.seed, in: directory)
        health = order.troubles.contains(.disk) ? DiskHealth(drawnBy: &dice) : .sound
        let length = dice.happens(perMille: 700) ? dice.number(in: 20...140) : dice.number(in: 140...500)
        actLimit = order.acts ?? length
        reached.note(.rulebook, drawn.rulebook)
    }

    /// Notes that something does not hold.
    func fail(_ what: String) {
        failures.append(what)
        bag.note(what)
    }

    /// Counts what somebody does; the trouble ends after so much of it.
    func act() { acts += 1 }

    /// Whether something may go wrong now.
    func mayFail(_ trouble: Trouble) -> Bool { phase == .trouble && order.troubles.contains(trouble) }

    // MARK: The host

    /// Keeps a host running until the run is over, as whoever looks after the machine does.
    func lookAfterHost() async {
        while phase != .over {
            if process == nil {
                await startHost()
            } else if let process, process.journal.hasFailed, phase == .quiet || dice.below(3) == 0 {
                kill("restarted after its journal had failed")
            }
            await bag.pause(dice.milliseconds(100...1_500))
        }
        if let host = process?.host { await host.stop() }
        process = nil
    }

    private func startHost() async {
        let lost = disk.crash(&dice)
        if planted == .forgetsLastRecord { disk.loseLast() }
        if lost > 0 { reached.note(.fault, "unsynced records lost") }
        let isSound = phase != .trouble
        let journal = SimulatedJournal(
            disk, bag, health: isSound ? .sound : health, Dice(seed: dice.next(), for: "journal"))
        journal.planted = planted
        journal.report = { [unowned self] fault in
            reached.note(.fault, "disk: \(fault.rawValue)")
            bag.note(fault.rawValue)
        }
        let process = HostProcess(journal, SimulatedClock(bag))
        process.clock.offset = self.process?.clock.offset ?? 0
        self.process = process
        if mayFail(.process), dice.below(2) == 0 { killAt = bag.jobs + dice.number(in: 5...2_500) }
        do {
            let host = try await AssemblyHost.start(doors.configuration(journal, process.clock, drawn.convocation))
            lives.append(Weak(host: host))
            guard process.isAlive else { return await host.stop() }
            process.host = host
            reached.note(.world, "host started")
        } catch {
            guard process.isAlive else { return }
            if phase != .trouble || order.troubles.isDisjoint(with: [.disk]) {
                fail("the host does not begin: \(error.sentence.english)")
            }
            self.process = nil
        }
    }

    /// Ends the host if its time has come; called between any two jobs.
    func killIfDue() {
        guard let due = killAt, bag.jobs >= due else { return }
        killAt = nil
        if mayFail(.process) { kill("killed") }
    }

    /// Ends the host at this very job.
    func kill(_ why: String) {
        guard let process else { return }
        reached.note(.fault, "host \(why)")
        bag.note(why)
        self.process = nil
        process.die()
    }

    /// Ends all trouble: what is broken stays broken until somebody mends it, and nothing further breaks.
    func calmDown() {
        phase = .quiet
        process?.journal.health = .sound
    }

    /// Lets the wall clock jump.
    func jumpClock(seconds: Int) {
        process?.clock.offset += seconds
        reached.note(.fault, "wall clock jumped")
    }

    /// How many hosts of this run are still in memory.
    var hostsLeft: Int { lives.count { $0.host != nil } }

    // MARK: Calls

    /// Asks the host something.
    /// - Returns: `nil` when there is no host, or it died before it answered.
    func call<Answer: Sendable>(_ work: @escaping @Sendable (AssemblyHost) async -> Answer) async -> Answer? {
        guard let process, let host = process.host else { return nil }
        return await withCheckedContinuation { continuation in
            let id = process.wait { continuation.resume(returning: nil) }
            Task {
                let answer = await work(host)
                if process.stopWaiting(id) { continuation.resume(returning: answer) }
            }
        }
    }

    /// Keeps the state of the host at this moment, to be compared with what the journal makes of it.
    func sample() async {
        guard samples.count < 12 else { return }
        let now = await call { host in
            (await host.position, await host.assembly, await host.position)
        }
        if let now, now.0 == now.2 { samples.append((now.0, now.1)) }
    }
}
